/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies that take another way than their requests. Kept from the contest with the oracle. */
final class ReplyWayTest {
    private static final String GUEST_DECIDES = "UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS";

    /** Two VPCs with IPv6, each with an Internet gateway, and a peering that no route leads to yet. */
    private static final AwsEstate TWO_WAYS = Estates.ONE_VPC.and("""
            vpc vpc-c 10.40.0.0/16,2001:db8:40::/56
            igw igw-c of vpc-c
            route rtb-c-main ::/0 igw-c
            subnet subnet-c of vpc-c 10.40.1.0/24,2001:db8:40:1::/64
            group sg-c of vpc-c
            allow sg-c in tcp/8080 ::/0
            instance i-six in subnet-c at 10.40.1.40,2001:db8:40:1::40 groups sg-c
            peering pcx-c vpc-a vpc-c
            """);

    private static final String BOTH_BY_INTERNET = "route rtb-c-main 2001:db8:20::/56 igw-c";
    private static final String REQUEST_BY_PEERING = "route rtb-front 2001:db8:40::/56 pcx-c";
    private static final String REPLY_BY_PEERING = "route rtb-c-main 2001:db8:20::/56 pcx-c";

    @Row(SheetRow.IGW_IPV6)
    @ParameterizedTest
    @CsvSource({
        BOTH_BY_INTERNET,
        REQUEST_BY_PEERING,
        REPLY_BY_PEERING,
    })
    void ipv6ThatNothingTranslates_arrivesWhicheverWayTheReplyTakes(String route) {
        assertThat(TWO_WAYS.and(route).answer("i-web to i-six tcp/8080 family 6"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.IGW_IPV6)
    @Test
    void ipv6FromARangeThatIsClosed_doesNotComeBackByTheInternet() {
        AwsEstate estate = TWO_WAYS.and(REQUEST_BY_PEERING).and("set eni-web DenyAllIgwTraffic true");

        assertThat(estate.answer("i-web to i-six tcp/8080 family 6"))
                .isEqualTo("BLOCKED by RETURN_PATH_DIFFERS rtb-c-main");
        assertThat(estate.and(REPLY_BY_PEERING).answer("i-web to i-six tcp/8080 family 6"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VGW)
    @Test
    void aReplyToAVpnGateway_doesNotReturnToTheInternetGateway() {
        AwsEstate estate = ONE_VPC.and("vgw vgw-a of vpc-a").and("learn rtb-front 203.0.113.0/24 vgw-a");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("BLOCKED by RETURN_PATH_DIFFERS rtb-front");
        assertThat(estate.answer("192.0.2.9 to i-web tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VGW)
    @Test
    void aReplyToTheSiteThatAsked_mayWellArrive() {
        AwsEstate estate = ONE_VPC.and("vgw vgw-a of vpc-a").and("learn rtb-front 192.168.0.0/16 vgw-a");

        assertThat(estate.answer("192.168.1.1 to i-web tcp/443")).isEqualTo("UNKNOWN for NETWORK OUTSIDE_SNAPSHOT");
        assertThat(estate.and("set vgw-a VpcAttachments []").answer("192.168.1.1 to i-web tcp/443"))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vgw-a");
    }

    @Row(SheetRow.SG_REFERENCE)
    @ParameterizedTest
    @CsvSource({"sg-db, " + GUEST_DECIDES, "sg-web, BLOCKED by SECURITY_GROUP_INGRESS sg-fw"})
    void aReply_isSentByAMemberOfTheSendersGroups(String peer, String answer) {
        AwsEstate estate = MiddleboxTest.WITH_ROUTER.and("""
                route rtb-back 10.20.1.0/24 eni-fw
                clear sg-fw in
                """).and("allow sg-fw in all " + peer);

        assertThat(estate.answer("i-web to i-db tcp/5432")).isEqualTo(answer);
    }

    /** What i-db sends passes an appliance behind the NAT gateway; the reply passes it before. */
    @Row(SheetRow.SG_STATEFUL)
    @Test
    void aGroupThatSawAnotherFlow_doesNotKnowThisReply() {
        AwsEstate estate = MiddleboxTest.WITH_ROUTER.and("""
                table rtb-fw of vpc-a
                route rtb-fw 0.0.0.0/0 igw-a
                subnet subnet-fw of vpc-a 10.20.4.0/24 table rtb-fw
                instance i-guard in subnet-fw at 10.20.4.9 groups sg-fw public 198.51.100.44
                set eni-guard SourceDestCheck false
                clear sg-fw in
                allow sg-fw in all 10.20.3.5/32
                route rtb-edge 0.0.0.0/0 eni-guard
                """);
        AwsEstate back = estate.and("route rtb-edge 10.20.2.0/24 eni-guard");

        assertThat(estate.answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("UNKNOWN for INTERFACE eni-guard GUEST_FORWARDS");
        assertThat(back.answer("i-db to 203.0.113.9 tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-fw");
        assertThat(back.and("allow sg-fw in all 203.0.113.0/24").answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("UNKNOWN for INTERFACE eni-guard GUEST_FORWARDS");
    }

    @Row(SheetRow.BPA_BEHIND_NAT)
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9 to i-web tcp/443", "i-web to 203.0.113.9 tcp/443"})
    void whatAnAppliancePasses_leavesFromTheAppliancesSubnet(String question) {
        AwsEstate estate = MiddleboxTest.WITH_ROUTER.and("route rtb-front 0.0.0.0/0 eni-fw");

        assertThat(estate.answer(question)).isEqualTo(GUEST_DECIDES);
        assertThat(estate.and("set subnet-edge BlockPublicAccessStates.InternetGatewayBlockMode block-ingress")
                        .answer(question))
                .isEqualTo("BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-edge block-ingress");
    }

    @Row({SheetRow.TARGET_SOURCE, SheetRow.ENI_STATE})
    @Test
    void aTargetWithTwoInterfaces_mayAnswerByTheOther() {
        AwsEstate estate =
                BalancerTargetTest.BALANCED.and("nic eni-spare in subnet-back at 10.20.2.31 groups sg-app on i-app");

        assertThat(estate.answer("203.0.113.9 to front-nlb tcp/80"))
                .isEqualTo("UNKNOWN for INSTANCE eni-app GUEST_ROUTING");
    }
}
