/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.match.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompiledTableTest {
    private static final Scope SCOPE = new Scope("v", "1", "r");
    private static final ResourceId TABLE = new ResourceId("v", ResourceKind.ROUTE_TABLE, "t");
    private static final ResourceId SET = new ResourceId("v", ResourceKind.ADDRESS_SET, "list");
    private static final Gap GAP =
            new Gap(SCOPE, ResourceKind.ROUTE_TABLE, "t", GapReason.UNRECOGNISED, "", "odd state", "");

    private final SnapshotBuilder builder = new SnapshotBuilder();

    private RouteChoice lookup(String address, boolean sourceHasDoor, Route... routes) {
        builder.add(new RouteTable(Identity.of(TABLE, "", SCOPE), TABLE, Fact.known(List.of(routes))));
        return Estate.of(builder.build())
                .table(TABLE, SCOPE)
                .found()
                .orElseThrow()
                .lookup(IpAddress.parse(address), sourceHasDoor);
    }

    private static Route route(String prefix) {
        return route(prefix, 0, 0, RouteState.ACTIVE);
    }

    private static Route route(String prefix, int tier, int rank, RouteState state) {
        return new Route(
                prefix + " tier " + tier + " rank " + rank,
                new RouteDestination.ToPrefix(Prefix.parse(prefix)),
                tier,
                rank,
                List.of(new NextHop.Local()),
                Fact.known(state),
                "static",
                AppliesTo.ALWAYS);
    }

    private static List<String> labels(RouteChoice choice) {
        return choice.options().stream().map(o -> o.route().label()).toList();
    }

    @Test
    void longestPrefixWins() {
        RouteChoice choice = lookup("10.1.2.3", false, route("0.0.0.0/0"), route("10.1.0.0/16"), route("10.0.0.0/8"));
        assertThat(labels(choice)).containsExactly("10.1.0.0/16 tier 0 rank 0");
        assertThat(choice.gap()).isEmpty();
    }

    @Test
    void lowerTierBeatsLongerPrefix() {
        Route local = route("10.0.0.0/8");
        Route learned = route("10.1.2.0/24", 1, 0, RouteState.ACTIVE);
        assertThat(labels(lookup("10.1.2.3", false, learned, local))).containsExactly(local.label());
    }

    @Test
    void lowerRankWinsAmongEqualPrefixes() {
        Route fixed = route("10.0.0.0/8", 0, 0, RouteState.ACTIVE);
        Route learned = route("10.0.0.0/8", 0, 2, RouteState.ACTIVE);
        assertThat(labels(lookup("10.1.2.3", false, learned, fixed))).containsExactly(fixed.label());
    }

    @Test
    void blackholeStillMatches() {
        Route gone = route("10.1.0.0/16", 0, 0, RouteState.BLACKHOLE);
        assertThat(labels(lookup("10.1.2.3", false, gone, route("0.0.0.0/0")))).containsExactly(gone.label());
    }

    @Test
    void inactiveRouteIsAsIfItWereNotThere() {
        Route off = route("10.1.0.0/16", 0, 0, RouteState.INACTIVE);
        Route wide = route("0.0.0.0/0");
        assertThat(labels(lookup("10.1.2.3", false, off, wide))).containsExactly(wide.label());
    }

    @Test
    void familiesNeverMix() {
        assertThat(lookup("2001:db8::1", false, route("0.0.0.0/0")).options()).isEmpty();
    }

    @Test
    void equalRoutesAreAmbiguous() {
        Route one = route("10.0.0.0/8");
        RouteChoice choice = lookup("10.1.2.3", false, one, route("10.0.0.0/8"));
        assertThat(choice.options()).hasSize(2);
        assertThat(choice.gap()).map(Gap::reason).contains(GapReason.AMBIGUOUS);
        assertThat(choice.noneToo()).isFalse();
    }

    @Test
    void routeOfUnknownStateLeavesTheNextOneOpen() {
        Route odd = new Route(
                "odd",
                new RouteDestination.ToPrefix(Prefix.parse("10.1.0.0/16")),
                0,
                0,
                List.of(new NextHop.Discard()),
                Fact.unknown(GAP),
                "static",
                AppliesTo.ALWAYS);
        RouteChoice choice = lookup("10.1.2.3", false, odd, route("0.0.0.0/0"));
        assertThat(labels(choice)).containsExactly("odd", "0.0.0.0/0 tier 0 rank 0");
        assertThat(choice.gap()).contains(GAP);
    }

    @Test
    void aRouteForSourcesWithAPublicAddressCountsOnlyForThem() {
        Route own = new Route(
                "own",
                new RouteDestination.ToPrefix(Prefix.parse("0.0.0.0/0")),
                0,
                0,
                List.of(new NextHop.Local()),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS);
        assertThat(lookup("198.51.100.1", true, own).options()).hasSize(1);
        assertThat(lookup("198.51.100.1", false, own).options()).isEmpty();
    }

    @Test
    void setDestinationMatchesByTheLengthOfItsOwnPrefixes() {
        builder.add(new NamedAddressSet(
                Identity.of(SET, "", SCOPE), SetBounds.exactly(AddressSet.of(Prefix.parse("10.1.2.0/24"))), Map.of()));
        RouteChoice choice = lookup("10.1.2.3", false, route("10.1.0.0/16"), toSet());
        assertThat(labels(choice)).containsExactly("by list");
    }

    @Test
    void adjoiningPrefixesOfASet_keepTheirLengths() {
        List<Prefix> halves = List.of(Prefix.parse("10.1.2.0/25"), Prefix.parse("10.1.2.128/25"));
        AddressSet content = AddressSet.ofPrefixes(halves);
        builder.add(new NamedAddressSet(
                Identity.of(SET, "", SCOPE), new SetBounds(content, content, Optional.empty(), halves), Map.of()));
        RouteChoice choice = lookup("10.1.2.3", false, route("10.1.2.0/24"), toSet());
        assertThat(labels(choice)).containsExactly("by list");
    }

    @Test
    void unreadSetMayHoldAnyPrefix() {
        RouteChoice choice = lookup("10.1.2.3", false, route("10.1.2.3/32"), toSet());
        assertThat(labels(choice)).containsExactly("by list", "10.1.2.3/32 tier 0 rank 0");
        assertThat(choice.gap()).map(Gap::resource).contains(SET.value());
    }

    private static Route toSet() {
        return new Route(
                "by list",
                new RouteDestination.ToSet(SET),
                0,
                1,
                List.of(new NextHop.Local()),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.ALWAYS);
    }

    private CompiledTable table(Route... routes) {
        builder.add(new RouteTable(Identity.of(TABLE, "", SCOPE), TABLE, Fact.known(List.of(routes))));
        return Estate.of(builder.build()).table(TABLE, SCOPE).found().orElseThrow();
    }

    private static Route to(String prefix, NextHop hop, AppliesTo appliesTo, Fact<RouteState> state) {
        RouteDestination destination = new RouteDestination.ToPrefix(Prefix.parse(prefix));
        return new Route(prefix + " to " + hop, destination, 0, 0, List.of(hop), state, "static", appliesTo);
    }

    private static RouteSpread spread(CompiledTable table, String destinations, boolean sourceHasDoor) {
        AddressSet all = AddressSet.of(Prefix.parse(destinations));
        return table.spread(all, Truth.of(sourceHasDoor), state -> state);
    }

    @Test
    void ofManyDestinations_everyWayIsTold_andTheOneThatAllOfThemTake() {
        NextHop out = new NextHop.ToGateway(new ResourceId("v", ResourceKind.GATEWAY, "g"));
        CompiledTable table = table(
                to("0.0.0.0/0", out, AppliesTo.ALWAYS, Fact.known(RouteState.ACTIVE)),
                to("10.0.0.0/8", new NextHop.Discard(), AppliesTo.ALWAYS, Fact.known(RouteState.ACTIVE)));

        assertThat(spread(table, "10.0.0.0/7", false).options())
                .extracting(option -> option.route().nextHops())
                .containsExactlyInAnyOrder(List.of(new NextHop.Discard()), List.of(out));
        assertThat(spread(table, "11.0.0.0/8", false).options())
                .extracting(option -> option.route().nextHops())
                .containsExactly(List.of(out));
        assertThat(spread(table, "10.0.0.0/7", false).plain()).isTrue();
    }

    @Test
    void waysThatHangOnTheSource_areToldForEachSource() {
        NextHop out = new NextHop.ToGateway(new ResourceId("v", ResourceKind.GATEWAY, "g"));
        CompiledTable table =
                table(to("0.0.0.0/0", out, AppliesTo.SOURCE_HAS_PUBLIC_ADDRESS, Fact.known(RouteState.ACTIVE)));

        assertThat(spread(table, "11.0.0.0/8", true).noneToo()).isFalse();
        assertThat(spread(table, "11.0.0.0/8", false).noneToo()).isTrue();
    }

    @Test
    void waysThatHangOnAnAssumption_areToldAnewWhenItIsRefused() {
        Assumption assumption = new Assumption("v.up", "the route is in use", "");
        NextHop out = new NextHop.ToGateway(new ResourceId("v", ResourceKind.GATEWAY, "g"));
        CompiledTable table =
                table(to("0.0.0.0/0", out, AppliesTo.ALWAYS, Fact.assumed(RouteState.ACTIVE, assumption)));
        AddressSet all = AddressSet.of(Prefix.parse("11.0.0.0/8"));

        assertThat(table.spread(all, Truth.NO, state -> Fact.known(RouteState.ACTIVE))
                        .noneToo())
                .isFalse();
        assertThat(table.spread(all, Truth.NO, state -> Fact.unknown(GAP)).noneToo())
                .isTrue();
    }
}
