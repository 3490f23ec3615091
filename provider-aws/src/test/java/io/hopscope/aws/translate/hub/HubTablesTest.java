/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.CUT;
import static io.hopscope.aws.translate.hub.HubWorld.HUB_ID;
import static io.hopscope.aws.translate.hub.HubWorld.TABLE;
import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.attachmentId;
import static io.hopscope.aws.translate.hub.HubWorld.home;
import static io.hopscope.aws.translate.hub.HubWorld.table;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteAttachment;

final class HubTablesTest {
    @Test
    void aTable_belongsToItsHub() {
        RouteTable table = tableOf(searched(route("10.1.0.0/16", "static", "active", "tgw-attach-0a")));

        assertThat(table.owner()).isEqualTo(HUB_ID);
    }

    @Test
    void aDeletedTable_isLeftOut() {
        Snapshot snapshot = translated(home().put(
                        Ec2.TRANSIT_GATEWAY_ROUTE_TABLES,
                        all(table().state("deleted").build())));

        assertThat(snapshot.resources()).isEmpty();
    }

    @Test
    void anActiveRoute_leadsToItsAttachments() {
        Route route = only(route("10.1.0.0/16", "static", "active", "tgw-attach-0a", "tgw-attach-0b"));

        assertThat(route.label()).isEqualTo("10.1.0.0/16");
        assertThat(route.destination()).isEqualTo(new RouteDestination.ToPrefix(Prefix.parse("10.1.0.0/16")));
        assertThat(route.nextHops())
                .containsExactly(
                        new NextHop.ToAttachment(attachmentId("tgw-attach-0a")),
                        new NextHop.ToAttachment(attachmentId("tgw-attach-0b")));
        assertThat(route.state()).isEqualTo(Fact.known(RouteState.ACTIVE));
        assertThat(route.origin()).isEqualTo("static");
        assertThat(route.tier()).isZero();
    }

    @Test
    void aBlackholeRouteWithoutAttachment_drops() {
        Route route = only(route("10.1.0.0/16", "static", "blackhole"));

        assertThat(route.nextHops()).containsExactly(new NextHop.Discard());
        assertThat(route.state()).isEqualTo(Fact.known(RouteState.BLACKHOLE));
    }

    @ParameterizedTest
    @CsvSource({"pending,INACTIVE", "deleting,INACTIVE", "deleted,INACTIVE", "blackhole,BLACKHOLE"})
    void theStateOfARoute_isTheVendors(String word, RouteState state) {
        assertThat(only(route("10.1.0.0/16", "static", word, "tgw-attach-0a")).state())
                .isEqualTo(Fact.known(state));
    }

    @Test
    void aStateThatIsNotRecognised_isUnknown() {
        assertThat(only(route("10.1.0.0/16", "static", "wobbly", "tgw-attach-0a"))
                        .state()
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void amongEqualPrefixes_theVendorsOrderOfKindsCounts() {
        String[] kinds = {"vpc", "direct-connect-gateway", "connect", "vpn", "peering", "balloon"};
        List<Integer> ranks = Arrays.stream(kinds)
                .map(kind -> only(of("10.1.0.0/16", "propagated", "active", attachmentOf(kind, "tgw-attach-0a"))
                                .build())
                        .rank())
                .toList();
        int fixed =
                only(route("10.1.0.0/16", "static", "active", "tgw-attach-0a")).rank();
        int ofList = only(of("10.1.0.0/16", "static", "active", attachmentOf("vpc", "tgw-attach-0a"))
                        .prefixListId("pl-0aa1")
                        .build())
                .rank();

        assertThat(fixed).isLessThan(ofList);
        assertThat(ofList).isLessThan(ranks.get(0));
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRouteOfAWholePrefixList_leadsToItsEntries() {
        TransitGatewayRoute item = of("", "static", "active", attachmentOf("vpc", "tgw-attach-0a"))
                .destinationCidrBlock(null)
                .prefixListId("pl-0aa1")
                .build();

        assertThat(only(item).destination()).isEqualTo(new RouteDestination.ToSet(AwsId.addressSet("pl-0aa1")));
        assertThat(only(item).label()).isEqualTo("pl-0aa1");
    }

    @Test
    void aDestinationThatCannotBeRead_leavesTheTableUnknown() {
        RouteTable table = tableOf(searched(
                route("10.1.0.0/16", "static", "active", "tgw-attach-0a"), route("here", "static", "active", "x")));

        assertThat(table.routes().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void twoRoutesToOneDestination_haveLabelsOfTheirOwn() {
        RouteTable table = tableOf(searched(
                route("10.1.0.0/16", "static", "active", "tgw-attach-0a"),
                route("10.1.0.0/16", "propagated", "active", "tgw-attach-0b"),
                route("10.1.0.0/16", "propagated", "active", "tgw-attach-0b")));

        assertThat(table.routes().value())
                .hasValueSatisfying(routes ->
                        assertThat(routes).extracting(Route::label).containsExactly("10.1.0.0/16", "10.1.0.0/16 #2"));
    }

    @Test
    void aCutList_leavesTheTableUnknown() {
        Snapshot snapshot = translated(home().put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(
                        Ec2.TRANSIT_GATEWAY_ROUTES,
                        TABLE,
                        Listing.partial(List.of(route("10.1.0.0/16", "static", "active", "tgw-attach-0a")), CUT)));

        assertThat(tableOf(snapshot).routes()).isEqualTo(Fact.unknown(CUT));
    }

    @Test
    void aTableThatNobodyAsked_isUnknown_orEmptyWhereAnswersAreTakenAsComplete() {
        var answers = home().put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()));

        assertThat(tableOf(translated(answers)).routes().missing()).hasValueSatisfying(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ);
            assertThat(gap.resource()).isEqualTo(TABLE);
        });
        assertThat(tableOf(translated(true, answers)).routes()).isEqualTo(Fact.known(List.of()));
    }

    @Test
    void aRouteOfOneEntryOfAPrefixList_leadsToThatEntry() {
        TransitGatewayRoute item = of("10.5.0.0/16", "static", "active", attachmentOf("vpc", "tgw-attach-0a"))
                .prefixListId("pl-0aa1")
                .build();

        assertThat(only(item).destination()).isEqualTo(new RouteDestination.ToPrefix(Prefix.parse("10.5.0.0/16")));
    }

    private static Route only(TransitGatewayRoute item) {
        return tableOf(searched(item)).routes().value().orElseThrow().get(0);
    }

    private static Snapshot searched(TransitGatewayRoute... items) {
        return translated(home().put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_ROUTES, TABLE, all(items)));
    }

    static RouteTable tableOf(Snapshot snapshot) {
        return (RouteTable) snapshot.resource(AwsId.routeTable(TABLE)).orElseThrow();
    }

    static TransitGatewayRoute route(String prefix, String type, String state, String... attachments) {
        return of(
                        prefix,
                        type,
                        state,
                        Arrays.stream(attachments)
                                .map(id -> attachmentOf("vpc", id))
                                .toArray(TransitGatewayRouteAttachment[]::new))
                .build();
    }

    private static TransitGatewayRoute.Builder of(
            String prefix, String type, String state, TransitGatewayRouteAttachment... attachments) {
        return TransitGatewayRoute.builder()
                .destinationCidrBlock(prefix)
                .type(type)
                .state(state)
                .transitGatewayAttachments(attachments);
    }

    private static TransitGatewayRouteAttachment attachmentOf(String kind, String id) {
        return TransitGatewayRouteAttachment.builder()
                .resourceType(kind)
                .transitGatewayAttachmentId(id)
                .build();
    }
}
