/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.edge;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.balancer.Frontends;
import io.hopscope.tencent.translate.network.Ports;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Public addresses, ordinary and elastic ones of both families, and the doors that they are. The reply leaves by the
 * address: surely where routes lead there, as assumed where they lead elsewhere; in direct mode they must, and by the
 * interface that has the address. See https://cloud.tencent.com/document/product/1199/41646.
 */
public final class PublicAddresses {
    private final TencentAnswers all;
    private final SnapshotBuilder into;
    private final Ports ports;
    private final AddressStates states;
    private final AddressTargets targets;
    private final Set<IpAddress> listed = new HashSet<>();

    private PublicAddresses(TencentAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.ports = new Ports(all);
        this.states = new AddressStates(all);
        this.targets = new AddressTargets(all, ports);
    }

    /** Adds all public addresses and their doors. */
    public static void translate(TencentAnswers all, SnapshotBuilder into) {
        PublicAddresses addresses = new PublicAddresses(all, into);
        all.each(Calls.ADDRESSES).forEach(addresses::add);
        all.each(Calls.IPV6_ADDRESSES).forEach(addresses::add);
        all.each(Calls.INSTANCES).forEach(addresses::addOrdinary);
        all.each(Calls.INTERFACES).forEach(addresses::addTold);
        all.each(Calls.NAT_GATEWAYS).forEach(addresses::addGateways);
        new AddressDoubts(all, addresses.listed).state(into);
    }

    private void add(Told told) {
        Optional<IpAddress> outside = told.item().address("AddressIp");
        if (outside.isEmpty()) {
            return;
        }
        listed.add(outside.get());
        ResourceId id = TencentId.of(ResourceKind.PUBLIC_ADDRESS, told.text("AddressId"));
        Identity identity = told.identity(id, told.text("AddressName"));
        AddressTargets.Target target = targets.of(told, outside.get());
        Optional<Told> machine = all.find(Calls.INSTANCES, told.text("InstanceId"))
                .or(() -> told.item().find("NetworkInterfaceId").flatMap(ports::machineOf));
        Fact<OperationalState> state =
                target.place().isPresent() && target.gone().isPresent()
                        ? Fact.known(OperationalState.down(target.gone().get()))
                        : states.of(told, machine, Subject.of(identity));
        boolean spare = told.item().word("AddressStatus").equals("UNBIND");
        into.add(new PublicAddress(
                identity,
                outside.get(),
                spare ? Fact.known(Optional.empty()) : targets.bound(told, target, Subject.of(identity)),
                spare ? Fact.known(OperationalState.up("UNBIND")) : state,
                false));
        if (!spare) {
            target.place().ifPresent(place -> into.add(door(told, outside.get(), place, state)));
        }
    }

    private Door door(Told told, IpAddress outside, Ports.Place place, Fact<OperationalState> state) {
        ResourceId gateway = TencentId.internet(vpc(place));
        ReplyPath reply = told.item().isTrue("IsEipDirectConnection")
                ? new ReplyPath.RoutedFromTargetTo(gateway)
                : new ReplyPath.SteeredTo(gateway, Assumptions.EIP_REPLY);
        return new Door(
                told.identity(TencentId.of(ResourceKind.DOOR, outside.toString()), told.text("AddressName")),
                outside,
                Optional.empty(),
                place.port(),
                place.address(),
                Optional.of(gateway),
                0,
                state,
                false,
                false,
                reply);
    }

    /** An address that a machine has and no list holds is an ordinary one, bound to the machine for life. */
    private void addOrdinary(Told machine) {
        Optional<Ports.Place> place = ports.primary(machine.text("InstanceId"));
        for (String text : machine.item().texts("PublicIpAddresses")) {
            Optional<IpAddress> outside = IpAddress.tryParse(text).filter(listed::add);
            if (outside.isPresent() && place.isPresent()) {
                addOrdinary(machine, outside.get(), place.get());
            }
        }
        for (String text : machine.item().texts("PublicIPv6Addresses")) {
            Optional<IpAddress> outside = IpAddress.tryParse(text).filter(listed::add);
            if (outside.isPresent() && place.isPresent()) {
                addOrdinary(machine, outside.get(), new Ports.Place(place.get().nic(), outside.get()));
            }
        }
    }

    private void addOrdinary(Told machine, IpAddress outside, Ports.Place place) {
        ResourceId id = TencentId.of(ResourceKind.PUBLIC_ADDRESS, outside.toString());
        Identity identity = machine.fixed(id, "", "bound to its machine for life");
        Call list = outside.family() == IpFamily.V6 ? Calls.IPV6_ADDRESSES : Calls.ADDRESSES;
        Fact<OperationalState> state =
                states.ofOrdinary(machine, list, targets.blocked(place, outside), Subject.of(identity));
        into.add(new PublicAddress(identity, outside, Fact.known(Optional.of(place.port())), state, false));
        into.add(door(machine, outside, place, state));
    }

    /** Addresses that only their interface tells. */
    private void addTold(Told nic) {
        String id = nic.text("NetworkInterfaceId");
        for (Item one : nic.item().list("PrivateIpAddressSet")) {
            Optional<IpAddress> outside = one.address("PublicIpAddress").filter(listed::add);
            Optional<IpAddress> inside = one.address("PrivateIpAddress");
            if (outside.isPresent() && inside.isPresent()) {
                addTold(nic, outside.get(), new Ports.Place(id, inside.get()));
            }
        }
    }

    private void addTold(Told nic, IpAddress outside, Ports.Place place) {
        ResourceId id = TencentId.of(ResourceKind.PUBLIC_ADDRESS, outside.toString());
        Identity identity = nic.fixed(id, "", "told by its interface alone");
        Fact<OperationalState> state = states.ofTold(nic.by(), targets.blocked(place, outside), Subject.of(identity));
        into.add(new PublicAddress(identity, outside, Fact.known(Optional.of(place.port())), state, false));
        into.add(door(nic, outside, place, state));
    }

    /** Addresses that only their gateway tells. */
    private void addGateways(Told nat) {
        ResourceId gateway = TencentId.of(ResourceKind.NAT_GATEWAY, nat.text("NatGatewayId"));
        for (Item one : nat.item().list("PublicIpAddressSet")) {
            one.address("PublicIpAddress")
                    .filter(listed::add)
                    .ifPresent(outside -> into.add(new PublicAddress(
                            nat.fixed(
                                    TencentId.of(ResourceKind.PUBLIC_ADDRESS, outside.toString()),
                                    "",
                                    "told by its NAT gateway alone"),
                            outside,
                            Fact.known(Optional.of(gateway)),
                            Fact.known(NatGateways.state(all, one, outside)),
                            false)));
        }
    }

    private String vpc(Ports.Place place) {
        return all.find(Calls.INTERFACES, place.nic())
                .or(() -> Frontends.balancer(all, place.nic()))
                .map(nic -> nic.text("VpcId"))
                .or(() -> all.each(Calls.INSTANCES).stream()
                        .filter(told -> Ports.toldId(told.text("InstanceId")).equals(place.nic()))
                        .flatMap(told -> told.item().object("VirtualPrivateCloud").stream())
                        .map((Item cloud) -> cloud.text("VpcId"))
                        .findFirst())
                .orElse(place.nic());
    }
}
