/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** What random estates brought to light about doubts: those that decide nothing, and those that were overlooked. */
final class DoubtContestFindingsTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;
    private static final String OUT = "db to 192.0.2.9 tcp/443";

    @Test
    @Row(RT_TIE)
    void ofTwoRoutesAlike_oneIsTaken_howeverOftenAPacketMeetsThem() {
        AliyunEstate two = AliyunEstate.of("""
                vpc quay 10.20.0.0/16
                vswitch quay/front 10.20.1.0/24
                vswitch quay/back 10.20.2.0/24
                group all quay
                vm box in quay/back at 10.20.2.6 group all
                eip box 203.0.113.16 on i-box
                vm lone in quay/front at 10.20.1.9 group all
                ipv4gw g quay enabled
                route quay 0.0.0.0/0 Instance i-box
                route quay 0.0.0.0/0 Ipv4Gateway ipv4gw-g
                """);
        String out = "lone to 192.0.2.9 tcp/443";

        assertThat(two.answer(out)).startsWith("BLOCKED");
        assertThat(two.and("""
                table own quay
                set vsw-back RouteTable.RouteTableId vtb-own
                route own 0.0.0.0/0 Ipv4Gateway ipv4gw-g
                """).answer(out)).startsWith("UNKNOWN");
    }

    @Test
    @Row(GW_PRIVATE)
    void inPrivateMode_aStatusThatNobodyKnowsIsNoDoubt() {
        AliyunEstate strange = BASE.and("set eip-web Status Dancing");
        String in = "192.0.2.9 to web tcp/443";

        assertThat(strange.answer(in)).startsWith("UNKNOWN for PUBLIC_ADDRESS eip-web UNRECOGNISED");
        assertThat(strange.and("set-answer DescribeVpcAttribute vpc-quay SupportIpv4Gateway true")
                        .answer(in))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
    }

    @Test
    @Row(NAT_EIP_WINS)
    void theAddressOfAFloatingOne_isNotTheMachinesOwn() {
        AliyunEstate floating = BASE.and("""
                havip f in quay/back at 10.20.2.200 master i-db
                eip f 203.0.113.60 on havip-f
                """);
        String published = "192.0.2.9 to 203.0.113.30 tcp/8080";

        assertThat(floating.answer(published)).startsWith("REACHABLE");
        assertThat(floating.and("eip db 203.0.113.61 on i-db").answer(published))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN fwd-out-0");
    }

    @Test
    @Row(NAT_MAPPING)
    void aMappedMachine_asksNoSnatEntry() {
        AliyunEstate unread = BASE.and("not-read DescribeSnatTableEntries.stb-out");

        assertThat(unread.answer(OUT)).startsWith("UNKNOWN");
        assertThat(unread.and("""
                eip map 203.0.113.31 on ngw-out
                dnat out any 203.0.113.31 any 10.20.2.4 any
                """).answer(OUT)).isEqualTo("REACHABLE");
        assertThat(unread.and("dnat out any 203.0.113.40 any 10.20.2.4 any").answer(OUT))
                .startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
    }

    @Test
    @Row(NAT_BOUND)
    void anEntrysAddressOfUnknownStatus_isUnknown() {
        AliyunEstate strange = BASE.and("set eip-out Status Dancing");

        assertThat(strange.answer(OUT)).isEqualTo("UNKNOWN for PUBLIC_ADDRESS eip-out UNRECOGNISED");
        assertThat(strange.answer("192.0.2.9 to 203.0.113.30 tcp/8080"))
                .isEqualTo("UNKNOWN for PUBLIC_ADDRESS eip-out UNRECOGNISED");
        assertThat(strange.and("set eip-out BusinessStatus FinancialLocked").answer(OUT))
                .startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
    }

    @Test
    @Row(PIP_SECONDARY_REPLY)
    void whatLeavesByAnotherInterface_mayComeBackByRoutesThatNobodyRead() {
        AliyunEstate two = BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 0.0.0.0/0
                vswitch quay/side 10.20.3.0/24
                vm side in quay/side at 10.20.3.4 group web
                nic second in quay/front at 10.20.1.11 group web of side
                eip side 203.0.113.70 on i-side
                set vsw-side NetworkAclId nacl-rim
                """);
        String in = "192.0.2.9 to 203.0.113.70 tcp/443";

        assertThat(two.answer(in)).startsWith("BLOCKED");
        assertThat(two.and("not-read DescribeRouteEntryList.vtb-quay").answer(in))
                .startsWith("UNKNOWN");
    }

    @Test
    @Row({CLB, PIP_SECONDARY_REPLY})
    void byWhichInterfaceABackendAnswers_isUnknown() {
        AliyunEstate balanced = BASE.and("""
                balancer lb quay/front 203.0.113.80 internet
                listener lb tcp 80
                backend lb tcp 80 mate 9090 normal
                """);
        String in = "192.0.2.9 to 203.0.113.80 tcp/80";

        assertThat(balanced.answer(in)).isEqualTo("REACHABLE");
        assertThat(balanced.and("nic extra in quay/back at 10.20.2.9 group web of mate")
                        .answer(in))
                .startsWith("UNKNOWN for INSTANCE eni-mate GUEST_ROUTING");
    }

    @Test
    @Row(RT_INBOUND)
    void anInboundTableThatNobodyRead_mayLeadByWayOfAnything() {
        AliyunEstate steered = GatewayTest.CENTRAL.and("""
                table in quay of ipv4gw-g
                table none quay
                set vsw-front RouteTable.RouteTableId vtb-none
                """);
        String in = "192.0.2.9 to web tcp/443";

        assertThat(steered.answer(in)).startsWith("BLOCKED");
        assertThat(steered.and("not-read ListGatewayRouteTableEntries.vtb-in").answer(in))
                .startsWith("UNKNOWN");
    }

    @Test
    @Row({PIP_CUT_THROUGH, SG_GROUP_PEER})
    void inCutThroughMode_noRuleByGroupMeansTheInterface() {
        AliyunEstate bare = BASE.and("""
                vm pole in quay/back at 10.20.2.20 group db
                nic bare in quay/front at 10.20.1.21 group web of pole
                """);
        String named = "pole to 10.20.1.5 tcp/9";

        assertThat(bare.answer(named)).startsWith("UNKNOWN for INSTANCE eni-pole GUEST_ROUTING");
        assertThat(bare.and("eip bare 203.0.113.19 on eni-bare mode BINDED").answer(named))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }

    @Test
    @Row(SG_STATEFUL)
    void whatLeavesByAnotherInterface_isNoReplyToItsGroups() {
        AliyunEstate two = BASE.and("""
                group loose quay
                nic extra in quay/front at 10.20.1.9 group loose of mate
                """);
        String in = "web to 10.20.1.5 tcp/443";

        assertThat(two.answer(in)).isEqualTo("REACHABLE");
        assertThat(two.and("rule loose out drop all -1/-1 0.0.0.0/0").answer(in))
                .startsWith("UNKNOWN for INSTANCE eni-mate GUEST_ROUTING");
    }

    @Test
    @Row(RT_GUEST)
    void aDefaultRouteToAMachine_joinsNoNetworks() {
        AliyunEstate apart = BASE.and("""
                group wall quay
                vm wall in quay/back at 10.20.2.30 group wall
                vpc pier 10.30.0.0/16
                vswitch pier/quiet 10.30.1.0/24
                group far pier
                rule far in accept tcp 443/443 0.0.0.0/0
                vm far in pier/quiet at 10.30.1.4 group far
                eip far 203.0.113.90 on i-far
                set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []
                route quay 0.0.0.0/0 Instance i-wall
                """);

        assertThat(apart.answer("web to 10.30.1.4 tcp/443")).startsWith("BLOCKED");
        assertThat(apart.answer("web to far tcp/443")).startsWith("UNKNOWN for ROUTE_TABLE vtb-quay UNDOCUMENTED");
    }
}
