/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.network;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which VPC is in which mode. An empty list of IPv4 gateways means direct mode or none at all; only the attributes of
 * the VPC tell the two apart. See https://api.alibabacloud.com/document/Vpc/2016-04-28/DescribeVpcAttribute.
 */
public final class InternetModes {
    private static final Fact<InternetMode> DIRECT = Fact.known(new InternetMode.Direct());

    private final AliyunAnswers all;
    private final Map<String, Item> gateways = new HashMap<>();
    private final Map<String, Fact<InternetMode>> known = new HashMap<>();

    /** The modes of all VPCs. */
    public InternetModes(AliyunAnswers all) {
        this.all = all;
        all.each(Operation.IPV4_GATEWAYS).forEach(gateway -> gateways.put(gateway.text("VpcId"), gateway));
    }

    /** The mode of a VPC. */
    public Fact<InternetMode> of(String vpc) {
        return known.computeIfAbsent(vpc, this::decide);
    }

    /** The IPv4 gateway of a VPC, if it has one. */
    public Optional<Item> gateway(String vpc) {
        return Optional.ofNullable(gateways.get(vpc));
    }

    private Fact<InternetMode> decide(String vpc) {
        Optional<Item> attributes = all.find(Operation.VPC, vpc);
        Optional<Boolean> supports = attributes.flatMap(item -> item.flag("SupportIpv4Gateway"));
        Item gateway = gateways.get(vpc);
        if (gateway != null) {
            return byGateway(gateway, supports);
        }
        Optional<RegionAnswers> region = region(vpc, attributes);
        if (supports.isEmpty()) {
            return withoutAttributes(vpc, region);
        }
        if (!supports.get()) {
            return DIRECT;
        }
        Listing listed = region.map(by -> by.list(Operation.IPV4_GATEWAYS)).orElseThrow();
        return listed.gap()
                .<Fact<InternetMode>>map(Fact::unknown)
                .orElseGet(() -> Fact.known(new InternetMode.Private()));
    }

    private static Fact<InternetMode> byGateway(Item gateway, Optional<Boolean> supports) {
        Optional<Boolean> enabled = gateway.flag("Enabled");
        if (enabled.isEmpty() && !gateway.by().assumesComplete()) {
            return Fact.unknown(new Subject(
                            gateway.scope(), AliyunId.of(ResourceKind.GATEWAY, gateway.text("Ipv4GatewayId")))
                    .notGiven("Whether the IPv4 gateway is activated is not in its answer", "vpc:ListIpv4Gateways"));
        }
        if (enabled.orElse(false)) {
            return Fact.known(new InternetMode.Central(gateway.text("Ipv4GatewayId")));
        }
        return supports.filter(flag -> !flag).isPresent()
                ? DIRECT
                : Fact.assumed(new InternetMode.Direct(), Assumed.INACTIVE_GATEWAY_DECIDES_NOTHING);
    }

    private Optional<RegionAnswers> region(String vpc, Optional<Item> attributes) {
        return attributes.or(() -> all.find(Operation.VPCS, vpc)).map(Item::by);
    }

    private static Fact<InternetMode> withoutAttributes(String vpc, Optional<RegionAnswers> region) {
        if (region.filter(RegionAnswers::assumesComplete).isPresent()) {
            return region.get()
                    .list(Operation.IPV4_GATEWAYS)
                    .gap()
                    .<Fact<InternetMode>>map(Fact::unknown)
                    .orElse(DIRECT);
        }
        Subject subject = new Subject(
                region.map(RegionAnswers::scope).orElse(new Scope(AliyunId.VENDOR, "", "")),
                AliyunId.of(ResourceKind.NETWORK, vpc));
        return Fact.unknown(subject.notGiven(
                "Whether " + vpc + " reaches the Internet without a gateway is not in the input",
                Operation.VPC.permission()));
    }
}
