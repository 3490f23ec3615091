/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.BEHIND_NAT;
import static io.hopscope.tencent.semantics.fixture.Estates.CONNECTED;
import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static io.hopscope.tencent.semantics.fixture.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Routes. */
final class RouteTest {
    private static final String OUT = "db to 192.0.2.9 tcp/443";

    @Test
    @Row(SheetRow.RT_TABLE)
    void aSubnet_routesByItsOneTable() {
        assertThat(ONE_VPC.and("subnet subnet-back in vpc-quay 10.20.2.0/24 table rtb-front")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-front");
        assertThat(ONE_VPC.and("not-read DescribeRouteTables").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_READ".replace(" rtb-back", ""));
    }

    @Test
    @Row(SheetRow.RT_ORDER)
    void whereNothingMatches_whoHasAPublicAddressLeavesByIt() {
        assertThat(ONE_VPC.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.answer("mate to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE rtb-front");
        assertThat(ONE_VPC.and("route rtb-front 192.0.2.0/24 NORMAL_CVM 10.20.1.99")
                        .answer("web to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND rtb-front");
        assertThat(ONE_VPC.and("route rtb-back 192.0.2.0/24 NORMAL_CVM 10.20.1.99")
                        .answer(OUT))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND rtb-back");
        assertThat(ONE_VPC.and("not-read DescribeAddresses")
                        .and("not-read DescribeNetworkInterfaces")
                        .answer("mate to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN");
    }

    @Test
    @Row(SheetRow.RT_LOCAL)
    void theNetworksOwnPrefixes_comeFirst() {
        TencentEstate added = ONE_VPC.and("""
                vpc vpc-quay 10.20.0.0/16 extra 172.30.0.0/16
                subnet subnet-added in vpc-quay 172.30.1.0/24 table rtb-back
                vm ins-added in subnet-added at 172.30.1.4 sg sg-back
                in sg-back accept tcp/22 from 0.0.0.0/0
                """);

        assertThat(added.answer("web to added tcp/22")).isEqualTo("REACHABLE");
        assertThat(added.answer("added to web icmp")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
        assertThat(added.and("vpc vpc-quay 10.20.0.0/16").answer("web to added tcp/22"))
                .startsWith("BLOCKED by NO_ROUTE");
    }

    @Test
    @Row(SheetRow.RT_HOPS)
    void nextHops_ofAllTypesAreKnownOrNamed() {
        TencentEstate bare = ONE_VPC.and("table rtb-back in vpc-quay");

        assertThat(bare.and("route rtb-back 0.0.0.0/0 INTRANAT intranat-1").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_MODELLED");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 TELEPORT tp-1").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back UNRECOGNISED");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 NAT nat-gone").answer(OUT))
                .isEqualTo("BLOCKED by NAT_DOWN nat-gone");
        assertThat(bare.and("dcg dcg-1 in vpc-quay")
                        .and("route rtb-back 0.0.0.0/0 DIRECTCONNECT dcg-1")
                        .answer(OUT))
                .startsWith("UNKNOWN for GATEWAY dcg-1");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 VPN vpngw-gone").answer(OUT))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vpngw-gone");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 PEERCONNECTION pcx-gone").answer(OUT))
                .isEqualTo("BLOCKED by PEERING_DOWN pcx-gone");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 USER_CCN ccn-gone").answer(OUT))
                .startsWith("BLOCKED by HUB_NOT_ATTACHED ccn-gone");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 NORMAL_CVM 10.20.1.4").answer(OUT))
                .startsWith("UNKNOWN for")
                .contains("GUEST_FORWARDS");
        assertThat(bare.and("route rtb-back 0.0.0.0/0 HAVIP havip-gone").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_READ");
    }

    @Test
    @Row(SheetRow.RT_DISABLED)
    void aRouteThatIsOff_doesNotCount() {
        TencentEstate off = ONE_VPC.and("table rtb-back in vpc-quay").and("route rtb-back 0.0.0.0/0 NAT nat-out off");

        assertThat(off.answer(OUT)).isEqualTo("BLOCKED by NO_ROUTE rtb-back");
        assertThat(ONE_VPC.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("unset rtb-back RouteSet[0].Enabled").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_READ");
    }

    @Test
    @Row({SheetRow.RT_NAT_FIRST, SheetRow.RT_EIP})
    void aNatGateway_beatsTheOwnAddress_untilARouteToTheOwnAddressIsThere() {
        String question = "app to 192.0.2.9 tcp/443";

        assertThat(BEHIND_NAT.path(question)).contains("nat-out").doesNotContain("vpc-quay/internet");
        TencentEstate own = BEHIND_NAT.and("route rtb-back 0.0.0.0/0 EIP 0");
        assertThat(own.path(question)).contains("vpc-quay/internet").doesNotContain("nat-out");
        assertThat(own.answer(question)).isEqualTo("REACHABLE");
        assertThat(own.path(OUT)).contains("nat-out");
        assertThat(own.and("set nat-out State DENIED").answer(question)).isEqualTo("REACHABLE");
        assertThat(own.and("set nat-out State DENIED").answer(OUT)).isEqualTo("BLOCKED by NAT_DOWN nat-out");
    }

    @Test
    @Row(SheetRow.RT_REPLY)
    void aReplyToWhatCameByTheOwnAddress_isAssumedToGoBackThere() {
        String question = "192.0.2.9 to app tcp/443";

        assertThat(BEHIND_NAT.answer(question)).isEqualTo("REACHABLE (probable)");
        assertThat(BEHIND_NAT.assumptions(question)).containsExactly("tencent-A1");
        assertThat(BEHIND_NAT.strictAnswer(question)).isEqualTo("UNKNOWN for SUBNET subnet-back UNDOCUMENTED");
        assertThat(BEHIND_NAT.and("route rtb-back 0.0.0.0/0 EIP 0").answer(question))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.strictAnswer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.RT_DIRECT)
    void anAddressInDirectMode_isDeadBehindANatGateway() {
        TencentEstate direct = BEHIND_NAT.and("set eip-app IsEipDirectConnection true");

        assertThat(direct.answer("192.0.2.9 to app tcp/443")).isEqualTo("BLOCKED by RETURN_PATH_DIFFERS rtb-back");
        assertThat(direct.and("route rtb-back 0.0.0.0/0 EIP 0").answer("192.0.2.9 to app tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.RT_ECMP)
    void severalRoutesToTheSameDestination_shareTheTraffic() {
        TencentEstate two =
                ONE_VPC.and("nat nat-two in vpc-quay with 203.0.113.51").and("route rtb-back 0.0.0.0/0 NAT nat-two");

        assertThat(two.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(two.and("set nat-two State DENIED").answer(OUT))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back AMBIGUOUS");
        assertThat(two.and("set nat-out State DENIED")
                        .and("nat nat-two in vpc-quay")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NAT_DOWN nat-out; NAT_NO_ADDRESS nat-two");
    }

    @ParameterizedTest
    @Row(SheetRow.RT_KINDS)
    @CsvSource({"USER, true", "CCN, false", "NETD, false"})
    void aRouteThatLeadsAstray_isSwitchedOff_unlessItIsThePlatforms(String type, boolean offered) {
        TencentEstate stolen = ONE_VPC.and("ccn ccn-2").and("route rtb-back 192.0.2.0/24 CCN ccn-2 type " + type);

        assertThat(stolen.answer(OUT)).startsWith("BLOCKED by HUB_NOT_ATTACHED");
        assertThat(stolen.fixes(OUT).stream().anyMatch(fix -> fix.contains("tccli vpc DisableRoutes")))
                .isEqualTo(offered);
    }

    @Test
    @Row(SheetRow.RT_PUBLIC_GATEWAY)
    void aPublicGateway_mustBeMadeForItAndLieElsewhere() {
        TencentEstate router = ONE_VPC.and("""
                table rtb-back in vpc-quay
                vm ins-router in subnet-front at 10.20.1.9 sg sg-any gateway
                eip eip-router 203.0.113.19 on ins-router
                sg sg-any
                in sg-any accept all from 0.0.0.0/0
                out sg-any accept all to 0.0.0.0/0
                route rtb-back 0.0.0.0/0 CVM ins-router
                """);

        assertThat(router.answer(OUT)).startsWith("UNKNOWN for").contains("GUEST_FORWARDS");
        assertThat(router.and("set ins-router VirtualPrivateCloud.AsVpcGateway false")
                        .answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-back rti-back-0");
        assertThat(router.and("set ins-router PublicIpAddresses []").answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-back rti-back-0");
        assertThat(router.and("route rtb-front 0.0.0.0/0 CVM ins-router").answer("mate to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-front rti-front-0");
        assertThat(router.and("drop ins-router").answer(OUT)).startsWith("BLOCKED by ROUTE_BLACKHOLE rtb-back");
    }

    @Test
    @Row(SheetRow.RT_HIGH)
    void aHighPriorityRoute_isAssumedToBeatTheSubnetsTable() {
        TencentEstate high = ONE_VPC.and("high hprtb-1 in vpc-quay for subnet-back")
                .and("high-route hprtb-1 hpr-1 192.0.2.0/24 NORMAL_CVM 10.20.1.99");

        assertThat(high.answer(OUT)).isEqualTo("BLOCKED (probable) by ADDRESS_NOT_FOUND rtb-back/hprtb-1");
        assertThat(high.assumptions(OUT)).containsExactly("tencent-A6");
        assertThat(high.strictAnswer(OUT)).startsWith("UNKNOWN for ROUTE_TABLE rtb-back/hprtb-1 UNDOCUMENTED");
        assertThat(high.answer("db to 198.51.100.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(high.answer("mate to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(high.and("high hprtb-1 in vpc-quay for subnet-front").answer(OUT))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row({SheetRow.RT_CCN, SheetRow.RT_KINDS})
    void aCloudConnectNetwork_needsAllItsParts() {
        String question = "web to crane tcp/8080";

        assertThat(CONNECTED.answer(question)).isEqualTo("REACHABLE");
        assertThat(CONNECTED.and("set ccn-1 State ISOLATED").answer(question)).startsWith("BLOCKED by HUB_DOWN ccn-1");
        assertThat(CONNECTED.and("set ccn-1 IsSecurityLock true").answer(question))
                .startsWith("BLOCKED by HUB_DOWN ccn-1");
        assertThat(CONNECTED.and("set ccn-1/vpc-yard State PENDING").answer(question))
                .startsWith("BLOCKED by HUB_NOT_ATTACHED ccn-1/vpc-yard");
        assertThat(CONNECTED
                        .and("ccn ccn-1")
                        .and("ccn-route ccn-1 10.20.1.0/24 VPC vpc-quay")
                        .and("ccn-route ccn-1 10.30.1.0/24 VPC vpc-yard off")
                        .answer(question))
                .startsWith("BLOCKED by HUB_NO_ROUTE ccn-1/routes");
        assertThat(CONNECTED.and("table rtb-yard in vpc-yard").answer(question))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-yard");
        assertThat(CONNECTED.and("not-read DescribeCcnRoutes.ccn-1").answer(question))
                .isEqualTo("UNKNOWN for ROUTE_TABLE ccn-1 NOT_READ");
        assertThat(CONNECTED.and("attach ccn-1 VPC vpc-yard table ccnrtb-2").answer(question))
                .startsWith("UNKNOWN for HUB_ATTACHMENT")
                .contains("NOT_MODELLED");
        assertThat(CONNECTED.and("set ccn-1 PolicyBasedRoutingFlag true").answer(question))
                .startsWith("UNKNOWN for HUB_ATTACHMENT");
        assertThat(CONNECTED
                        .and("attach ccn-1 DIRECTCONNECT dcg-9")
                        .and("ccn-route ccn-1 10.99.0.0/16 DIRECTCONNECT dcg-9")
                        .and("route rtb-front 10.99.0.0/16 CCN ccn-1")
                        .answer("web to 10.99.0.9 tcp/443"))
                .startsWith("UNKNOWN for HUB_ATTACHMENT ccn-1/dcg-9 OUTSIDE_SNAPSHOT");
        assertThat(CONNECTED.fixes("mate to 10.30.1.9 tcp/8080")).isEmpty();
    }

    @Test
    @Row(SheetRow.RT_PEERING)
    void aPeering_isNotTransitive_andNeedsRoutesBothWays() {
        String question = "web to crane tcp/8080";

        assertThat(PEERED.answer(question)).isEqualTo("REACHABLE");
        assertThat(PEERED.and("table rtb-yard in vpc-yard").answer(question))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-yard");
        assertThat(PEERED.and("table rtb-front in vpc-quay").answer(question))
                .startsWith("BLOCKED by NO_ROUTE rtb-front");
        assertThat(PEERED.and("route rtb-yard 0.0.0.0/0 PEERCONNECTION pcx-1").answer("crane to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by PEERING_NOT_TRANSITIVE pcx-1");
        assertThat(PEERED.and("drop vpc-yard")
                        .and("drop subnet-yard")
                        .and("drop ins-crane")
                        .and("drop eni-crane")
                        .answer("web to 10.30.1.9 tcp/8080"))
                .startsWith("UNKNOWN for");
    }

    @Test
    @Row(SheetRow.RT_LOCAL)
    void anAddressThatTwoNetworksHave_isThatOfTheOwnNetwork() {
        TencentEstate twins = ONE_VPC.and("""
                vpc vpc-twin 10.20.0.0/16
                table rtb-twin in vpc-twin
                subnet subnet-twin in vpc-twin 10.20.1.0/24 table rtb-twin
                vm ins-twin in subnet-twin at 10.20.1.4 sg sg-web
                """);

        assertThat(twins.answer("mate to twin tcp/443")).startsWith("BLOCKED by ADDRESS_OVERLAPS eni-web");
        assertThat(twins.answer("mate to web tcp/443")).isEqualTo("REACHABLE");
    }
}
