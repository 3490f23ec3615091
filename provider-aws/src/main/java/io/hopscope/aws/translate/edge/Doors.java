/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.edge;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.network.Interfaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Public addresses as doors. The Internet gateway of the VPC maps one public IPv4 address to one private address of one
 * interface; a global IPv6 address is its own door. The reply is routed like any packet and is lost unless that leads
 * to the same gateway. See https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html.
 */
public final class Doors {
    private final AwsAnswers all;
    private final SnapshotBuilder into;
    private final AttachedGateways gateways;
    private final GlobalAddresses global;

    private Doors(AwsAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        this.gateways = new AttachedGateways(all);
        this.global = new GlobalAddresses(all);
    }

    /** Adds a door for each public address of an interface. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        Doors doors = new Doors(all, into);
        all.interfaces().forEach(told -> {
            doors.addV4(told);
            doors.addV6(told);
        });
    }

    private void addV4(Told<Nic> told) {
        privateAddresses(told.item()).forEach(address -> {
            Nic.Association association = address.association();
            Optional<IpAddress> inside = parsed(address.address());
            if (association != null && inside.isPresent()) {
                parsed(association.publicAddress())
                        .ifPresent(outside -> add(told, outside, inside.get(), Optional.empty()));
                Stream.of(parsed(association.carrierAddress()), parsed(association.customerAddress()))
                        .flatMap(Optional::stream)
                        .forEach(outside -> addUnmodelled(told, outside, inside.get()));
            }
        });
    }

    private void addV6(Told<Nic> told) {
        told.item().ipv6Addresses().stream()
                .flatMap(one -> parsed(one.address()).stream())
                .filter(global::isGlobal)
                .forEach(address -> add(told, address, address, global.closedBecause(told.item(), address)));
    }

    private void add(Told<Nic> told, IpAddress outside, IpAddress inside, Optional<String> closed) {
        Fact<Optional<AttachedGateways.Attached>> attached =
                gateways.of(Word.orEmpty(told.item().vpc()), told.by().scope());
        Optional<ResourceId> gateway = attached.value().flatMap(found -> found).map(AttachedGateways.Attached::gateway);
        Fact<OperationalState> carries = closed.<Fact<OperationalState>>map(
                        why -> Fact.known(OperationalState.down(why)))
                .orElseGet(() -> carries(attached));
        ResourceId network = AwsId.network(Word.orEmpty(told.item().vpc()));
        put(told, new Way(outside, inside, gateway, carries, new ReplyPath.RoutedTo(gateway.orElse(network))));
    }

    private static Fact<OperationalState> carries(Fact<Optional<AttachedGateways.Attached>> attached) {
        if (attached instanceof Fact.Unknown<Optional<AttachedGateways.Attached>> unknown) {
            return Fact.unknown(unknown.gap());
        }
        return attached.value()
                .flatMap(found -> found)
                .map(found -> found.state()
                        .map(state -> state.up()
                                ? OperationalState.up("associated")
                                : OperationalState.down(found.gateway() + " is " + state.raw())))
                .orElseGet(() -> Fact.known(OperationalState.down("no Internet gateway attached")));
    }

    /** Addresses of carriers' networks and of customers' own sites, see API_NetworkInterfaceAssociation.html. */
    private void addUnmodelled(Told<Nic> told, IpAddress outside, IpAddress inside) {
        Subject subject = new Subject(told.by().scope(), AwsId.of(ResourceKind.DOOR, outside.toString()));
        Fact<OperationalState> carries = Fact.unknown(subject.notModelled(
                outside + " belongs to a carrier's or a customer's own network, which is not modelled"));
        put(told, new Way(outside, inside, Optional.empty(), carries, new ReplyPath.Steered()));
    }

    private record Way(
            IpAddress outside,
            IpAddress inside,
            Optional<ResourceId> gateway,
            Fact<OperationalState> carries,
            ReplyPath reply) {}

    private void put(Told<Nic> told, Way way) {
        Placement place = all.place(told.by(), told.item().owner());
        ResourceId id = AwsId.of(ResourceKind.DOOR, way.outside().toString());
        into.add(
                new Door(
                        place.identity(id, ""),
                        way.outside(),
                        Optional.empty(),
                        Interfaces.id(told.item()),
                        way.inside(),
                        way.gateway(),
                        0,
                        way.carries(),
                        false,
                        false,
                        way.reply()),
                place.view());
    }

    /** The interface's own association is that of its primary address, which some answers give only once. */
    static List<Nic.PrivateAddress> privateAddresses(Nic nic) {
        boolean perAddress = nic.privateAddresses().stream().anyMatch(one -> one.association() != null);
        return perAddress || nic.association() == null
                ? nic.privateAddresses()
                : List.of(new Nic.PrivateAddress(nic.privateAddress(), true, nic.association()));
    }

    private static Optional<IpAddress> parsed(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(IpAddress::tryParse);
    }
}
