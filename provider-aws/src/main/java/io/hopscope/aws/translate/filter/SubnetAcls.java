/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;

/**
 * Which network ACL a subnet has: exactly one, that of its association or else the VPC's default one, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html. A subnet without any does not exist; where
 * none is found it is unknown, never open.
 */
public final class SubnetAcls {
    private final AwsAnswers all;
    private final Map<String, ResourceId> bySubnet = new HashMap<>();
    private final Map<String, ResourceId> defaultOfVpc = new HashMap<>();

    /** The network ACLs of all subnets. */
    public SubnetAcls(AwsAnswers all) {
        this.all = all;
        all.all(Ec2.NETWORK_ACLS).forEach(told -> add(told.item()));
    }

    /** The lists of a subnet of a VPC. */
    public Fact<List<ResourceId>> of(Subject subnet, String vpc) {
        ResourceId explicit = bySubnet.get(subnet.id().value());
        if (explicit != null) {
            return Fact.known(List.of(explicit));
        }
        Listing<NetworkAcl> owners = all.list(Ec2.NETWORK_ACLS, subnet.scope());
        if (owners.gap().isPresent()) {
            return Fact.unknown(owners.gap().get());
        }
        ResourceId byDefault = defaultOfVpc.get(vpc);
        return byDefault != null
                ? Fact.known(List.of(byDefault))
                : Fact.unknown(subnet.gap(
                        GapReason.CONTRADICTION,
                        "No network ACL of " + subnet.id() + " is listed, although every subnet has one",
                        "reading the network ACLs again"));
    }

    private void add(NetworkAcl acl) {
        acl.associations().stream()
                .filter(association -> association.subnetId() != null)
                .forEach(association -> bySubnet.put(association.subnetId(), NetworkAcls.id(acl)));
        if (Boolean.TRUE.equals(acl.isDefault())) {
            defaultOfVpc.put(Word.orEmpty(acl.vpcId()), NetworkAcls.id(acl));
        }
    }
}
