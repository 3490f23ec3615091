/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.Prefix;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.NoteCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a door lets a packet through, besides what filters and routes say. */
final class DoorStates {
    /** Lists that users bind to guard what is theirs; a list of an administrator or of the platform is none. */
    private static final Set<ResourceKind> GUARDS = Set.of(ResourceKind.SECURITY_GROUP, ResourceKind.NETWORK_ACL);

    /** What accepts packets at a public address in ways of its own. */
    private static final Set<ResourceKind> SERVICES = Set.of(ResourceKind.GATEWAY, ResourceKind.ENDPOINT);

    private final Walk walk;
    private final Drops drops;

    DoorStates(Walk walk) {
        this.walk = walk;
        this.drops = new Drops(walk);
    }

    /**
     * Whether a door gives what is behind it a public address of its own: a forwarded port does not, nor does one that
     * a NAT gateway holds.
     */
    static boolean isOwn(Door door) {
        return door.ports().isEmpty() && holder(door).isEmpty();
    }

    /** The NAT gateway that holds a door for somebody behind it. */
    static Optional<ResourceId> holder(Door door) {
        return door.reply() instanceof ReplyPath.RoutedTo to && to.translator().kind() == ResourceKind.NAT_GATEWAY
                ? Optional.of(to.translator())
                : Optional.empty();
    }

    /** The door of the interface by which the NAT gateway that holds a door gets its packets, if it has one. */
    Optional<Door> outer(Door door) {
        Set<ResourceId> interfaces = holder(door)
                .flatMap(id -> walk.estate().get(NatGateway.class, id))
                .flatMap(nat -> nat.addresses().value())
                .map(addresses -> addresses.stream()
                        .flatMap(address -> address.networkInterface().stream())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return walk.estate().doorsAt(door.outside()).stream()
                .filter(one -> interfaces.contains(one.target())
                        && walk.estate().port(one.target()).isPresent())
                .findFirst();
    }

    /** The door's public address is in working order. */
    void checkCarries(Door door, Packet packet) {
        Fact<OperationalState> carries = walk.settle(door.carries(), door.id());
        if (carries instanceof Fact.Unknown<OperationalState> unknown) {
            drops.unclear(HopKind.DOOR, door.id().value(), unknown.gap());
        } else if (!carries.value().orElseThrow().up()) {
            drops.lost(
                    new Loss(HopKind.DOOR, FindingCode.PUBLIC_ADDRESS_DOWN, door.id(), ""),
                    Optional.empty(),
                    packet,
                    () -> door.outside() + " carries nothing: "
                            + carries.value().orElseThrow().raw());
        } else {
            walk.journal()
                    .pass(
                            HopKind.DOOR,
                            door.id().value(),
                            "",
                            () -> door.outside() + " stands for " + door.inside() + " of " + door.target());
        }
    }

    /** The doors that take a packet, dialled at their addresses; where they are cut is mentioned. */
    List<Door> taking(List<Door> doors, Packet packet) {
        doors.forEach(door -> {
            walk.cuts().mention(packet.destination(), List.of(Prefix.host(door.outside())));
            door.ports().ifPresent(map -> {
                walk.cuts().mention(packet.destination(), map.outside());
                walk.cuts().mentionProtocol(map.protocol().number());
            });
        });
        return doors.stream().filter(door -> takes(door, packet)).toList();
    }

    private static boolean takes(Door door, Packet packet) {
        return door.ports()
                .map(map -> map.protocol().equals(packet.protocol())
                        && map.outside().contains(packet.destination().port()))
                .orElse(true);
    }

    /** A ping that the door itself answers tells nothing about what is behind it. */
    void noteOwnAnswer(Door door, Packet packet) {
        if (packet.icmp() >= 0 && door.answersPing()) {
            walk.journal()
                    .note(
                            NoteCode.PING_ANSWERED_ELSEWHERE,
                            () -> door.id() + " answers a ping by itself; that proves nothing about " + door.target());
        }
    }

    /** Doors lead to a port, and none of them takes the packet. */
    void noneTakes(Door door, Packet packet) {
        noteOwnAnswer(door, packet);
        ResourceId subject = door.reply() instanceof ReplyPath.SteeredTo to
                        && to.translator().kind() == ResourceKind.NAT_GATEWAY
                ? to.translator()
                : door.target();
        drops.lost(
                new Loss(HopKind.DOOR, FindingCode.LISTENER_MISSING, subject, ""),
                walk.estate().port(door.target()).map(target -> target.subnet().id()),
                packet,
                () -> door.outside() + " leads to " + door.target() + " by other ports only");
    }

    /** A public address that no door leads in by: bound to nothing, or to something whose inside is not modelled. */
    void withoutDoor(PublicAddress address, Packet packet) {
        Optional<ResourceId> bound = address.boundTo().value().orElse(Optional.empty());
        Optional<Gap> hidden = address.boundTo().missing().or(() -> bound.flatMap(id -> hidden(id, address)));
        if (hidden.isPresent()) {
            drops.unclear(HopKind.DOOR, address.id().value(), hidden.get());
            return;
        }
        if (bound.filter(id -> SERVICES.contains(id.kind())).isPresent()) {
            drops.unclear(HopKind.DOOR, address.id().value(), service(address, bound.get()));
            return;
        }
        Optional<NatGateway> nat = bound.flatMap(id -> walk.estate().get(NatGateway.class, id));
        if (nat.isPresent()) {
            withoutForward(nat.get(), packet);
            return;
        }
        if (bound.filter(id -> id.kind() == ResourceKind.NAT_GATEWAY).isPresent()) {
            withoutForward(bound.get(), address.identity().scope(), packet);
            return;
        }
        drops.lost(
                new Loss(HopKind.DOOR, FindingCode.PUBLIC_ADDRESS_DOWN, address.id(), ""),
                Optional.empty(),
                packet,
                () -> packet.destination().address() + " is bound to nothing");
    }

    /** A balancer or an interface that was not read may lead the packet anywhere. */
    private Optional<Gap> hidden(ResourceId bound, PublicAddress address) {
        Scope scope = address.identity().scope();
        Optional<Lookup<?>> holder = bound.kind() == ResourceKind.LOAD_BALANCER
                ? Optional.of(walk.estate().find(LoadBalancer.class, bound, scope))
                : bound.kind() == ResourceKind.INTERFACE
                        ? Optional.of(walk.estate().find(NetworkInterface.class, bound, scope))
                        : Optional.empty();
        return holder.flatMap(
                lookup -> lookup instanceof Lookup.Unknown<?> unknown ? Optional.of(unknown.gap()) : Optional.empty());
    }

    private void withoutForward(NatGateway nat, Packet packet) {
        Optional<Gap> unread = walk.estate().doubtAboutForwards(nat);
        if (unread.isPresent()) {
            drops.unclear(HopKind.NAT, nat.id().value(), unread.get());
        } else {
            opensNothing(nat.id(), packet);
        }
    }

    /** A NAT gateway of which nothing is known but its address; the ports that it forwards are told apart from it. */
    private void withoutForward(ResourceId nat, Scope scope, Packet packet) {
        Optional<Gap> unread = walk.estate().doubtAboutDoors(scope);
        if (unread.isPresent()) {
            drops.unclear(HopKind.NAT, nat.value(), unread.get());
        } else {
            opensNothing(nat, packet);
        }
    }

    private void opensNothing(ResourceId nat, Packet packet) {
        drops.lost(
                new Loss(HopKind.NAT, FindingCode.NAT_OPENS_NOTHING_INWARD, nat, ""),
                Optional.empty(),
                packet,
                () -> packet.destination().address() + " belongs to " + nat + ", which forwards no port inward");
    }

    private static Gap service(PublicAddress address, ResourceId bound) {
        return new Gap(
                address.identity().scope(),
                ResourceKind.PUBLIC_ADDRESS,
                address.id().value(),
                GapReason.NOT_MODELLED,
                "",
                "What " + bound + ", to which " + address.address() + " is bound, accepts is not modelled",
                "");
    }

    /** A door that is closed until something filters behind it. */
    void checkGuarded(Door door, Port target, Packet inside) {
        if (!door.closedUnlessFiltered()) {
            return;
        }
        List<Stage> stages = new ArrayList<>();
        Optional<Gap> unread = gather(stages, target);
        boolean guarded = false;
        for (Stage stage : stages) {
            Fact<List<ResourceId>> bound = walk.settle(stage.lists(), target.id());
            if (GUARDS.contains(stage.kind())) {
                unread = unread.or(bound::missing);
                guarded |= bound.value().filter(lists -> !lists.isEmpty()).isPresent();
            }
        }
        if (guarded) {
            return;
        }
        if (unread.isPresent()) {
            drops.unclear(HopKind.DOOR, door.id().value(), unread.get());
        } else if (stages.stream().anyMatch(stage -> isForced(stage, target, inside))) {
            drops.unclear(HopKind.DOOR, door.id().value(), forced(door));
        } else {
            drops.lost(
                    new Loss(HopKind.DOOR, FindingCode.DOOR_CLOSED, target.id(), ""),
                    Optional.of(target.subnet().id()),
                    inside,
                    () -> door.outside() + " lets nothing in as long as no filter list is bound to " + target.id()
                            + " or its subnet");
        }
    }

    private Optional<Gap> gather(List<Stage> stages, Port target) {
        Optional<Gap> unread = Optional.empty();
        for (Fact<List<Stage>> fact :
                List.of(target.nic().stages(), target.subnet().stages())) {
            Fact<List<Stage>> settled = walk.settle(fact, target.id());
            settled.value().ifPresent(stages::addAll);
            unread = unread.or(settled::missing);
        }
        return unread;
    }

    /** Whether a list above the users' own lets the packet in whatever those say. */
    private boolean isForced(Stage stage, Port target, Packet inside) {
        Ruling ruling = new StageJudge(
                        walk,
                        stage,
                        Direction.INGRESS,
                        inside,
                        target.subnet().id(),
                        target.nic().identity().scope())
                .rule();
        return ruling.ends() || ruling.possible().contains(Action.ALWAYS_ALLOW);
    }

    private static Gap forced(Door door) {
        return new Gap(
                door.identity().scope(),
                ResourceKind.DOOR,
                door.id().value(),
                GapReason.UNDOCUMENTED,
                "",
                "Whether a rule above all filters opens " + door.outside()
                        + ", which no filter guards, is not documented",
                "a filter list on the interface");
    }
}
