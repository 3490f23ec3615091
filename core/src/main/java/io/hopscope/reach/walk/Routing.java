/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.CompiledTable;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.RouteChoice;
import io.hopscope.reach.graph.RouteOption;
import io.hopscope.reach.graph.RouteSpread;
import io.hopscope.reach.match.Aftermath;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Truth;
import java.util.List;
import java.util.function.UnaryOperator;

/** Looks up routes. Several routes that may apply, or several next hops of one, are ways that have to agree. */
final class Routing {
    private final Walk walk;
    private final boolean supposesDoors;

    Routing(Walk walk) {
        this(walk, false);
    }

    private Routing(Walk walk, boolean supposesDoors) {
        this.walk = walk;
        this.supposesDoors = supposesDoors;
    }

    /** Routes as they would be if every source had a public address. */
    static Routing supposingDoors(Walk walk) {
        return new Routing(walk, true);
    }

    /** The way of a packet out of a subnet. */
    Way from(Subnet subnet, Packet packet) {
        Fact<ResourceId> bound = walk.settle(subnet.routeTable(), subnet.id());
        if (bound instanceof Fact.Unknown<ResourceId> unknown) {
            return new Way.Open(subnet.id().value(), unknown.gap());
        }
        return by(bound.value().orElseThrow(), subnet.identity().scope(), packet);
    }

    /** The way of a packet by a table. */
    Way by(ResourceId id, Scope scope, Packet packet) {
        Lookup<CompiledTable> table = walk.estate().table(id, scope);
        if (table instanceof Lookup.Unknown<CompiledTable> unknown) {
            return new Way.Open(id.value(), unknown.gap());
        }
        if (!(table instanceof Lookup.Found<CompiledTable> found)) {
            return new Way.None(id);
        }
        Fact<List<Route>> routes = walk.settle(found.value().table().routes(), id);
        if (routes instanceof Fact.Unknown<List<Route>> unknown) {
            return new Way.Open(id.value(), unknown.gap());
        }
        return packet.destination().candidates().isEmpty()
                ? by(found.value(), packet.destination().address(), packet)
                : wayOfAll(found.value(), packet.destination().candidates().get(), packet);
    }

    /** Where nobody knows the destination: known only if all that it may be leave by gateways, or not at all. */
    private Way wayOfAll(CompiledTable table, AddressSet destinations, Packet packet) {
        Truth door = sourceHasDoor(table.table().owner(), packet);
        ResourceId id = table.table().id();
        UnaryOperator<Fact<RouteState>> settle = state -> walk.settle(state, id);
        RouteSpread spread = table.spread(destinations, door, settle);
        if (!spread.plain()) {
            return new Way.Open(id.value(), Aftermath.DESTINATION);
        }
        List<RouteOption> each = spread.options();
        int taken = walk.choices().agree(each.size() + (spread.noneToo() ? 1 : 0), Aftermath.DESTINATION);
        return taken < each.size() ? along(id, each.get(taken)) : new Way.None(id);
    }

    private Way by(CompiledTable table, IpAddress destination, Packet packet) {
        walk.cuts().mention(packet, table.marks());
        ResourceId id = table.table().id();
        RouteChoice choice = supposed(
                table.lookup(
                        destination, sourceHasDoor(table.table().owner(), packet), state -> walk.settle(state, id)),
                packet,
                id);
        if (choice.options().isEmpty()) {
            return new Way.None(id);
        }
        int ways = choice.options().size() + (choice.noneToo() ? 1 : 0);
        int taken = ways == 1 ? 0 : taken(ways, choice, question(id, choice, destination, packet), id);
        if (taken >= choice.options().size()) {
            return new Way.None(id);
        }
        return along(id, choice.options().get(taken));
    }

    private int taken(int ways, RouteChoice choice, Object question, ResourceId table) {
        return walk.choices().agree(question, ways, choice.gap().orElseGet(() -> Gaps.shared(table)));
    }

    /** Which of some routes counts is one truth, wherever a packet for the destination meets them. */
    private static Object question(ResourceId table, RouteChoice choice, IpAddress destination, Packet packet) {
        boolean bySource =
                choice.options().stream().anyMatch(option -> option.route().appliesTo() != AppliesTo.ALWAYS);
        return List.of(table, choice, destination, bySource ? packet.source().address() : destination);
    }

    /** What the filters, too, ask of the sets behind routes has one answer for all of them. */
    private RouteChoice supposed(RouteChoice choice, Packet packet, ResourceId table) {
        RouteChoice left = choice;
        for (RouteOption option : choice.options()) {
            boolean out = choice.gap().isPresent()
                    && option.open()
                            .filter(set -> !walk.suppositions()
                                    .mayHold(
                                            set,
                                            packet,
                                            table,
                                            walk.choices(),
                                            choice.gap().get()))
                            .isPresent();
            left = out ? left.without(option) : left;
        }
        return left;
    }

    private Way along(ResourceId table, RouteOption option) {
        Route route = option.route();
        boolean gone = route.state().value().orElse(RouteState.ACTIVE) == RouteState.BLACKHOLE;
        if (gone || route.nextHops().isEmpty()) {
            return new Way.Blackhole(table, option);
        }
        int taken = walk.choices().agree(route.nextHops().size(), Gaps.shared(table));
        NextHop hop = route.nextHops().get(taken);
        return new Way.By(table, option, hop);
    }

    /** Whether a whole public address stands for the source; unsure where not all doors were read. */
    private Truth sourceHasDoor(ResourceId network, Packet packet) {
        Truth has = Truth.of(supposesDoors);
        for (Port port : walk.estate().owners(network, packet.source().address())) {
            boolean own = walk.estate().doorsTo(port.id()).stream()
                    .anyMatch(door -> DoorStates.isOwn(door)
                            && door.inside().equals(packet.source().address()));
            has = has.or(Truth.of(own))
                    .or(walk.estate().doubtAboutOwnDoors(port).map(Truth::maybe).orElse(Truth.NO));
        }
        return has;
    }
}
