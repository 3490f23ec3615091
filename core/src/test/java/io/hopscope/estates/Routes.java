/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import java.util.List;

/** Static routes, labelled by their destination. */
public final class Routes {
    private Routes() {}

    /** Inside the network. */
    public static Route local(String prefix) {
        Route route = route(prefix, new NextHop.Local(), RouteState.ACTIVE);
        return new Route(
                route.label(), route.destination(), 0, 0, route.nextHops(), route.state(), "local", AppliesTo.ALWAYS);
    }

    /** To a gateway. */
    public static Route toGateway(String prefix, String gateway) {
        return route(prefix, new NextHop.ToGateway(Estates.id(ResourceKind.GATEWAY, gateway)), RouteState.ACTIVE);
    }

    /** To a NAT gateway. */
    public static Route toNat(String prefix, String nat) {
        return route(prefix, new NextHop.ToNat(Estates.id(ResourceKind.NAT_GATEWAY, nat)), RouteState.ACTIVE);
    }

    /** To a NAT gateway, and dead. */
    public static Route deadToNat(String prefix, String nat) {
        return route(prefix, new NextHop.ToNat(Estates.id(ResourceKind.NAT_GATEWAY, nat)), RouteState.BLACKHOLE);
    }

    /** To the other network of a peering. */
    public static Route toPeering(String prefix, String peering) {
        return route(prefix, new NextHop.ToPeering(Estates.id(ResourceKind.PEERING, peering)), RouteState.ACTIVE);
    }

    /** To a hub. */
    public static Route toHub(String prefix, String hub) {
        return route(prefix, new NextHop.ToHub(Estates.id(ResourceKind.TRANSIT_HUB, hub)), RouteState.ACTIVE);
    }

    /** Inside a hub, to an attachment. */
    public static Route toAttachment(String prefix, String attachment) {
        return route(
                prefix,
                new NextHop.ToAttachment(Estates.id(ResourceKind.HUB_ATTACHMENT, attachment)),
                RouteState.ACTIVE);
    }

    /** To a machine that forwards, by its interface. */
    public static Route toInterface(String prefix, String nic) {
        return route(prefix, new NextHop.ToInterface(Estates.id(ResourceKind.INTERFACE, nic)), RouteState.ACTIVE);
    }

    /** A route whose target is gone. */
    public static Route blackhole(String prefix) {
        return route(prefix, new NextHop.Discard(), RouteState.BLACKHOLE);
    }

    /** A route that drops on purpose. */
    public static Route discard(String prefix) {
        return route(prefix, new NextHop.Discard(), RouteState.ACTIVE);
    }

    private static Route route(String prefix, NextHop hop, RouteState state) {
        return new Route(
                prefix,
                new RouteDestination.ToPrefix(Prefix.parse(prefix)),
                0,
                0,
                List.of(hop),
                Fact.known(state),
                "static",
                AppliesTo.ALWAYS);
    }
}
