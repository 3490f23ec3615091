/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.HUBBED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.7: transit gateways, their attachments and tables. */
final class TransitGatewayTest {
    private static final String QUESTION = "i-web to i-far tcp/8080";
    private static final String TO_THE_MACHINE = "10.20.1.10 to 10.30.1.30 tcp/8080";

    /** Each VPC follows a table of its own. */
    private static final AwsEstate TWO_TABLES = Estates.TWO_VPCS.and("""
            hub tgw-a
            hub-table tgw-rtb-a of tgw-a
            hub-table tgw-rtb-b of tgw-a
            attach tgw-attach-a to tgw-a vpc vpc-a ports subnet-edge
            attach tgw-attach-b to tgw-a vpc vpc-b ports subnet-far
            associate tgw-attach-a tgw-rtb-a
            associate tgw-attach-b tgw-rtb-b
            propagate tgw-attach-b tgw-rtb-a
            propagate tgw-attach-a tgw-rtb-b
            route rtb-front 10.30.0.0/16 tgw-a
            route rtb-far 10.20.0.0/16 tgw-a
            """);

    @Row(SheetRow.HUB_ATTACHMENT)
    @ParameterizedTest
    @ValueSource(strings = {"pendingAcceptance", "failed", "rejected", "deleting", "pending"})
    void anAttachmentInAnyOtherState_carriesNothing(String state) {
        AwsEstate estate = HUBBED.and("set tgw-attach-b State " + state).and("set general:tgw-attach-b State " + state);

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by HUB_NOT_ATTACHED tgw-attach-b");
    }

    @Row(SheetRow.HUB_ATTACHMENT)
    @Test
    void anAttachmentThatWaits_isAccepted_andTheHubDoesWhatItDoesWithNewOnes() {
        AwsEstate waiting = HUBBED.and("""
                set tgw-attach-b State pendingAcceptance
                set general:tgw-attach-b State pendingAcceptance
                """);
        String accept = "aws ec2 accept-transit-gateway-vpc-attachment --transit-gateway-attachment-id tgw-attach-b";

        assertThat(waiting.fixes(QUESTION)).singleElement().asString().startsWith(accept);
        AwsEstate unbound = waiting.and("dissociate tgw-attach-b tgw-rtb-a");
        assertThat(unbound.fixes(QUESTION)).singleElement().asString().contains(accept, "associate-transit-gateway");
        assertThat(unbound.and("""
                        set tgw-a Options.DefaultRouteTableAssociation enable
                        set tgw-a Options.AssociationDefaultRouteTableId tgw-rtb-a
                        """).fixes(QUESTION))
                .singleElement()
                .asString()
                .startsWith(accept)
                .doesNotContain("associate-transit-gateway-route-table");
    }

    @Row(SheetRow.HUB_ATTACHMENT)
    @Test
    void aMachineInAZoneWithoutASubnetOfTheAttachment_cannotUseIt() {
        AwsEstate estate = HUBBED.and("""
                subnet subnet-zone2 of vpc-a 10.20.5.0/24 zone euw1-az2 table rtb-front
                instance i-zone2 in subnet-zone2 at 10.20.5.20 groups sg-web
                subnet subnet-port-z2 of vpc-a 10.20.9.16/28 zone euw1-az2
                """);

        assertThat(estate.answer("i-zone2 to i-far tcp/8080"))
                .isEqualTo("BLOCKED by HUB_ZONE_WITHOUT_PORT tgw-attach-a");
        assertThat(estate.and("set tgw-attach-a SubnetIds [subnet-port-a,subnet-port-z2]")
                        .answer("i-zone2 to i-far tcp/8080"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.HUB_ATTACHMENT)
    @Test
    void intoTheVpc_theTableOfTheAttachmentsSubnetCounts() {
        AwsEstate estate = HUBBED.and("""
                nic eni-idle in subnet-far at 10.30.1.77 groups sg-far
                blackhole rtb-port-b 10.30.1.0/24 eni-idle
                """);

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-port-b 10.30.1.0/24");
        assertThat(HUBBED.and("blackhole rtb-far 10.30.1.0/24 eni-idle").answer(QUESTION))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void anAttachmentWithoutATable_routesNothing() {
        AwsEstate estate = HUBBED.and("dissociate tgw-attach-a tgw-rtb-a");

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by HUB_NOT_ASSOCIATED tgw-attach-a");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void theTableOfTheAttachmentThatThePacketEntersBy_decides() {
        assertThat(TWO_TABLES.answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(TWO_TABLES.and("hub-route tgw-rtb-a 10.30.1.0/24 blackhole").answer(QUESTION))
                .isEqualTo("BLOCKED by HUB_BLACKHOLE tgw-rtb-a 10.30.1.0/24");
        assertThat(TWO_TABLES.and("hub-route tgw-rtb-b 10.30.1.0/24 blackhole").answer(QUESTION))
                .isEqualTo("REACHABLE");
        assertThat(TWO_TABLES.and("hub-route tgw-rtb-b 10.20.1.0/24 blackhole").answer(QUESTION))
                .isEqualTo("BLOCKED by HUB_BLACKHOLE tgw-rtb-b 10.20.1.0/24");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void aTableWithoutTheRoute_leadsNowhere() {
        AwsEstate estate = HUBBED.and("hub-unroute tgw-rtb-a 10.30.0.0/16");

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by HUB_NO_ROUTE tgw-rtb-a");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void theLongestPrefix_wins() {
        AwsEstate estate = HUBBED.and("hub-route tgw-rtb-a 10.0.0.0/8 blackhole");

        assertThat(estate.answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(estate.and("hub-route tgw-rtb-a 10.30.1.30/32 blackhole").answer(QUESTION))
                .isEqualTo("BLOCKED by HUB_BLACKHOLE tgw-rtb-a 10.30.1.30/32");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void onATie_theStaticRouteWins() {
        assertThat(HUBBED.and("hub-route tgw-rtb-a 10.30.0.0/16 blackhole").answer(QUESTION))
                .startsWith("BLOCKED by HUB_BLACKHOLE tgw-rtb-a 10.30.0.0/16");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void propagationsAlone_fillTheTable() {
        AwsEstate estate = HUBBED.and("not-read SearchTransitGatewayRoutes");

        assertThat(estate.answer(QUESTION)).isEqualTo("UNKNOWN for ROUTE_TABLE tgw-rtb-a NOT_READ");
        assertThat(estate.answerAssumingComplete(QUESTION)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.HUB_LIMITS)
    @Test
    void overlappingPrefixes_arePropagatedOnceAndNobodySaysWhich() {
        AwsEstate estate = HUBBED.and("""
                not-read SearchTransitGatewayRoutes
                vpc vpc-twin 10.30.0.0/16
                subnet subnet-twin of vpc-twin 10.30.200.0/24
                attach tgw-attach-twin to tgw-a vpc vpc-twin ports subnet-twin
                associate tgw-attach-twin tgw-rtb-a
                propagate tgw-attach-twin tgw-rtb-a
                """);

        assertThat(estate.answerAssumingComplete(TO_THE_MACHINE)).startsWith("UNKNOWN for ROUTE_TABLE tgw-rtb-a");
    }

    @Row(SheetRow.HUB_LIMITS)
    @Test
    void bothVpcs_needARouteToTheHub() {
        assertThat(HUBBED.and("unroute rtb-front 10.30.0.0/16").answer(TO_THE_MACHINE))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-front 0.0.0.0/0");
        assertThat(HUBBED.and("unroute rtb-far 10.20.0.0/16").answer(QUESTION))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-far");
    }

    @Row(SheetRow.HUB_LIMITS)
    @Test
    void betweenHubs_staticRoutesLeadOn() {
        AwsEstate estate = TwoHubs.PEERED;

        assertThat(estate.answer("i-web to i-abroad tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.and("hub-unroute tgw-rtb-a 10.40.0.0/16").answer("i-web to i-abroad tcp/8080"))
                .isEqualTo("BLOCKED by HUB_NO_ROUTE tgw-rtb-a");
        assertThat(estate.and("hub-unroute tgw-rtb-c 10.20.0.0/16").answer("i-web to i-abroad tcp/8080"))
                .isEqualTo("BLOCKED by HUB_NO_ROUTE tgw-rtb-c");
    }

    @Row(SheetRow.SG_REFERENCE_LOST)
    @Test
    void betweenHubs_noGroupReferenceMatches() {
        AwsEstate estate = TwoHubs.PEERED.and("""
                set tgw-a Options.SecurityGroupReferencingSupport enable
                set tgw-c Options.SecurityGroupReferencingSupport enable
                set tgw-attach-a Options.SecurityGroupReferencingSupport enable
                set tgw-attach-c Options.SecurityGroupReferencingSupport enable
                clear sg-abroad in
                allow sg-abroad in tcp/8080 sg-web user 111122223333
                """);

        assertThat(estate.answer("i-web to i-abroad tcp/8080"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-abroad");
    }

    @Row({SheetRow.HUB_ROUTING, SheetRow.VGW})
    @Test
    void toASite_whatLiesBehindIsNotConfiguration() {
        AwsEstate estate = HUBBED.and("""
                attach-site tgw-attach-vpn to tgw-a type vpn resource vpn-1
                hub-route tgw-rtb-a 192.168.0.0/16 tgw-attach-vpn
                route rtb-front 192.168.0.0/16 tgw-a
                """);

        assertThat(estate.answer("i-web to 192.168.1.1 tcp/443"))
                .isEqualTo("UNKNOWN for HUB_ATTACHMENT tgw-attach-vpn OUTSIDE_SNAPSHOT");
    }
}
