/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** What random estates brought to light about public addresses and NAT gateways. */
final class EdgeContestFindingsTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final String PUBLISHED = "198.51.100.7 to 203.0.113.30 tcp/8080";

    @Test
    @Row(PIP_OWN_OR_ROUTE)
    void ofTwoRoutesAlike_oneToAMachine_nobodyKnowsWhetherTheOwnAddressWins() {
        assertThat(BASE.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(BASE.and("route quay 0.0.0.0/0 Instance i-mate").answer("web to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN");
        assertThat(BASE.and("route quay 0.0.0.0/0 NatGateway ngw-out").answer("web to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(BLACK_HOLE)
    void whatIsWrongAnyway_isNoDoubtForAStatusThatNobodyKnows() {
        AliyunEstate strange = BASE.and("set eip-web Status Dancing");

        assertThat(strange.answer("internet to web tcp/443")).startsWith("UNKNOWN");
        assertThat(strange.and("attack 203.0.113.10 blackhole").answer("internet to web tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
    }

    @Test
    @Row(IPV6)
    void anIpv6GatewayInArrears_letsNothingIn() {
        AliyunEstate unread = Ipv6Test.SIX.and("""
                rule web in accept tcp 443/443 ::/0
                not-read DescribeRouteEntryList.vtb-quay
                """);
        String in = "2001:db8:9::1 to web tcp/443 family 6";

        assertThat(unread.answer(in)).startsWith("UNKNOWN");
        assertThat(unread.and("set ipv6gw-six BusinessStatus FinancialLocked").answer(in))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::4");
        assertThat(unread.and("drop DescribeIpv6Gateways ipv6gw-six").answer(in))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::4");
        assertThat(Ipv6Test.SIX
                        .and("set ipv6gw-six BusinessStatus FinancialLocked")
                        .answer("web to 2001:db8:9::1 tcp/443 family 6"))
                .startsWith("BLOCKED by GATEWAY_NOT_ATTACHED ipv6gw-six");
    }

    @Test
    @Row(IPV6_EGRESS)
    void egressOnlyRulesThatNobodyRead_areNoDoubtForWhatLeavesNorForIpv4() {
        AliyunEstate unread = Ipv6Test.SIX.and("""
                rule web in accept tcp 443/443 ::/0
                not-read DescribeIpv6EgressOnlyRules.ipv6gw-six
                """);

        assertThat(unread.answer("2001:db8:9::1 to web tcp/443 family 6")).startsWith("UNKNOWN");
        assertThat(unread.answer("web to 2001:db8:9::1 tcp/443 family 6")).isEqualTo("REACHABLE");
        assertThat(unread.answer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(CLB)
    void aBackendWithoutAnAcl_isEnoughWhateverAclsSeeOfTheOthers() {
        AliyunEstate two = BASE.and("""
                acl rim quay
                bind rim back
                balancer lb quay/front 10.20.1.200 intranet
                listener lb tcp 80
                backend lb tcp 80 db 9090 normal
                """);

        assertThat(two.answer("web to 10.20.1.200 tcp/80")).startsWith("UNKNOWN");
        assertThat(two.and("backend lb tcp 80 mate 9090 normal").answer("web to 10.20.1.200 tcp/80"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(NAT_MAPPING)
    void aMappedMachine_isInNoSnatEntry() {
        AliyunEstate both = BASE.and("""
                eip more 203.0.113.31 on ngw-out
                snat out 10.20.0.0/16 203.0.113.31
                dnat out any 203.0.113.40 any 10.20.2.4 any
                """);

        assertThat(both.strictAnswer(OUT)).startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
    }

    @Test
    @Row(NAT_ACL)
    void whatIsPublished_passesTheAclOfTheGatewaysVSwitch() {
        AliyunEstate guarded = BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 0.0.0.0/0
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(guarded.answer(PUBLISHED)).startsWith("REACHABLE");
        assertThat(BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """).answer(PUBLISHED))
                .contains("NETWORK_ACL_EGRESS nacl-rim")
                .startsWith("BLOCKED");
        assertThat(BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 10.20.0.0/16
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """).answer(PUBLISHED))
                .startsWith("BLOCKED (acl-filters-nat) by NETWORK_ACL_INGRESS nacl-rim");
        assertThat(BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 198.51.100.0/24
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """).answer(PUBLISHED))
                .contains("NETWORK_ACL_REPLY nacl-rim")
                .startsWith("BLOCKED");
    }

    @Test
    @Row(GW_NAT)
    void whatIsPublished_answersByTheRoutesOfTheGatewaysVSwitch() {
        AliyunEstate partly = GatewayTest.CENTRAL.and("route rim 198.51.100.0/24 NatGateway ngw-out");

        assertThat(partly.answer("192.0.2.7 to 203.0.113.30 tcp/8080")).startsWith("REACHABLE");
        assertThat(partly.answer(PUBLISHED)).startsWith("BLOCKED");
    }

    @Test
    @Row(GW_INACTIVE)
    void whatIsRefusedAnyway_isNoDoubtBesideAGatewayThatIsNotActivated() {
        AliyunEstate idle = BASE.and("ipv4gw g quay");

        assertThat(idle.strictAnswer(OUT)).startsWith("UNKNOWN");
        assertThat(idle.strictAnswer("db to 203.0.113.10 tcp/22")).startsWith("BLOCKED");
    }

    @Test
    @Row(NAT_DNAT)
    void byRoutesThatNobodyRead_thePublishedAddressMayBeReached() {
        AliyunEstate unread = BASE.and("""
                rule db in accept tcp 9090/9090 0.0.0.0/0
                table rest quay
                set vsw-front RouteTable.RouteTableId vtb-rest
                not-read DescribeRouteEntryList.vtb-rest
                """);

        assertThat(unread.answer("mate to 203.0.113.30 tcp/8080")).startsWith("UNKNOWN for ROUTE_TABLE vtb-rest");
    }
}
