/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.PrefixList;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Route tables of subnets and of Internet gateways (sheet 1.3). */
final class Routes {

    private record Match(Route route, int length) {
        /** On the same prefix: static, then static by prefix list, then propagated. */
        int tier() {
            return route.propagated() ? 0 : route.prefixList() != null ? 1 : 2;
        }
    }

    private static final Set<Kind> PRIVATE_WAYS = EnumSet.of(Kind.PEERING, Kind.HUB, Kind.ENI, Kind.ENDPOINT);

    private final World world;
    private final Choices choices;
    private final Facts facts;

    Routes(World world, Choices choices, Facts facts) {
        this.world = world;
        this.choices = choices;
        this.facts = facts;
    }

    /** Whether nobody knows the tables of a network. */
    boolean unread(Vpc vpc) {
        return world.isUnread(Listing.ROUTE_TABLES, vpc.region());
    }

    /** Where a subnet's table sends a packet for this address; drops where there is no way. */
    Target next(Subnet subnet, Ip dst, Reason noRoute) {
        return lookup(tableOf(subnet), dst, noRoute);
    }

    /** Whether an own route other than the default one leads to the address by a private way. */
    boolean leadsPrivately(Subnet subnet, Ip dst) {
        if (unread(world.vpcOf(subnet))) {
            return false;
        }
        List<Match> matches = matches(tableOf(subnet), dst);
        int longest = matches.stream().mapToInt(Match::length).max().orElse(0);
        return longest > 0
                && matches.stream()
                        .filter(match ->
                                match.length() == longest && !match.route().blackhole())
                        .map(match -> match.route().target().kind())
                        .anyMatch(kind -> PRIVATE_WAYS.contains(kind));
    }

    /** Where the Internet gateway's own table sends a packet that comes in; without one it is delivered. */
    Target inbound(String gateway, Vpc vpc, Ip dst) {
        if (world.isUnread(Listing.ROUTE_TABLES, vpc.region())) {
            Dropped.unless(choices.maybe("inbound " + vpc.id() + " " + dst, Reason.UNREAD), Reason.EDGE_ROUTE);
            return new Target(Kind.LOCAL, "local");
        }
        Optional<RouteTable> edge = world.find(RouteTable.class, table -> gateway.equals(table.gateway()));
        return edge.isPresent() ? lookup(edge.get(), dst, Reason.EDGE_ROUTE) : new Target(Kind.LOCAL, "local");
    }

    private RouteTable tableOf(Subnet subnet) {
        return world.find(RouteTable.class, table -> table.subnets().contains(subnet.id()))
                .or(() -> world.find(
                        RouteTable.class, table -> table.main() && table.vpc().equals(subnet.vpc())))
                .orElseThrow();
    }

    /** Longest prefix over all kinds of routes, except that a propagated one never beats the local one. */
    private Target lookup(RouteTable table, Ip dst, Reason noRoute) {
        List<Match> matches = matches(table, dst);
        if (matches.stream().anyMatch(match -> match.route().target().kind() == Kind.LOCAL)) {
            matches.removeIf(match -> match.route().propagated());
        }
        Comparator<Match> order = Comparator.comparingInt(Match::length).thenComparingInt(Match::tier);
        Optional<Match> best = matches.stream().max(order);
        Dropped.unless(best.isPresent(), noRoute);
        List<Route> equal = matches.stream()
                .filter(match -> order.compare(match, best.get()) == 0)
                .map(Match::route)
                .toList();
        Route chosen = equal.get(choices.pick("tie " + table.id() + " " + dst, equal.size(), Reason.AMBIGUOUS_ROUTE));
        Dropped.unless(!chosen.blackhole(), Reason.BLACKHOLE);
        return chosen.target();
    }

    private List<Match> matches(RouteTable table, Ip dst) {
        List<Match> matches = new ArrayList<>();
        for (Route route : table.routes()) {
            Cidr cidr = route.cidr();
            if (cidr != null && facts.within(cidr, dst)) {
                matches.add(new Match(route, cidr.length()));
            }
        }
        for (Route route : table.routes()) {
            if (route.prefixList() != null) {
                listed(route, dst, matches).ifPresent(length -> matches.add(new Match(route, length)));
            }
        }
        return matches;
    }

    private OptionalInt listed(Route route, Ip dst, List<Match> others) {
        Optional<PrefixList> list = world.find(PrefixList.class, String.valueOf(route.prefixList()));
        if (list.isEmpty() || list.get().v6() != dst.v6()) {
            return OptionalInt.empty();
        }
        if (!facts.entriesUnread(list.get())) {
            return facts.longestEntry(list.get(), dst);
        }
        List<Integer> lengths = telling(others, dst.bits());
        int choice = choices.pick(route.prefixList() + " as route to " + dst, lengths.size() + 1, Reason.UNREAD);
        return choice < lengths.size() ? OptionalInt.of(lengths.get(choice)) : OptionalInt.empty();
    }

    /**
     * Lengths of an unread entry that make a difference: shorter than, equal to and longer than those of the others.
     */
    private static List<Integer> telling(List<Match> others, int bits) {
        NavigableSet<Integer> lengths = new TreeSet<>();
        lengths.add(0);
        others.stream()
                .flatMapToInt(match -> IntStream.of(match.length(), Math.min(bits, match.length() + 1)))
                .forEach(lengths::add);
        return List.copyOf(lengths);
    }
}
