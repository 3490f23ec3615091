/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import io.hopscope.tencent.oracle.Resource.Address;
import io.hopscope.tencent.oracle.Resource.Dnat;
import io.hopscope.tencent.oracle.Resource.Eni;
import io.hopscope.tencent.oracle.Resource.Nat;
import io.hopscope.tencent.oracle.Resource.Snat;
import io.hopscope.tencent.oracle.Resource.Vpc;
import io.hopscope.tencent.oracle.Routes.Next;
import io.hopscope.tencent.oracle.World.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** NAT gateways (sheet 1.5). */
final class Nats {
    private static final Set<String> PROTOCOLS = Set.of("tcp", "udp", "icmp");

    /** What a forwarded port remembers. */
    private record Forwarded(String nat, String eni, Packet answer) {}

    private final Fabric fabric;
    private final World world;
    private final Map<Packet, Forwarded> answers = new HashMap<>();

    Nats(Fabric fabric) {
        this.fabric = fabric;
        this.world = fabric.world;
    }

    /** A route leads to the gateway. */
    Arrival leave(String id, Place from, Flight flight) {
        if (world.isUnread(Lists.NATS)) {
            return fabric.unread.follow(id, from, flight);
        }
        Nat nat = world.find(Nat.class, id).orElseThrow(() -> new Dropped(Reason.NAT_DOWN));
        Packet packet = flight.packet();
        requireUp(nat);
        Dropped.unless(nat.vpc().equals(world.vpcOf(from.eni()).id()), Reason.NAT_DOWN);
        Dropped.unless(PROTOCOLS.contains(packet.protocol()) && !packet.v6(), Reason.NAT_REFUSES);
        Dropped.unless(!packet.dst().isPrivate(), Reason.PRIVATE_DESTINATION);
        Dropped.unless(
                !nat.guarded() || fabric.facts.maybe("groups of " + id, Reason.UNDOCUMENTED), Reason.NAT_REFUSES);
        Dropped.unless(serves(nat, from, packet), Reason.NAT_REFUSES);
        List<Ip> pool = pool(nat, from, packet);
        fabric.internet.requireMayMail(packet);
        Ip as = pool.get(fabric.choices.pick("address of " + id + " for " + packet, pool.size(), Reason.UNDOCUMENTED));
        return fabric.internet.leaveAs(from, flight, packet.from(as, packet.isPing() ? 0 : port()));
    }

    /** The port that translators give. */
    int port() {
        List<Ports.Share> shares = world.shares(Ports.TRANSLATED);
        int share = fabric.choices.share(
                "translated port", shares.stream().map(Ports.Share::size).toList());
        return shares.get(share).one();
    }

    private void requireUp(Nat nat) {
        boolean state = fabric.facts.is(
                nat.id() + " state",
                nat.state(),
                "AVAILABLE",
                Set.of("PENDING", "DELETING", "UPDATING", "PENDFAILURE", "DELETEFAILURE", "DENIED"));
        boolean network = fabric.facts.is(
                nat.id() + " network", nat.networkState(), "AVAILABLE", Set.of("UNAVAILABLE", "INSUFFICIENT"));
        boolean free = fabric.facts.is(nat.id() + " restriction", nat.restrict(), "NORMAL", Set.of("RESTRICTED"));
        Dropped.unless(state && network && free, Reason.NAT_DOWN);
    }

    /** In strict mode only those whom a rule names. */
    private boolean serves(Nat nat, Place from, Packet packet) {
        if (!nat.strict()) {
            return true;
        }
        return world.isUnread(Lists.SNATS, nat.id())
                ? fabric.facts.maybe(nat.id() + " serves " + packet.src(), Reason.UNREAD)
                : nat.snat().stream().anyMatch(rule -> names(rule, from, packet));
    }

    private static boolean names(Snat rule, Place from, Packet packet) {
        boolean scope = switch (rule.type()) {
            case "SUBNET" -> rule.resource().equals(from.eni().subnet());
            case "NETWORKINTERFACE" -> rule.resource().equals(from.eni().id());
            default -> true;
        };
        return scope && rule.inside().contains(packet.src());
    }

    /** Addresses that work; those of the rule that names the sender, where one does. */
    private List<Ip> pool(Nat nat, Place from, Packet packet) {
        List<Ip> working = fabric.addresses.boundTo(nat.id()).stream()
                .filter(address -> !fabric.addresses.isBlocked(address))
                .map(Address::ip)
                .toList();
        Dropped.unless(!working.isEmpty(), Reason.NAT_WITHOUT_ADDRESS);
        Optional<Snat> rule =
                nat.snat().stream().filter(one -> names(one, from, packet)).findFirst();
        List<Ip> pool = rule.map(Snat::pool).orElse(working).stream()
                .filter(working::contains)
                .toList();
        Dropped.unless(!pool.isEmpty(), Reason.NAT_WITHOUT_ADDRESS);
        return pool;
    }

    /** Something came to an address of the gateway: only forwarded ports are open; it answers a ping itself. */
    Arrival publish(Nat nat, Address address, Flight flight) {
        Packet packet = flight.packet();
        if (world.isUnread(Lists.DNATS)) {
            return fabric.unread.lost("ports of " + nat.id(), flight, Reason.NAT_OPENS_NOTHING);
        }
        Dnat rule = world.find(Dnat.class, one -> takes(one, nat, packet))
                .orElseThrow(() -> new Dropped(Reason.NAT_OPENS_NOTHING));
        if (world.isUnread(Lists.NATS)) {
            return fabric.unread.lost("gateway " + nat.id(), flight, Reason.NAT_DOWN);
        }
        requireUp(nat);
        Dropped.unless(!fabric.addresses.isBlocked(address), Reason.ADDRESS_DOWN);
        Dropped.unless(
                !nat.guarded() || fabric.facts.maybe("groups of " + nat.id(), Reason.UNDOCUMENTED), Reason.NAT_REFUSES);
        Vpc vpc = world.get(Vpc.class, nat.vpc());
        Optional<Place> holder = world.holder(vpc, rule.privateIp());
        if (holder.isEmpty() && world.isUnread(Lists.INTERFACES)) {
            return fabric.unread.lost("holder of " + rule.privateIp(), flight, Reason.ADDRESS_DOWN);
        }
        Place place = holder.orElseThrow(() -> new Dropped(Reason.ADDRESS_DOWN));
        Packet inside = packet.to(rule.privateIp(), rule.privatePort());
        answers.put(inside.reversed(), new Forwarded(nat.id(), place.eni().id(), packet.reversed()));
        return fabric.router.enter(place, flight.with(inside), null);
    }

    private static boolean takes(Dnat rule, Nat nat, Packet packet) {
        return rule.nat().equals(nat.id())
                && rule.protocol().equalsIgnoreCase(packet.protocol())
                && rule.publicIp().equals(packet.dst())
                && rule.publicPort() == packet.dstPort();
    }

    /** Whether the packet answers one that came by a forwarded port. */
    boolean isAnswer(Packet packet) {
        return answers.containsKey(packet);
    }

    /** Back by the gateway, as is assumed where routes lead elsewhere. */
    Arrival answer(Next next, Eni sender, Flight flight) {
        Forwarded forwarded = Objects.requireNonNull(answers.get(flight.packet()));
        if (!forwarded.eni().equals(sender.id())) {
            fabric.internet.requireTranslated(flight.packet());
            return fabric.internet.carry(flight.with(forwarded.answer()));
        }
        boolean back = next instanceof Next.By by
                && by.route().type().equals("NAT")
                && by.route().gateway().equals(forwarded.nat());
        Dropped.unless(back || fabric.facts.assumed("A5"), Reason.REPLY_ASTRAY);
        return fabric.internet.carry(flight.with(forwarded.answer()));
    }
}
