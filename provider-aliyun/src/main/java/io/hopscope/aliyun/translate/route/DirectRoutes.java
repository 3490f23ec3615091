/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.route;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.aliyun.translate.network.InternetMode;
import io.hopscope.aliyun.translate.network.InternetModes;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What no table shows in direct mode. A machine with a public address of its own leaves by it, whatever routes to NAT
 * gateways say; whether it also beats routes to machines and sites is not documented for public destinations, and it
 * does not for private ones. See https://www.alibabacloud.com/help/en/nat-gateway/support/faq and
 * https://help.aliyun.com/en/ecs/user-guide/public-ip-address.
 */
final class DirectRoutes {
    private static final AddressSet INTERNET = AddressScope.outside(IpFamily.V4);
    private static final Fact<RouteState> ACTIVE = Fact.known(RouteState.ACTIVE);
    private static final int BEFORE = -1;
    private static final int LAST = 10;

    private final InternetModes modes;
    private final Set<String> translated = new HashSet<>();

    DirectRoutes(AliyunAnswers all) {
        this.modes = new InternetModes(all);
        for (Item nat : all.each(Operation.NAT_GATEWAYS)) {
            if (!nat.folded("NetworkType").equals("intranet")) {
                translated.add(nat.text("VpcId"));
            }
        }
    }

    /** Whether a route leads to an IPv4 gateway that is not in force. */
    boolean isIdle(Route route, String vpc) {
        boolean central = modes.of(vpc)
                .value()
                .filter(InternetMode.Central.class::isInstance)
                .isPresent();
        return !central
                && modes.gateway(vpc)
                        .map(gateway -> gateway.text("Ipv4GatewayId"))
                        .filter(id -> route.nextHops().stream()
                                .anyMatch(hop -> hop instanceof NextHop.ToGateway to
                                        && to.gateway().value().equals(id)))
                        .isPresent();
    }

    /** The routes that stand beside those of a table. */
    List<Route> beside(List<Route> routes, String vpc, Subject subject) {
        boolean impossible = modes.of(vpc)
                .value()
                .filter(mode -> !(mode instanceof InternetMode.Direct))
                .isPresent();
        if (impossible) {
            return List.of();
        }
        NextHop out = new NextHop.ToGateway(AliyunId.direct(vpc));
        List<Route> rivals = routes.stream().filter(DirectRoutes::isRival).toList();
        List<Route> beside = new ArrayList<>();
        AddressSet rest = INTERNET;
        for (Prefix prefix : rivals.stream().map(TableRoutes::prefix).distinct().toList()) {
            rest = rest.subtract(AddressSet.of(prefix));
            Fact<RouteState> state = yields(prefix, rivals) ? ACTIVE : doubtful(prefix, subject);
            pieces(publicPart(prefix, rivals)).forEach(piece -> beside.add(own(piece, out, state)));
        }
        for (Prefix piece : pieces(rest)) {
            beside.add(own(piece, out, ACTIVE));
            if (!translated.contains(vpc)) {
                beside.add(new Route(
                        "direct Internet access " + piece,
                        new RouteDestination.ToPrefix(piece),
                        0,
                        LAST,
                        List.of(out),
                        ACTIVE,
                        TableRoutes.SYSTEM,
                        AppliesTo.ALWAYS));
            }
        }
        return beside;
    }

    /** Whether all routes for a block lead to NAT gateways: of several alike nobody knows which one is in force. */
    private static boolean yields(Prefix prefix, List<Route> rivals) {
        return rivals.stream()
                .filter(route -> TableRoutes.prefix(route).equals(prefix))
                .flatMap(route -> route.nextHops().stream())
                .allMatch(NextHop.ToNat.class::isInstance);
    }

    private static boolean isRival(Route route) {
        return route.state().value().orElse(RouteState.ACTIVE) != RouteState.INACTIVE
                && route.nextHops().stream()
                        .noneMatch(hop -> hop instanceof NextHop.Local || hop instanceof NextHop.ToEndpoint);
    }

    /** What of a route leads to the Internet and is covered by no longer route. */
    private static AddressSet publicPart(Prefix prefix, List<Route> rivals) {
        AddressSet part = INTERNET.intersect(AddressSet.of(prefix));
        for (Route other : rivals) {
            Prefix longer = TableRoutes.prefix(other);
            if (longer.length() > prefix.length() && prefix.contains(longer)) {
                part = part.subtract(AddressSet.of(longer));
            }
        }
        return part;
    }

    private static List<Prefix> pieces(AddressSet addresses) {
        return addresses.ranges().stream()
                .flatMap(range -> range.prefixes().stream())
                .toList();
    }

    /** Either the own address takes the packet, or the route does as if there were no such address. */
    private static Fact<RouteState> doubtful(Prefix prefix, Subject subject) {
        return Fact.unknown(subject.undocumented("Whether a machine's own public address or the route " + prefix
                + " of " + subject.id() + " takes its packets to public addresses"));
    }

    private static Route own(Prefix prefix, NextHop hop, Fact<RouteState> state) {
        return new Route(
                "own public address over " + prefix,
                new RouteDestination.ToPrefix(prefix),
                0,
                BEFORE,
                List.of(hop),
                state,
                TableRoutes.SYSTEM,
                AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS);
    }
}
