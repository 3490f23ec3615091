/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.Learned;
import io.hopscope.azure.translate.space.PeeringHalf;
import io.hopscope.azure.translate.space.VnetSpaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes in force in a subnet. The longest prefix wins; at one length own routes, then learned ones, then the
 * platform's. See https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview.
 */
final class SubnetRoutes {
    static final String SYSTEM = "system";
    private static final String LEARNED = "learned";
    private static final int AFTER_OWN = 5;
    private static final int LAST = 6;
    private static final List<Prefix> RESERVED = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
            .map(Prefix::parse)
            .toList();

    private final AzureAnswers all;
    private final Learned learned;
    private final Gateways gateways;
    private final ServiceEndpoints endpoints;
    private final UnknownPrefixes unknown = new UnknownPrefixes();

    SubnetRoutes(AzureAnswers all) {
        this.all = all;
        this.learned = new Learned(all);
        this.gateways = new Gateways(all);
        this.endpoints = new ServiceEndpoints(all);
    }

    /** Adds what is not known of the routes' prefixes. */
    void add(SnapshotBuilder into) {
        unknown.add(into);
    }

    /** The routes of a subnet, with those of its route table if it has one. */
    List<Route> of(SubnetPlace place, Optional<RouteTableInner> table) {
        OwnRoutes own = new OwnRoutes(place, table, gateways);
        List<Route> routes = new ArrayList<>(own.routes());
        List<Prefix> space = VnetSpaces.prefixes(place.network().item());
        space.forEach(prefix -> routes.add(system(prefix, "VnetLocal", new NextHop.Local())));
        NextHop internet = new NextHop.ToGateway(AzureId.internet(place.networkId()));
        for (IpFamily family : IpFamily.values()) {
            routes.add(system(Prefix.any(family), "Internet", internet));
        }
        RESERVED.stream()
                .filter(reserved -> space.stream().noneMatch(prefix -> prefix.contains(reserved)))
                .forEach(reserved -> routes.add(system(reserved, "None", new NextHop.Discard())));
        List<Prefix> linked = new ArrayList<>(space);
        PeeringHalf.of(place.network(), all).stream()
                .filter(half -> half.concerns(place.subnet()))
                .forEach(half -> linked.addAll(peered(half, own, routes)));
        routes.addAll(endpoints.routes(place, own.takesDefault(), unknown));
        learned(place, own, linked, routes);
        return List.copyOf(routes);
    }

    /** A half that is not in force has no route; it is named where nothing else would take the packet. */
    private List<Prefix> peered(PeeringHalf half, OwnRoutes own, List<Route> routes) {
        NextHop hop = new NextHop.ToPeering(half.resource());
        List<Prefix> prefixes = half.routed(all);
        for (Prefix prefix : prefixes) {
            if (half.isConnected() || !own.covers(prefix)) {
                routes.add(system(prefix, "VNetPeering " + half.id().name(), hop));
            }
        }
        for (Prefix prefix : split(half.outOfStep(all))) {
            if (!own.covers(prefix)) {
                routes.add(system(prefix, "VNetPeering " + half.id().name() + " (not in sync)", hop));
            }
        }
        return half.isConnected() ? prefixes : List.of();
    }

    /** A learned route never beats the routes of the network itself and of what is peered with it. */
    private void learned(SubnetPlace place, OwnRoutes own, List<Prefix> linked, List<Route> routes) {
        Learned.Routes found = learned.in(place, own.propagates());
        NextHop hop = new NextHop.ToGateway(gateways.of(place).orElse(gateways.none(place)));
        for (Prefix prefix : found.prefixes()) {
            boolean beaten = linked.stream().anyMatch(near -> near.contains(prefix));
            routes.add(new Route(
                    prefix + " learned",
                    new RouteDestination.ToPrefix(prefix),
                    0,
                    AFTER_OWN,
                    List.of(hop),
                    Fact.known(beaten ? RouteState.INACTIVE : RouteState.ACTIVE),
                    LEARNED,
                    AppliesTo.ALWAYS));
        }
        found.gap().ifPresent(gap -> {
            AddressSet settled = AddressSet.ofPrefixes(linked).union(AddressSet.ofPrefixes(own.hosts()));
            AddressSet open = AddressSet.all(IpFamily.V4)
                    .union(AddressSet.all(IpFamily.V6))
                    .subtract(settled);
            routes.add(unknown.route(place, "learned routes", open, hop, gap));
        });
    }

    private static List<Prefix> split(AddressSet addresses) {
        return addresses.ranges().stream()
                .map(AddressRange::prefixes)
                .flatMap(List::stream)
                .toList();
    }

    static Route system(Prefix prefix, String what, NextHop hop) {
        return new Route(
                prefix + " " + what,
                new RouteDestination.ToPrefix(prefix),
                0,
                LAST,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                SYSTEM,
                AppliesTo.ALWAYS);
    }

    /** The label that the user gave to a route. */
    static String label(RouteInner route) {
        return Word.orEmpty(route.name());
    }
}
