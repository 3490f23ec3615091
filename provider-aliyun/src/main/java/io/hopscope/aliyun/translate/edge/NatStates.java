/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whether NAT gateways forward, and with which addresses: an address works while it is bound to the gateway. See
 * https://www.alibabacloud.com/help/en/nat-gateway/developer-reference/api-vpc-2016-04-28-describenatgateways.
 */
final class NatStates {
    /**
     * An address of a gateway.
     *
     * @param outside the public address
     * @param inside its private address, where it has one of its own
     * @param state whether it works
     */
    record Address(IpAddress outside, Optional<IpAddress> inside, Fact<OperationalState> state) {}

    private final AliyunAnswers all;
    private final AddressStates states;

    NatStates(AliyunAnswers all) {
        this.all = all;
        this.states = new AddressStates(all);
    }

    /** Whether a gateway forwards. */
    static Fact<OperationalState> of(Item nat) {
        String status = nat.text("Status");
        String business = nat.text("BusinessStatus");
        if (!business.isEmpty() && !business.equalsIgnoreCase("Normal")) {
            return Fact.known(OperationalState.down(business));
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "available" -> Fact.known(OperationalState.up(status));
            case "modifying" -> Fact.assumed(OperationalState.up(status), Assumed.MODIFYING_FORWARDS);
            case "creating", "deleting", "converting", "deleted" -> Fact.known(OperationalState.down(status));
            default ->
                Fact.unknown(new Subject(nat.scope(), AliyunId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId")))
                        .unrecognised("Status", status));
        };
    }

    /** Whether it leads to the Internet. */
    static boolean isPublic(Item nat) {
        return !nat.folded("NetworkType").equals("intranet");
    }

    /** The public addresses of a gateway. */
    Map<IpAddress, Address> addresses(Item nat) {
        Map<IpAddress, Address> addresses = new LinkedHashMap<>();
        for (Item ip : nat.list("IpLists", "IpList")) {
            ip.address("IpAddress")
                    .ifPresent(outside -> addresses.put(
                            outside, new Address(outside, ip.address("PrivateIpAddress"), state(nat, ip, outside))));
        }
        all.each(Operation.ELASTIC_ADDRESSES).stream()
                .filter(eip -> isBound(eip, nat))
                .forEach(eip -> eip.address("IpAddress")
                        .ifPresent(outside -> addresses.putIfAbsent(
                                outside, new Address(outside, Optional.empty(), states.told(eip)))));
        return addresses;
    }

    private Fact<OperationalState> state(Item nat, Item ip, IpAddress outside) {
        Optional<Item> eip = all.find(Operation.ELASTIC_ADDRESSES, ip.text("AllocationId"));
        if (eip.isPresent()) {
            return isBound(eip.get(), nat)
                    ? states.told(eip.get())
                    : Fact.known(OperationalState.down("not bound to " + nat.text("NatGatewayId")));
        }
        return Fact.known(states.of(outside));
    }

    private static boolean isBound(Item eip, Item nat) {
        return eip.text("InstanceId").equals(nat.text("NatGatewayId"));
    }
}
