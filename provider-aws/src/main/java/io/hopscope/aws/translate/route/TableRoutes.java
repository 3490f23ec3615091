/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/**
 * The routes of one table. The longest prefix wins over all kinds of routes, those included whose target is gone; on a
 * tie a static route wins over one by a prefix list, and that over a propagated one; but a propagated route never beats
 * delivery inside the VPC, be it ever so specific. See
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html and
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html.
 */
final class TableRoutes {
    private static final String PROPAGATED = "EnableVgwRoutePropagation";

    /** A local route keeps it also where its target was replaced. */
    private static final String LOCAL_ORIGIN = "CreateRouteTable";

    private static final int FIRST_TIER = 0;
    private static final int BEHIND_LOCAL = 1;
    private static final int STATIC = 0;
    private static final int BY_LIST = 1;
    private static final int BY_PROPAGATION = 2;

    /** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html; filtered ones a route server withdrew. */
    private static final Meanings<RouteState> STATES = Meanings.<RouteState>of("state of a route")
            .with(RouteState.ACTIVE, "active")
            .with(RouteState.BLACKHOLE, "blackhole")
            .with(RouteState.INACTIVE, "filtered");

    /**
     * Ranges of the platform's own services: no route can be made for a part of them, and packets to them follow no
     * wider one. See https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html.
     */
    private static final List<Prefix> RESERVED =
            List.of(Prefix.parse("169.254.168.0/22"), Prefix.parse("fd00:ec2::/32"));

    private final Subject subject;
    private final List<Prefix> local;

    private TableRoutes(RouteTable table, Subject subject) {
        this.subject = subject;
        this.local = table.routes().stream()
                .filter(route -> "local".equals(route.gatewayId()) || LOCAL_ORIGIN.equals(route.originAsString()))
                .flatMap(route -> Prefix.tryParse(destination(route)).stream())
                .toList();
    }

    /** The routes; unknown when the destination of one cannot be read. */
    static Fact<List<Route>> of(RouteTable table, Subject subject) {
        TableRoutes reader = new TableRoutes(table, subject);
        List<Route> routes = new ArrayList<>();
        for (software.amazon.awssdk.services.ec2.model.Route route : table.routes()) {
            Optional<Route> read = reader.route(route);
            if (read.isEmpty()) {
                return Fact.unknown(subject.unrecognised("destination of a route", destination(route)));
            }
            routes.add(read.get());
        }
        RESERVED.forEach(prefix -> routes.add(reader.reserved(prefix)));
        return Fact.known(List.copyOf(routes));
    }

    private Optional<Route> route(software.amazon.awssdk.services.ec2.model.Route route) {
        boolean propagated = PROPAGATED.equals(route.originAsString());
        if (route.destinationPrefixListId() != null) {
            RouteDestination list = new RouteDestination.ToSet(AwsId.addressSet(route.destinationPrefixListId()));
            return Optional.of(route(route, list, FIRST_TIER, propagated ? BY_PROPAGATION : BY_LIST));
        }
        return Prefix.tryParse(destination(route)).map(prefix -> {
            boolean insideVpc = propagated && local.stream().anyMatch(block -> block.contains(prefix));
            return route(
                    route,
                    new RouteDestination.ToPrefix(prefix),
                    insideVpc ? BEHIND_LOCAL : FIRST_TIER,
                    propagated ? BY_PROPAGATION : STATIC);
        });
    }

    private Route route(
            software.amazon.awssdk.services.ec2.model.Route route, RouteDestination destination, int tier, int rank) {
        return new Route(
                destination(route),
                destination,
                tier,
                rank,
                List.of(NextHops.of(route, subject)),
                STATES.of(route.stateAsString(), subject),
                Word.orEmpty(route.originAsString()),
                AppliesTo.ALWAYS);
    }

    private Route reserved(Prefix prefix) {
        String text = prefix + ", the platform's own services";
        NextHop platform =
                new NextHop.Unrecognised(text, subject.notModelled("What answers in " + text + ", is not modelled"));
        return new Route(
                prefix + " (reserved)",
                new RouteDestination.ToPrefix(prefix),
                FIRST_TIER,
                STATIC,
                List.of(platform),
                Fact.known(RouteState.ACTIVE),
                "reserved",
                AppliesTo.ALWAYS);
    }

    /** The destination as AWS writes it, which also names the route in its table. */
    private static String destination(software.amazon.awssdk.services.ec2.model.Route route) {
        return Stream.of(
                        route.destinationCidrBlock(), route.destinationIpv6CidrBlock(), route.destinationPrefixListId())
                .filter(text -> text != null && !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
