/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of vSwitches: at most one ACL each, and none means that everything passes. Never filtered are the name and
 * metadata services, and elastic addresses in cut-through mode. See https://www.alibabacloud.com/help/en/vpc/examples
 * (network ACLs) and https://www.alibabacloud.com/help/tc/vpc/network-acl-overview. Equal stages are one object. Not
 * thread-safe.
 */
public final class AclStages {
    private static final AddressSet NAMES =
            AddressSet.of(Prefix.parse("100.100.2.128/28"), Prefix.parse("100.100.2.112/28"));
    private static final AddressSet METADATA = AddressSet.of(Prefix.parse("100.100.100.200/32"));

    private static final String CUT_THROUGH = "an elastic address in cut-through mode";

    private final Map<String, String> bound = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, Set<Prefix>> cutThrough = new HashMap<>();

    /** Stages for all regions. */
    public AclStages(AliyunAnswers all) {
        all.each(Operation.NETWORK_ACL).forEach(this::read);
        all.each(Operation.NETWORK_ACLS).forEach(this::read);
        all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(address -> address.folded("Mode").equals("binded"))
                .forEach(address -> all.find(Operation.INTERFACES, address.text("InstanceId"))
                        .flatMap(nic -> all.find(Operation.VSWITCHES, nic.text("VSwitchId")))
                        .flatMap(this::aclOf)
                        .ifPresent(acl -> spare(acl, address)));
    }

    private void spare(String acl, Item address) {
        address.address("IpAddress")
                .ifPresent(own -> cutThrough
                        .computeIfAbsent(acl, fresh -> new LinkedHashSet<>())
                        .add(Prefix.host(own)));
    }

    /** Of addresses in cut-through mode only those behind the ACL itself pass it as they are. */
    private List<Exemption> exemptions(String acl) {
        List<Exemption> spared = new ArrayList<>(List.of(
                new Exemption("the platform's name service", either(NAMES)),
                new Exemption("the metadata service", either(METADATA))));
        Optional.ofNullable(cutThrough.get(acl)).map(AddressSet::ofPrefixes).ifPresent(own -> {
            spared.add(new Exemption(CUT_THROUGH, new Match.AddressIn(Side.SOURCE, own), Direction.EGRESS));
            spared.add(new Exemption(CUT_THROUGH, new Match.AddressIn(Side.DESTINATION, own), Direction.INGRESS));
        });
        return List.copyOf(spared);
    }

    /** The ACL of a vSwitch, as it or the ACL tells. */
    public Optional<String> aclOf(Item vSwitch) {
        return vSwitch.optional("NetworkAclId").or(() -> Optional.ofNullable(bound.get(vSwitch.text("VSwitchId"))));
    }

    /** The stage of an ACL, which is assumed to spare neighbours in one vSwitch. */
    public Stage of(String acl) {
        return stages.computeIfAbsent(
                acl,
                key -> new Stage(
                        ResourceKind.NETWORK_ACL,
                        Fact.known(List.of(AliyunId.of(ResourceKind.NETWORK_ACL, acl))),
                        Combination.EACH_MUST_PASS,
                        false,
                        false,
                        Fallback.ALLOW,
                        Fallback.DENY,
                        exemptions(acl),
                        Optional.of(Assumed.ACL_SKIPS_NEIGHBOURS)));
    }

    private void read(Item acl) {
        for (Item resource : acl.list("Resources", "Resource")) {
            if (!resource.folded("Status").equals("unbinding")) {
                bound.put(resource.text("ResourceId"), acl.text("NetworkAclId"));
            }
        }
    }

    private static Match either(AddressSet addresses) {
        return Match.anyOf(
                List.of(new Match.AddressIn(Side.DESTINATION, addresses), new Match.AddressIn(Side.SOURCE, addresses)));
    }
}
