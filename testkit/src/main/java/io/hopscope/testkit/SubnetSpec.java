/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.edge.Exit;
import io.hopscope.model.edge.ExitAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Combination;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a subnet of an {@link Estate} is made. Its route table is called like it with {@code -routes}, its network ACL
 * with {@code -acl}. Used while the estate is told, not later.
 */
public final class SubnetSpec {
    private static final List<String> WORLD = List.of("0.0.0.0/0", "::/0");

    private final Estate estate;
    private final String name;
    private final String network;
    private final List<Prefix> prefixes = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private List<String> acl = List.of();
    private boolean isolated;

    SubnetSpec(Estate estate, String name, String network, String prefix) {
        this.estate = estate;
        this.name = name;
        this.network = network;
        prefixes.add(Prefix.parse(prefix));
    }

    /** A further prefix. */
    public SubnetSpec prefix(String prefix) {
        prefixes.add(Prefix.parse(prefix));
        return this;
    }

    /** No route leads to the Internet. */
    public SubnetSpec isolated() {
        isolated = true;
        return this;
    }

    /** Packets to a prefix take a peering. */
    public SubnetSpec peered(String prefix, String peering) {
        routes.add(route(
                prefix, new NextHop.ToPeering(Estate.id(ResourceKind.PEERING, peering)), RouteState.ACTIVE, "user"));
        return this;
    }

    /** Packets to a prefix go to something that is gone. */
    public SubnetSpec blackhole(String prefix) {
        routes.add(route(prefix, new NextHop.Discard(), RouteState.BLACKHOLE, "user"));
        return this;
    }

    /** Packets to a prefix go to a sort of target that nobody knows. */
    public SubnetSpec unrecognisedRoute(String prefix, String word) {
        Identity table = estate.identity(ResourceKind.ROUTE_TABLE, table());
        String message = "Route " + prefix + " of " + table() + " leads to the unrecognised " + word;
        Gap gap = new Gap(table.scope(), ResourceKind.ROUTE_TABLE, table(), GapReason.UNRECOGNISED, "", message, "");
        routes.add(route(prefix, new NextHop.Unrecognised(word, gap), RouteState.ACTIVE, "user"));
        return this;
    }

    /**
     * A stateless list at the rim of the subnet, of which the first rule that matches decides and the end denies; the
     * reply needs a rule of its own.
     */
    public SubnetSpec acl(String... rules) {
        acl = List.of(rules);
        return this;
    }

    List<Resource> resources() {
        List<Resource> made = new ArrayList<>(List.of(subnet(), routeTable()));
        if (!acl.isEmpty()) {
            made.add(estate.list(ResourceKind.NETWORK_ACL, Evaluation.FIRST_MATCH, name + "-acl", acl));
        }
        return made;
    }

    private String table() {
        return name + "-routes";
    }

    private Subnet subnet() {
        return new Subnet(
                estate.identity(ResourceKind.SUBNET, name),
                Estate.id(ResourceKind.NETWORK, network),
                List.copyOf(prefixes),
                "zone",
                Delivery.ON_LINK,
                Fact.known(Estate.id(ResourceKind.ROUTE_TABLE, table())),
                Fact.known(acl.isEmpty() ? List.of() : List.of(stage())),
                List.of(exit(IpFamily.V4, new ExitAddress.OwnDoor()), exit(IpFamily.V6, new ExitAddress.Unchanged())),
                Fact.known(List.of()));
    }

    private RouteTable routeTable() {
        List<Route> all = new ArrayList<>();
        estate.prefixesOf(network)
                .forEach(prefix -> all.add(route(prefix.toString(), new NextHop.Local(), RouteState.ACTIVE, "local")));
        all.addAll(routes);
        if (!isolated) {
            NextHop gateway = new NextHop.ToGateway(Estate.id(ResourceKind.GATEWAY, Estate.gateway(network)));
            WORLD.forEach(prefix -> all.add(route(prefix, gateway, RouteState.ACTIVE, "user")));
        }
        return new RouteTable(
                estate.identity(ResourceKind.ROUTE_TABLE, table()),
                Estate.id(ResourceKind.NETWORK, network),
                Fact.known(List.copyOf(all)));
    }

    private Stage stage() {
        return new Stage(
                ResourceKind.NETWORK_ACL,
                Fact.known(List.of(Estate.id(ResourceKind.NETWORK_ACL, name + "-acl"))),
                Combination.CONCAT_IN_ATTACH_ORDER,
                false,
                false,
                Fallback.DENY,
                Fallback.DENY,
                List.of(),
                Optional.empty());
    }

    private static Route route(String prefix, NextHop hop, RouteState state, String origin) {
        return new Route(
                prefix,
                new RouteDestination.ToPrefix(Prefix.parse(prefix)),
                0,
                0,
                List.of(hop),
                Fact.known(state),
                origin,
                AppliesTo.ALWAYS);
    }

    private static Exit exit(IpFamily family, ExitAddress gives) {
        return new Exit(
                family == IpFamily.V4 ? "own public address" : "global address",
                Exit.When.AT_GATEWAY,
                new Match.FamilyIs(family),
                Fact.known(OperationalState.up("on")),
                gives);
    }
}
