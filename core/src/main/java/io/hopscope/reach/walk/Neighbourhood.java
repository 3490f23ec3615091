/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.Peering;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.graph.CompiledTable;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.graph.RouteChoice;
import io.hopscope.reach.graph.RouteOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two ports are meant to talk by private addresses: one network, a link between theirs, or a private route. */
final class Neighbourhood {
    private final Estate estate;

    Neighbourhood(Estate estate) {
        this.estate = estate;
    }

    boolean joined(Port from, Port to, IpAddress address) {
        return from.network().equals(to.network())
                || linked(from.network(), to.network())
                || routedPrivately(from, address);
    }

    /** Whether a peering or a hub joins two networks. */
    boolean linked(ResourceId one, ResourceId other) {
        return peered(one, other) || onCommonHub(one, other);
    }

    /** Why it is not known whether the routes of a port lead to an address privately. */
    Optional<Gap> doubtAboutRoutes(Port from, IpAddress address) {
        Fact<ResourceId> bound = from.subnet().routeTable();
        if (bound.missing().isPresent()) {
            return bound.missing();
        }
        Lookup<CompiledTable> table = estate.table(
                bound.value().orElseThrow(), from.subnet().identity().scope());
        return table instanceof Lookup.Unknown<CompiledTable> unknown
                ? Optional.of(unknown.gap())
                : table.found().flatMap(found -> doubt(found, address));
    }

    private static Optional<Gap> doubt(CompiledTable table, IpAddress address) {
        return table.table()
                .routes()
                .missing()
                .or(() -> table.lookup(address, false).options().stream()
                        .flatMap(option -> option.route().nextHops().stream())
                        .flatMap(hop ->
                                hop instanceof NextHop.Unrecognised unknown ? Stream.of(unknown.gap()) : Stream.empty())
                        .findFirst());
    }

    private boolean peered(ResourceId one, ResourceId other) {
        return estate.peerings(one).stream()
                .anyMatch((Peering p) ->
                        p.across(one).map(s -> s.network().equals(other)).orElse(false));
    }

    private boolean onCommonHub(ResourceId one, ResourceId other) {
        Set<ResourceId> hubs =
                estate.attachments(one).stream().map(HubAttachment::hub).collect(Collectors.toSet());
        return estate.attachments(other).stream().anyMatch(a -> hubs.contains(a.hub()));
    }

    private boolean routedPrivately(Port from, IpAddress address) {
        Optional<CompiledTable> table = from.subnet()
                .routeTable()
                .value()
                .flatMap(
                        id -> estate.table(id, from.subnet().identity().scope()).found());
        if (table.isEmpty()) {
            return false;
        }
        RouteChoice choice = table.get().lookup(address, false);
        return choice.options().stream()
                .limit(1)
                .map(RouteOption::route)
                .filter(route -> route.state().value().orElse(RouteState.ACTIVE) == RouteState.ACTIVE)
                .filter(route -> !isDefault(route))
                .flatMap(route -> route.nextHops().stream())
                .anyMatch(Neighbourhood::isPrivate);
    }

    private static boolean isDefault(Route route) {
        return route.destination() instanceof RouteDestination.ToPrefix to
                && to.prefix().length() == 0;
    }

    private static boolean isPrivate(NextHop hop) {
        return !(hop instanceof NextHop.Local
                || hop instanceof NextHop.ToGateway
                || hop instanceof NextHop.ToNat
                || hop instanceof NextHop.Discard);
    }
}
