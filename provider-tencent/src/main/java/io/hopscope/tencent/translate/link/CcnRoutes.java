/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.link;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Listing;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import io.hopscope.tencent.translate.filter.Traffic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The routes of a cloud connect network; one that conflicts or was switched off is not in force. */
final class CcnRoutes {
    private final TencentAnswers all;

    CcnRoutes(TencentAnswers all) {
        this.all = all;
    }

    static ResourceId id(String ccn) {
        return TencentId.below(ResourceKind.ROUTE_TABLE, ccn, "routes");
    }

    RouteTable table(Told ccn) {
        String id = ccn.text("CcnId");
        Listing routes = routes(ccn, id);
        return new RouteTable(
                ccn.identity(id(id), "routes of " + ccn.text("CcnName")),
                TencentId.of(ResourceKind.TRANSIT_HUB, id),
                routes.gap().isPresent()
                        ? Fact.unknown(routes.gap().get())
                        : Fact.known(routes.items().stream()
                                .flatMap(route -> route(route, id))
                                .toList()));
    }

    /** The same routes are told in whichever region somebody asked. */
    private Listing routes(Told ccn, String id) {
        Optional<RegionAnswers> asked = all.regions().stream()
                .filter(by -> by.owners(Calls.CCN_ROUTES).contains(id))
                .findFirst();
        return asked.orElse(ccn.by()).list(Calls.CCN_ROUTES, id);
    }

    private static Stream<Route> route(Item route, String ccn) {
        String attachment = ccn + "/" + route.text("InstanceId");
        Optional<Prefix> destination = Traffic.prefix(route.text("DestinationCidrBlock"));
        return destination.stream()
                .map(prefix -> new Route(
                        route.find("RouteId").orElse(prefix.toString()),
                        new RouteDestination.ToPrefix(prefix),
                        0,
                        0,
                        List.of(new NextHop.ToAttachment(TencentId.of(ResourceKind.HUB_ATTACHMENT, attachment))),
                        Fact.known(route.flag("Enabled").orElse(true) ? RouteState.ACTIVE : RouteState.INACTIVE),
                        "connected",
                        AppliesTo.ALWAYS));
    }
}
