/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.World.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A random world in the making: the dice, the ids and addresses that are still free, and what there is so far. */
final class Draft {
    final Random random;
    private final long seed;
    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Map<String, Integer> hosts = new HashMap<>();
    private final Set<Ip> takenV6 = new HashSet<>();
    private final Set<Unread> unread = new LinkedHashSet<>();
    private int ids;
    private int publicAddresses = 10;

    Draft(long seed) {
        this.seed = seed;
        // Random's first numbers are alike for neighbouring seeds.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    World world() {
        return new World(List.copyOf(resources.values()), unread);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... options) {
        return options[random.nextInt(options.length)];
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** An id as the vendor makes them. */
    String id(String prefix) {
        return String.format(Locale.ROOT, "%s-0%04x%012x", prefix, ++ids, (seed * 0x9E3779B9L + ids) & 0xffffffffffffL);
    }

    <T extends Resource> T add(T resource) {
        resources.put(resource.id(), resource);
        return resource;
    }

    void unread(Unread gap) {
        unread.add(gap);
    }

    <T extends Resource> List<T> all(Class<T> kind) {
        return resources.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    Stream<Subnet> subnetsOf(Vpc vpc) {
        return all(Subnet.class).stream().filter(subnet -> subnet.vpc().equals(vpc.id()));
    }

    List<RouteTable> tablesOf(Vpc vpc) {
        return all(RouteTable.class).stream()
                .filter(table -> table.vpc().equals(vpc.id()) && table.gateway() == null)
                .toList();
    }

    Vpc vpcOf(Subnet subnet) {
        return (Vpc) Objects.requireNonNull(resources.get(subnet.vpc()));
    }

    /** A private address of a subnet that nobody has yet. */
    Ip freeAddress(Subnet subnet) {
        int host = hosts.merge(subnet.id(), 1, Integer::sum);
        return subnet.cidrs().get(0).base().plus(9L + host);
    }

    /** An IPv6 address that nobody has yet. */
    Ip freeV6(Cidr cidr) {
        Ip free = cidr.base().plus(between(16, 4000));
        while (!takenV6.add(free)) {
            free = free.plus(1);
        }
        return free;
    }

    /** An address of the documentation range that nobody has yet. */
    Ip freePublic() {
        return Ip.of("198.51.100.0").plus(publicAddresses++);
    }

    void route(RouteTable table, Cidr to, Kind kind, String target) {
        route(table, new Route(to, null, new Target(kind, target), false, false));
    }

    private RouteTable latest(RouteTable table) {
        return (RouteTable) Objects.requireNonNull(resources.get(table.id()));
    }

    /** Points an existing route for the same prefix elsewhere, or adds it. */
    void reroute(RouteTable table, Route route) {
        RouteTable now = latest(table);
        List<Route> routes = new ArrayList<>(now.routes());
        routes.removeIf(other -> Objects.equals(route.cidr(), other.cidr()));
        routes.add(route);
        add(new RouteTable(now.id(), now.vpc(), now.main(), now.subnets(), now.gateway(), routes));
    }

    /** Adds a route unless there is one for the same prefix and origin already. */
    void route(RouteTable table, Route route) {
        RouteTable now = latest(table);
        boolean taken = now.routes().stream()
                .anyMatch(other -> route.propagated() == other.propagated()
                        && Objects.equals(route.cidr(), other.cidr())
                        && Objects.equals(route.prefixList(), other.prefixList()));
        if (!taken) {
            List<Route> routes = new ArrayList<>(now.routes());
            routes.add(route);
            add(new RouteTable(now.id(), now.vpc(), now.main(), now.subnets(), now.gateway(), routes));
        }
    }
}
