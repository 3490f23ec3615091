/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListReference;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;

/**
 * Route tables of transit gateways. Their routes come by a call for each table, which lists no more than a thousand and
 * then says so (https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayRoutes.html). Where that
 * list is missing or cut, static routes and propagations together say the same.
 */
final class HubTables {
    private final AwsAnswers all;
    private final Plugs plugs;
    private final PropagatedRoutes propagated;

    HubTables(AwsAnswers all, Plugs plugs) {
        this.all = all;
        this.plugs = plugs;
        this.propagated = new PropagatedRoutes(all, plugs);
    }

    void addAll(SnapshotBuilder into) {
        all.all(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES)
                .filter(told -> !HubTranslator.isDeleted(told.item().stateAsString()))
                .forEach(told -> add(told, into));
    }

    private void add(Told<TransitGatewayRouteTable> told, SnapshotBuilder into) {
        String table = Word.orEmpty(told.item().transitGatewayRouteTableId());
        String hub = Word.orEmpty(told.item().transitGatewayId());
        ResourceId id = AwsId.routeTable(table);
        Placement place = all.place(told.by(), null);
        Subject subject = Subject.of(place, id);
        into.add(
                new RouteTable(
                        place.identity(id, Word.name(told.item().tags())),
                        AwsId.hub(hub),
                        routes(told.by(), table, new HubRoutes(hub, plugs, subject))),
                place.view());
    }

    private Fact<List<Route>> routes(AwsScopeAnswers by, String table, HubRoutes routes) {
        Optional<Listing<TransitGatewayRoute>> listed = by.given(Ec2.TRANSIT_GATEWAY_ROUTES, table);
        if (listed.isPresent() && listed.get().isComplete()) {
            return routes.of(listed.get().items());
        }
        boolean parts = by.given(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, table).isPresent()
                || by.given(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, table).isPresent();
        if (!parts) {
            return by.list(Ec2.TRANSIT_GATEWAY_ROUTES, table)
                    .gap()
                    .<Fact<List<Route>>>map(Fact::unknown)
                    .orElseGet(() -> Fact.known(List.of()));
        }
        return derived(by, table, routes);
    }

    private Fact<List<Route>> derived(AwsScopeAnswers by, String table, HubRoutes routes) {
        Listing<TransitGatewayRoute> fixed = by.list(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, table);
        if (fixed.gap().isPresent()) {
            return Fact.unknown(fixed.gap().get());
        }
        Fact<List<Route>> statics = statics(by, table, fixed, routes);
        Fact<List<Route>> others = propagated.of(by, table, routes);
        if (statics instanceof Fact.Unknown<List<Route>>) {
            return statics;
        }
        return others.map(more -> HubRoutes.joined(statics.value().orElse(List.of()), more));
    }

    /** The static routes, which those of prefix lists are among, and the lists that only their own call tells of. */
    private static Fact<List<Route>> statics(
            AwsScopeAnswers by, String table, Listing<TransitGatewayRoute> fixed, HubRoutes routes) {
        Optional<Listing<TransitGatewayPrefixListReference>> references =
                by.given(Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, table);
        Optional<Gap> gap = references.flatMap(Listing::gap);
        if (gap.isPresent()) {
            return Fact.unknown(gap.get());
        }
        Set<String> told = fixed.items().stream()
                .map(item -> Word.orEmpty(item.prefixListId()))
                .collect(Collectors.toSet());
        List<Route> more = references.map(Listing::items).orElse(List.of()).stream()
                .filter(item -> table.equals(item.transitGatewayRouteTableId()))
                .filter(item -> !told.contains(Word.orEmpty(item.prefixListId())))
                .map(routes::of)
                .toList();
        return routes.of(fixed.items()).map(some -> HubRoutes.joined(some, more));
    }
}
