/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubTablesTest.route;
import static io.hopscope.aws.translate.hub.HubTablesTest.tableOf;
import static io.hopscope.aws.translate.hub.HubWorld.CUT;
import static io.hopscope.aws.translate.hub.HubWorld.TABLE;
import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.attachmentId;
import static io.hopscope.aws.translate.hub.HubWorld.general;
import static io.hopscope.aws.translate.hub.HubWorld.ofVpc;
import static io.hopscope.aws.translate.hub.HubWorld.table;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static io.hopscope.aws.translate.hub.HubWorld.vpc;
import static io.hopscope.aws.translate.hub.HubWorld.vpcAttachments;
import static io.hopscope.aws.translate.hub.HubWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListReference;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTablePropagation;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcIpv6CidrBlockAssociation;

/** Tables whose routes follow from static routes and propagations, since nobody searched them. */
final class PropagatedRoutesTest {
    private static final String A = "tgw-attach-0aa1";
    private static final String B = "tgw-attach-0bb1";
    private static final Instant EARLY = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2031-01-01T00:00:00Z");

    @Test
    void aVpc_propagatesAllItsPrefixes() {
        Fact<List<Route>> routes = routes(answers(vpc("vpc-0a", "10.1.0.0/16", "10.9.0.0/24"))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled"))));

        assertThat(routes.value()).hasValueSatisfying(some -> {
            assertThat(some).extracting(Route::label).containsExactly("10.1.0.0/16", "10.9.0.0/24");
            assertThat(some).allSatisfy(route -> {
                assertThat(route.nextHops()).containsExactly(new NextHop.ToAttachment(attachmentId(A)));
                assertThat(route.state()).isEqualTo(Fact.known(RouteState.ACTIVE));
                assertThat(route.origin()).isEqualTo("propagated");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled", "disabling", "enabling"})
    void aPropagationThatIsNotInForce_addsNothing(String state) {
        assertThat(routes(answers(vpc("vpc-0a", "10.1.0.0/16"))
                        .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", state)))))
                .isEqualTo(Fact.known(List.of()));
    }

    @Test
    void staticRoutesAndPropagatedOnes_standTogether_theStaticOneFirst() {
        Fact<List<Route>> routes = routes(answers(vpc("vpc-0a", "10.1.0.0/16"))
                .put(
                        Ec2.TRANSIT_GATEWAY_STATIC_ROUTES,
                        TABLE,
                        all(route("10.1.0.0/16", "static", "blackhole"), route("10.2.0.0/16", "static", "active", B)))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled"))));

        assertThat(routes.value()).hasValueSatisfying(some -> {
            assertThat(some).extracting(Route::label).containsExactly("10.1.0.0/16", "10.2.0.0/16", "10.1.0.0/16 #2");
            assertThat(some.get(0).rank()).isLessThan(some.get(2).rank());
        });
    }

    @Test
    void withoutTheStaticRoutes_theTableIsUnknown() {
        AwsScopeAnswers.Builder answers = AwsScopeAnswers.of(HubWorld.HOME)
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all());

        assertThat(tableOf(translated(answers)).routes().missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
        assertThat(tableOf(translated(true, answers)).routes()).isEqualTo(Fact.known(List.of()));
    }

    @Test
    void withoutThePropagations_theTableIsUnknown() {
        assertThat(routes(answers()).missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
    }

    @Test
    void aSearchThatWasCut_isMadeGoodByTheParts() {
        Fact<List<Route>> routes = routes(answers(vpc("vpc-0a", "10.1.0.0/16"))
                .put(Ec2.TRANSIT_GATEWAY_ROUTES, TABLE, Listing.partial(List.of(), CUT))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled"))));

        assertThat(routes.value()).hasValueSatisfying(some -> assertThat(some).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpn", "direct-connect-gateway", "connect"})
    void whatPropagatesFromOutside_leavesTheTableUnknown(String type) {
        var propagation = TransitGatewayRouteTablePropagation.builder()
                .transitGatewayAttachmentId(A)
                .resourceType(type)
                .resourceId("x-0a")
                .state("enabled")
                .build();

        assertThat(routes(answers().put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation)))
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.settledBy()).isEqualTo("ec2:SearchTransitGatewayRoutes"));
    }

    @Test
    void aVpcThatWasNotRead_leavesTheTableUnknown() {
        assertThat(routes(answers()
                                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled"))))
                        .missing())
                .isPresent();
    }

    @Test
    void aDeletedAttachment_propagatesNothing() {
        AwsScopeAnswers.Builder answers = with(general(A, "vpc-0a").state("deleted"))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, TABLE, all())
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled")));

        assertThat(routes(answers)).isEqualTo(Fact.known(List.of()));
    }

    @Test
    void ofOverlappingVpcs_theOneThatWasAttachedFirstPropagates() {
        Fact<List<Route>> routes = routes(overlapping(LATE, EARLY));

        assertThat(routes.value()).hasValueSatisfying(some -> {
            assertThat(some).extracting(Route::label).containsExactly("10.7.0.0/16", "10.1.128.0/17");
            assertThat(some.get(1).state()).isEqualTo(Fact.known(RouteState.ACTIVE));
        });
    }

    @Test
    void ofOverlappingVpcs_thatWereAttachedAtOnce_nobodyKnowsWhichPropagates() {
        Fact<List<Route>> routes = routes(overlapping(EARLY, EARLY));

        assertThat(routes.value()).hasValueSatisfying(some -> {
            assertThat(some).extracting(Route::label).containsExactly("10.1.0.0/16", "10.7.0.0/16", "10.1.128.0/17");
            assertThat(some)
                    .extracting(route ->
                            route.state().missing().map(gap -> gap.reason()).orElse(null))
                    .containsExactly(GapReason.AMBIGUOUS, null, GapReason.AMBIGUOUS);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"enable", "disable"})
    void ipv6Prefixes_arePropagatedWhereTheAttachmentSupportsThem(String support) {
        Vpc both = vpc("vpc-0a", "10.1.0.0/16").toBuilder()
                .ipv6CidrBlockAssociationSet(VpcIpv6CidrBlockAssociation.builder()
                        .ipv6CidrBlock("2001:db8:4::/56")
                        .ipv6CidrBlockState(state -> state.state("associated"))
                        .build())
                .build();
        AwsScopeAnswers.Builder answers = answers(both)
                .put(
                        Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
                        vpcAttachments(
                                ofVpc(A, "vpc-0a", "subnet-0a").options(options -> options.ipv6Support(support))))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled")));

        assertThat(routes(answers).value())
                .hasValueSatisfying(some -> assertThat(some).hasSize(support.equals("enable") ? 2 : 1));
    }

    @Test
    void aReferenceToAPrefixList_isARouteToItsEntries() {
        Fact<List<Route>> routes = routes(empty().put(
                        Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES,
                        TABLE,
                        all(
                                reference("pl-0a", "available")
                                        .transitGatewayAttachment(to -> to.transitGatewayAttachmentId(A))
                                        .build(),
                                reference("pl-0b", "available").blackhole(true).build(),
                                reference("pl-0c", "pending").blackhole(true).build())));

        assertThat(routes.value()).hasValueSatisfying(some -> {
            assertThat(some)
                    .extracting(Route::destination)
                    .containsExactly(toSet("pl-0a"), toSet("pl-0b"), toSet("pl-0c"));
            assertThat(some.get(0).nextHops()).containsExactly(new NextHop.ToAttachment(attachmentId(A)));
            assertThat(some.get(1).nextHops()).containsExactly(new NextHop.Discard());
            assertThat(some)
                    .extracting(Route::state)
                    .containsExactly(
                            Fact.known(RouteState.ACTIVE),
                            Fact.known(RouteState.BLACKHOLE),
                            Fact.known(RouteState.INACTIVE));
        });
    }

    @Test
    void aReferenceThatTheStaticRoutesShowAlready_isNotToldTwice() {
        TransitGatewayRoute shown = route("10.5.0.0/16", "static", "active", A).toBuilder()
                .prefixListId("pl-0a")
                .build();
        AwsScopeAnswers.Builder answers = empty().put(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, TABLE, all(shown))
                .put(
                        Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES,
                        TABLE,
                        all(reference("pl-0a", "available").blackhole(true).build()));

        assertThat(routes(answers).value())
                .hasValueSatisfying(
                        some -> assertThat(some).extracting(Route::label).containsExactly("10.5.0.0/16"));
    }

    @Test
    void aCutListOfReferences_leavesTheTableUnknown() {
        assertThat(routes(empty().put(
                                Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, TABLE, Listing.partial(List.of(), CUT))))
                .isEqualTo(Fact.unknown(CUT));
    }

    @Test
    void propagationsAlone_doWhereAnswersAreTakenAsComplete() {
        AwsScopeAnswers.Builder answers = with(general(A, "vpc-0a"))
                .put(Ec2.VPCS, all(vpc("vpc-0a", "10.1.0.0/16")))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all(propagation(A, "vpc-0a", "enabled")));

        assertThat(tableOf(translated(true, answers)).routes().value())
                .hasValueSatisfying(some -> assertThat(some).hasSize(1));
    }

    @Test
    void aPropagationThatIsListedTwice_isOneRoute() {
        assertThat(routes(answers(vpc("vpc-0a", "10.1.0.0/16"))
                                .put(
                                        Ec2.TRANSIT_GATEWAY_PROPAGATIONS,
                                        TABLE,
                                        all(propagation(A, "vpc-0a", "enabled"), propagation(A, "vpc-0a", "enabled"))))
                        .value())
                .hasValueSatisfying(some -> assertThat(some).hasSize(1));
    }

    @Test
    void aReferenceThatDrops_dropsWhateverAttachmentItNames() {
        var both = reference("pl-0a", "available")
                .blackhole(true)
                .transitGatewayAttachment(to -> to.transitGatewayAttachmentId(A))
                .build();

        assertThat(routes(empty().put(Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, TABLE, all(both)))
                        .value())
                .hasValueSatisfying(some -> assertThat(some.get(0).nextHops()).containsExactly(new NextHop.Discard()));
    }

    @Test
    void aListOfReferencesOfAllTables_givesEachItsOwn() {
        var others = reference("pl-0a", "available")
                .transitGatewayRouteTableId("tgw-rtb-0zz9")
                .build();

        assertThat(routes(empty().put(Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, all(others))))
                .isEqualTo(Fact.known(List.of()));
    }

    private static Fact<List<Route>> routes(AwsScopeAnswers.Builder answers) {
        return tableOf(translated(answers)).routes();
    }

    private static AwsScopeAnswers.Builder answers(Vpc... vpcs) {
        return with(general(A, "vpc-0a").creationTime(EARLY))
                .put(Ec2.VPCS, Listing.complete(List.of(vpcs)))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, TABLE, all());
    }

    private static AwsScopeAnswers.Builder empty() {
        return answers().put(Ec2.TRANSIT_GATEWAY_PROPAGATIONS, TABLE, all());
    }

    private static AwsScopeAnswers.Builder overlapping(Instant first, Instant second) {
        return with(
                        general(A, "vpc-0a").creationTime(first),
                        general(B, "vpc-0b").creationTime(second))
                .put(Ec2.VPCS, all(vpc("vpc-0a", "10.1.0.0/16", "10.7.0.0/16"), vpc("vpc-0b", "10.1.128.0/17")))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, TABLE, all())
                .put(
                        Ec2.TRANSIT_GATEWAY_PROPAGATIONS,
                        TABLE,
                        all(propagation(A, "vpc-0a", "enabled"), propagation(B, "vpc-0b", "enabled")));
    }

    private static RouteDestination toSet(String list) {
        return new RouteDestination.ToSet(AwsId.addressSet(list));
    }

    private static TransitGatewayPrefixListReference.Builder reference(String list, String state) {
        return TransitGatewayPrefixListReference.builder()
                .transitGatewayRouteTableId(TABLE)
                .prefixListId(list)
                .state(state);
    }

    private static TransitGatewayRouteTablePropagation propagation(String attachment, String vpc, String state) {
        return TransitGatewayRouteTablePropagation.builder()
                .transitGatewayAttachmentId(attachment)
                .resourceType("vpc")
                .resourceId(vpc)
                .state(state)
                .build();
    }
}
