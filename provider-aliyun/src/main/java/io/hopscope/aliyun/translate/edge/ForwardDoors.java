/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.edge;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Assumed;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.translate.network.Nic;
import io.hopscope.aliyun.translate.network.Nics;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * DNAT entries: a port or range of ports of an address, or all of it. An entry for a machine that has an address of its
 * own has no effect. See https://api.alibabacloud.com/document/Vpc/2016-04-28/CreateForwardEntry.
 */
public final class ForwardDoors {
    private static final int AFTER_OWN = 1;
    private static final String ANY = "any";

    private final SnapshotBuilder into;
    private final Nics nics;
    private final NatStates states;
    private final OwnAddresses own;
    private final NatWays ways;

    private ForwardDoors(AliyunAnswers all, SnapshotBuilder into) {
        this.into = into;
        this.nics = new Nics(all);
        this.states = new NatStates(all);
        this.own = new OwnAddresses(all, nics);
        this.ways = new NatWays(all);
    }

    /** Adds a door for each entry, and says of whom it is not known whether there is one. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        ForwardDoors doors = new ForwardDoors(all, into);
        all.each(Operation.NAT_GATEWAYS).stream().filter(NatStates::isPublic).forEach(doors::add);
    }

    static boolean isAvailable(Item entry) {
        return entry.text("Status").isEmpty() || entry.folded("Status").equals("available");
    }

    /** Whether an entry maps a whole address. */
    static boolean isMapping(Item entry) {
        return entry.folded("ExternalPort").equals(ANY)
                && entry.folded("IpProtocol").equals(ANY);
    }

    private void add(Item nat) {
        Listing entries = NatTables.forward(nat);
        NatTables.items(nat, entries).forEach(entry -> add(nat, entry));
        entries.gap()
                .ifPresent(gap -> nics.all().stream()
                        .filter(nic -> nic.vpc().equals(nat.text("VpcId")))
                        .forEach(nic -> into.gap(doubt(nic, gap))));
    }

    private void add(Item nat, Item entry) {
        Optional<IpAddress> outside = entry.address("ExternalIp");
        Optional<IpAddress> inside = entry.address("InternalIp");
        if (outside.isEmpty() || inside.isEmpty()) {
            return;
        }
        Optional<Nic> target = nics.owner(nat.text("VpcId"), inside.get());
        ResourceId nic = target.map(Nic::resource)
                .orElseGet(() -> AliyunId.below(
                        ResourceKind.INTERFACE, nat.text("VpcId"), inside.get().toString()));
        Fact<OperationalState> carries = carries(nat, entry, outside.get(), target);
        List<Optional<PortMapping>> mappings = mappings(entry);
        for (int index = 0; index < mappings.size(); index++) {
            into.add(new Door(
                    nat.identity(id(entry, index), entry.text("ForwardEntryName")),
                    outside.get(),
                    mappings.get(index),
                    nic,
                    inside.get(),
                    Optional.of(nat(nat)),
                    AFTER_OWN,
                    carries,
                    false,
                    false,
                    new ReplyPath.RoutedTo(nat(nat))));
        }
    }

    private static ResourceId id(Item entry, int index) {
        String id = entry.text("ForwardEntryId");
        return AliyunId.of(ResourceKind.DOOR, index == 0 ? id : id + "/" + index);
    }

    private static ResourceId nat(Item nat) {
        return AliyunId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId"));
    }

    private Fact<OperationalState> carries(Item nat, Item entry, IpAddress outside, Optional<Nic> target) {
        if (!isAvailable(entry)) {
            return Fact.known(OperationalState.down(entry.text("Status")));
        }
        NatStates.Address address = states.addresses(nat).get(outside);
        if (address == null) {
            return Fact.known(OperationalState.down("not bound to " + nat.text("NatGatewayId")));
        }
        Fact<OperationalState> gateway = NatStates.of(nat);
        boolean forwards = gateway.value().filter(OperationalState::up).isPresent();
        boolean carries = address.state().value().filter(OperationalState::up).isPresent();
        if (!carries || !forwards) {
            return either(address.state(), gateway);
        }
        if (target.isEmpty() && isWhole(nat)) {
            return Fact.known(OperationalState.down(
                    "it is forwarded to " + entry.text("InternalIp") + ", which no interface has"));
        }
        Optional<IpAddress> shadow =
                target.flatMap(nic -> entry.address("InternalIp").flatMap(inside -> own.of(nic, inside)));
        if (shadow.isPresent()) {
            return Fact.known(OperationalState.down(entry.text("InternalIp") + " has " + shadow.get()
                    + " of its own, beside which a DNAT entry has no effect"));
        }
        Fact<OperationalState> way = ways.of(nat);
        boolean works = way.value().filter(OperationalState::up).isPresent();
        return works
                ? Fact.assumed(
                        OperationalState.up("published by " + nat.text("NatGatewayId")), Assumed.DNAT_SHOWS_CLIENT)
                : way;
    }

    /** What is down for sure, else what is not known. */
    private static Fact<OperationalState> either(Fact<OperationalState> one, Fact<OperationalState> other) {
        boolean down = one.value().filter(state -> !state.up()).isPresent();
        boolean open = one.missing().isPresent()
                && other.value().filter(state -> !state.up()).isEmpty();
        return down || open ? one : other;
    }

    /** Whether everybody who may have an address beside the gateway is known. */
    private static boolean isWhole(Item nat) {
        return Stream.of(Operation.INSTANCES, Operation.INTERFACES, Operation.VIRTUAL_ADDRESSES)
                .allMatch(list -> nat.by().list(list).isComplete());
    }

    private static List<Optional<PortMapping>> mappings(Item entry) {
        if (isMapping(entry)) {
            return List.of(Optional.empty());
        }
        Optional<PortRange> outside = range(entry.text("ExternalPort"));
        Optional<PortRange> inside = range(entry.text("InternalPort"));
        if (outside.isEmpty() || inside.isEmpty()) {
            return List.of();
        }
        List<Optional<PortMapping>> mappings = new ArrayList<>();
        for (Protocol protocol : protocols(entry.folded("IpProtocol"))) {
            mappings.add(Optional.of(
                    new PortMapping(protocol, outside.get(), inside.get().first())));
        }
        return mappings;
    }

    private static List<Protocol> protocols(String word) {
        return switch (word) {
            case "tcp" -> List.of(Protocol.TCP);
            case "udp" -> List.of(Protocol.UDP);
            default -> List.of(Protocol.TCP, Protocol.UDP);
        };
    }

    private static Optional<PortRange> range(String text) {
        try {
            return text.equalsIgnoreCase(ANY)
                    ? Optional.of(PortRange.ALL)
                    : Optional.of(PortRange.parse(text.replace('/', '-')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Gap doubt(Nic nic, Gap gap) {
        return new Gap(
                nic.item().scope(),
                ResourceKind.NAT_GATEWAY,
                nic.id(),
                gap.reason(),
                gap.vendorCode(),
                gap.message(),
                gap.settledBy());
    }
}
