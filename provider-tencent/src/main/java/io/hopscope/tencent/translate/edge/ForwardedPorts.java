/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.network.Ports;
import java.util.Optional;

/**
 * Ports that NAT gateways forward: one port of one public address to one port of one private address. See
 * https://cloud.tencent.com/document/product/552/18185.
 */
final class ForwardedPorts {
    private static final int AFTER_OWN_ADDRESSES = 1;

    private final TencentAnswers all;
    private final Ports ports;

    ForwardedPorts(TencentAnswers all) {
        this.all = all;
        this.ports = new Ports(all);
    }

    void add(SnapshotBuilder into) {
        all.all(Calls.DNAT_RULES).forEach(rule -> add(rule, into));
    }

    private void add(Told rule, SnapshotBuilder into) {
        Item item = rule.item();
        Optional<IpAddress> outside = item.address("PublicIpAddress");
        Optional<IpAddress> inside = item.address("PrivateIpAddress");
        Optional<PortMapping> mapping = mapping(item);
        if (outside.isEmpty() || inside.isEmpty() || mapping.isEmpty()) {
            return;
        }
        String nat = item.text("NatGatewayId");
        Optional<Told> gateway = all.find(Calls.NAT_GATEWAYS, nat);
        String vpc = gateway.map(told -> told.text("VpcId")).orElse(item.text("VpcId"));
        Optional<Ports.Place> place = ports.at(vpc, inside.get());
        String name = item.word("IpProtocol") + "/" + outside.get() + ":"
                + mapping.get().outside();
        into.add(new Door(
                rule.identity(TencentId.below(ResourceKind.DOOR, nat, name), ""),
                outside.get(),
                mapping,
                place.map(Ports.Place::port)
                        .orElse(TencentId.below(
                                ResourceKind.INTERFACE, nat, inside.get().toString())),
                inside.get(),
                Optional.empty(),
                AFTER_OWN_ADDRESSES,
                carries(rule, gateway, place.isPresent(), inside.get()),
                false,
                answersPing(gateway),
                new ReplyPath.SteeredTo(TencentId.of(ResourceKind.NAT_GATEWAY, nat), Assumptions.DNAT_REPLY)));
    }

    /** A gateway answers pings to its addresses unless somebody turned that off. */
    private static boolean answersPing(Optional<Told> gateway) {
        return gateway.flatMap(told -> told.item().flag("ICMPProxy")).orElse(true);
    }

    private static Optional<PortMapping> mapping(Item rule) {
        Optional<Protocol> protocol = switch (rule.word("IpProtocol")) {
            case "TCP" -> Optional.of(Protocol.TCP);
            case "UDP" -> Optional.of(Protocol.UDP);
            default -> Optional.empty();
        };
        boolean whole = rule.number("PublicPort").isPresent()
                && rule.number("PrivatePort").isPresent();
        return protocol.filter(known -> whole)
                .map(known -> new PortMapping(
                        known,
                        PortRange.single(
                                Math.toIntExact(rule.number("PublicPort").orElseThrow())),
                        Math.toIntExact(rule.number("PrivatePort").orElseThrow())));
    }

    private Fact<OperationalState> carries(Told rule, Optional<Told> gateway, boolean leads, IpAddress inside) {
        ResourceId id = TencentId.of(ResourceKind.NAT_GATEWAY, rule.text("NatGatewayId"));
        Subject subject = new Subject(rule.scope(), id);
        if (gateway.isEmpty()) {
            return Fact.unknown(subject.notGiven(
                    "The NAT gateway " + id + " is not in the input", Calls.NAT_GATEWAYS.permission()));
        }
        if (!leads && all.isComplete(Calls.INTERFACES)) {
            return Fact.known(OperationalState.down(id + " forwards it to " + inside + ", which no interface has"));
        }
        Optional<OperationalState> address = gateway.get().item().list("PublicIpAddressSet").stream()
                .filter(one -> one.text("PublicIpAddress").equals(rule.text("PublicIpAddress")))
                .flatMap(one ->
                        one.address("PublicIpAddress").stream().map(outside -> NatGateways.state(all, one, outside)))
                .findFirst();
        return address.filter(state -> !state.up()).map(Fact::known).orElseGet(() -> state(gateway.get(), subject));
    }

    private static Fact<OperationalState> state(Told gateway, Subject subject) {
        Fact<OperationalState> state = NatGateways.state(gateway.item(), subject);
        boolean guarded = !gateway.item().texts("SecurityGroupSet").isEmpty();
        return guarded && state.value().filter(OperationalState::up).isPresent()
                ? Fact.unknown(NatGateways.guarded(subject))
                : state;
    }
}
