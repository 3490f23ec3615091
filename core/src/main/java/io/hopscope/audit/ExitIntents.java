/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A default route out of a subnet: its machines are meant to get out, by TCP as far as their own groups let them. One
 * outside address stands for the Internet. Machines without a public address whose default route is an Internet gateway
 * are not asked: whether they were meant to get one, the route does not say; unless a NAT gateway serves their subnet.
 */
final class ExitIntents implements IntentSource {
    private static final AddressRange SOMEWHERE = AddressRange.parse("198.18.255.254");
    private static final int HTTPS = 443;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        PublicPorts publicPorts = new PublicPorts(fleet);
        return fleet.classes().stream()
                .flatMap(alike -> table(fleet, alike.first()).stream()
                        .flatMap(table -> defaultRoute(table).stream()
                                .filter(route -> !leadsStraightOut(fleet, route)
                                        || publicPorts.hasDoor(alike.first(), IpFamily.V4)
                                        || isServedByNat(fleet, alike.first()))
                                .flatMap(route -> service(fleet.ownRules(), alike.first()).stream()
                                        .map(service -> intent(alike, table, route, service)))));
    }

    private static boolean isServedByNat(Fleet fleet, Port port) {
        return port.subnet().exits().stream()
                .anyMatch(exit -> exit.gives() instanceof ExitAddress.Pool pool
                        && fleet.get(NatGateway.class, pool.translator()).isPresent());
    }

    private static Intent intent(Alike alike, RouteTable table, Route route, Service service) {
        return new Intent(
                new Question(
                        new Party.OfInterface(alike.first().id()),
                        new Party.Internet(),
                        service,
                        Optional.empty(),
                        Optional.of(IpFamily.V4)),
                alike.members(),
                table.id(),
                route.label(),
                service + " to the Internet");
    }

    private static Optional<RouteTable> table(Fleet fleet, Port port) {
        return port.subnet().routeTable().value().flatMap(id -> fleet.get(RouteTable.class, id));
    }

    private static Optional<Route> defaultRoute(RouteTable table) {
        RouteDestination any = new RouteDestination.ToPrefix(Prefix.any(IpFamily.V4));
        return table.routes().value().orElse(List.of()).stream()
                .filter(route -> route.destination().equals(any))
                .findFirst();
    }

    private static boolean leadsStraightOut(Fleet fleet, Route route) {
        return route.nextHops().stream()
                .anyMatch(hop -> hop instanceof NextHop.ToGateway to
                        && fleet.get(Gateway.class, to.gateway())
                                .filter(gateway -> gateway.kind() == GatewayKind.INTERNET)
                                .isPresent());
    }

    /** HTTPS where the machine's own groups let it out, else the first TCP port that they let out. */
    private static Optional<Service> service(OwnRules rules, Port port) {
        if (rules.letsOutByDefault(port, SOMEWHERE.first(), HTTPS)) {
            return Optional.of(Service.tcp(HTTPS));
        }
        List<PortRange> ranges = rules.withDefaults(port, Direction.EGRESS)
                .filter(part -> part.region().destination().addresses().contains(SOMEWHERE.first()))
                .filter(part -> part.region().destination().label().isEmpty())
                .flatMap(part -> part.region().services().stream())
                .filter(service -> service.protocol().map(Protocol.TCP::equals).orElse(true))
                .map(Service::ports)
                .toList();
        return ranges.stream()
                .filter(range -> range.contains(HTTPS))
                .findFirst()
                .map(range -> HTTPS)
                .or(() -> ranges.stream().findFirst().map(PortRange::first))
                .or(() -> rules.isUnguarded(port) ? Optional.of(HTTPS) : Optional.empty())
                .map(Service::tcp);
    }
}
