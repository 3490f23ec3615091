/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.net.IpAddress;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Ports;
import java.util.Optional;
import java.util.Set;

/** Where a route sends packets, by the type of its gateway. See https://cloud.tencent.com/document/api/215/15824. */
final class NextHops {
    private static final Set<String> NOT_MODELLED =
            Set.of("LOCAL_GATEWAY", "INTRANAT", "GWLB_ENDPOINT", "SSLVPN", "VPCPEERING_IPV6");

    private final TencentAnswers all;
    private final Ports ports;

    NextHops(TencentAnswers all, Ports ports) {
        this.all = all;
        this.ports = ports;
    }

    /**
     * What a route leads to.
     *
     * @param hop the next hop
     * @param gone why it passes nothing; empty when it does
     */
    record Way(NextHop hop, Optional<String> gone) {
        static Way to(NextHop hop) {
            return new Way(hop, Optional.empty());
        }
    }

    Way of(Item route, String vpc, String subnet, Subject subject) {
        String type = route.word("GatewayType");
        String id = route.text("GatewayId");
        return switch (type) {
            case "EIP" -> Way.to(new NextHop.ToGateway(TencentId.internet(vpc)));
            case "NAT" -> Way.to(new NextHop.ToNat(TencentId.of(ResourceKind.NAT_GATEWAY, id)));
            case "PEERCONNECTION" -> Way.to(new NextHop.ToPeering(TencentId.of(ResourceKind.PEERING, id)));
            case "CCN", "USER_CCN" -> Way.to(new NextHop.ToHub(TencentId.of(ResourceKind.TRANSIT_HUB, id)));
            case "VPN", "DIRECTCONNECT" -> Way.to(new NextHop.ToGateway(TencentId.of(ResourceKind.GATEWAY, id)));
            case "LOCAL" -> Way.to(new NextHop.Local());
            case "CVM" -> publicGateway(id, subnet, subject);
            case "NORMAL_CVM" -> byAddress(id, type, subject);
            case "HAVIP" -> virtualAddress(id, subject);
            default -> Way.to(unknown(type, id, subject));
        };
    }

    private static NextHop unknown(String type, String id, Subject subject) {
        Gap gap = NOT_MODELLED.contains(type)
                ? subject.notModelled("What a next hop of type " + type + " (" + id + ") does is not modelled")
                : subject.unrecognised("GatewayType of a route", type);
        return new NextHop.Unrecognised(type + " " + id, gap);
    }

    private static Way byAddress(String text, String type, Subject subject) {
        return Way.to(IpAddress.tryParse(text)
                .<NextHop>map(NextHop.ToAddress::new)
                .orElseGet(() -> unknown(type, text, subject)));
    }

    /** A machine that forwards for others must be made for it, own a public address and lie in another subnet. */
    private Way publicGateway(String instance, String subnet, Subject subject) {
        Optional<Told> machine = all.find(Calls.INSTANCES, instance);
        if (all.isAbsent(Calls.INSTANCES, instance)) {
            return new Way(new NextHop.Discard(), Optional.of(instance + " does not exist"));
        }
        Optional<Ports.Place> port = ports.primary(instance);
        if (machine.isEmpty() || port.isEmpty()) {
            Gap gap = subject.notGiven(
                    "The machine " + instance + " that a route leads to is not in the input",
                    Calls.INSTANCES.permission());
            return Way.to(new NextHop.Unrecognised("CVM " + instance, gap));
        }
        Item item = machine.get().item();
        Optional<Item> place = item.object("VirtualPrivateCloud");
        boolean made = place.map(p -> p.isTrue("AsVpcGateway")).orElse(false);
        boolean same = place.map(p -> p.text("SubnetId").equals(subnet)).orElse(false);
        boolean works = made && !same && !item.texts("PublicIpAddresses").isEmpty();
        return new Way(
                new NextHop.ToInterface(port.get().port()),
                works ? Optional.empty() : Optional.of(instance + " does not forward for this subnet"));
    }

    private Way virtualAddress(String id, Subject subject) {
        Optional<Told> havip = all.each(Calls.HAVIPS).stream()
                .filter(told ->
                        told.text("HaVipId").equals(id) || told.text("Vip").equals(id))
                .findFirst();
        Optional<IpAddress> address =
                havip.flatMap(told -> told.item().address("Vip")).or(() -> IpAddress.tryParse(id));
        if (address.isPresent()) {
            return Way.to(new NextHop.ToAddress(address.get()));
        }
        Gap gap = subject.notGiven(
                "The virtual address " + id + " that a route leads to is not in the input", Calls.HAVIPS.permission());
        return Way.to(new NextHop.Unrecognised("HAVIP " + id, gap));
    }
}
