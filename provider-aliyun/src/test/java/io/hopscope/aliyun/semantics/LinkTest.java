/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** Peerings, hubs and VPN. Source: https://help.aliyun.com/en/vpc/vpc-peer-to-peer-connection. */
final class LinkTest {
    /** Two networks that are peered. */
    private static final AliyunEstate PEERED = Estates.ONE_VPC.and("""
            vpc yard 10.30.0.0/16
            vswitch yard/main 10.30.1.0/24
            group crane yard
            rule crane in accept tcp 8080/8080 10.20.0.0/16
            vm crane in yard/main at 10.30.1.4 group crane
            peer link quay yard
            route quay 10.30.0.0/16 VpcPeer pcc-link
            route yard 10.20.0.0/16 VpcPeer pcc-link
            """);

    @Test
    @Row(PEER_STATE)
    void aPeering_worksOnceActivatedAndPaidFor() {
        assertThat(PEERED.answer("web to crane tcp/8080")).isEqualTo("REACHABLE");
        assertThat(PEERED.and("set pcc-link Status Accepting").answer("web to crane tcp/8080"))
                .startsWith("BLOCKED by PEERING_DOWN pcc-link");
        assertThat(PEERED.and("set pcc-link Status Expired").answer("web to crane tcp/8080"))
                .startsWith("BLOCKED by PEERING_DOWN pcc-link");
        assertThat(PEERED.and("set pcc-link Status Dancing").answer("web to crane tcp/8080"))
                .startsWith("UNKNOWN for PEERING pcc-link UNRECOGNISED");
        assertThat(PEERED.and("set pcc-link BizStatus FinancialLocked").answer("web to crane tcp/8080"))
                .startsWith("BLOCKED by PEERING_DOWN pcc-link");
        assertThat(PEERED.and("set pcc-link Status Accepting").fixes("web to crane tcp/8080"))
                .contains("aliyun vpcpeer AcceptVpcPeerConnection --InstanceId pcc-link");
    }

    @Test
    @Row(PEER_ROUTES)
    void bothNetworks_needARoute() {
        AliyunEstate one = PEERED.and("set-answer DescribeRouteEntryList vtb-yard RouteEntrys.RouteEntry []");
        assertThat(one.answer("web to crane tcp/8080")).startsWith("BLOCKED by NO_RETURN_ROUTE vtb-yard");
        assertThat(one.fixes("web to crane tcp/8080"))
                .contains(
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-yard --DestinationCidrBlock 10.20.0.0/16 --NextHopType VpcPeer --NextHopId pcc-link");
    }

    @Test
    @Row(PEER_OVERLAP)
    void overlap_isJudgedByVSwitch() {
        AliyunEstate twin = Estates.ONE_VPC.and("""
                vpc yard 10.20.0.0/16
                vswitch yard/main 10.20.30.0/24
                group crane yard
                rule crane in accept tcp 8080/8080 10.20.0.0/16
                vm crane in yard/main at 10.20.30.4 group crane
                peer link quay yard
                route quay 10.20.30.0/24 VpcPeer pcc-link
                route yard 10.20.1.0/24 VpcPeer pcc-link
                """);
        assertThat(twin.answer("web to crane tcp/8080")).isEqualTo("REACHABLE");
        assertThat(twin.and("vswitch quay/clash 10.20.30.0/24").answer("web to crane tcp/8080"))
                .startsWith("BLOCKED by");
    }

    @Test
    @Row(PEER_OVERLAP)
    void anAddressThatTwoNetworksHave_isThatOfTheOwnNetwork() {
        AliyunEstate twins = Estates.ONE_VPC.and("""
                vpc twin 10.20.0.0/16
                vswitch twin/main 10.20.1.0/24
                group other twin
                rule other in accept tcp 443/443 0.0.0.0/0
                vm other in twin/main at 10.20.1.4 group other
                """);
        assertThat(twins.answer("mate to other tcp/443")).startsWith("BLOCKED by ADDRESS_OVERLAPS eni-web");
        assertThat(twins.answer("mate to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(PEER_TRANSITIVE)
    void peerings_areNotTransitive() {
        AliyunEstate three = PEERED.and("""
                vpc dock 10.40.0.0/16
                vswitch dock/main 10.40.1.0/24
                group boat dock
                rule boat in accept tcp 8080/8080 10.20.0.0/16
                vm boat in dock/main at 10.40.1.4 group boat
                peer far yard dock
                route quay 10.40.0.0/16 VpcPeer pcc-link
                route yard 10.40.0.0/16 VpcPeer pcc-far
                route dock 10.20.0.0/16 VpcPeer pcc-far
                """);
        assertThat(three.answer("web to boat tcp/8080")).startsWith("BLOCKED by PEERING_NOT_TRANSITIVE pcc-link");
    }

    @Test
    @Row(PEER_TRANSITIVE)
    void whatComesFromOutsideOfANetwork_isNotCarriedByAssumption() {
        AliyunEstate bare = PEERED.and("""
                vm pole in quay/front at 10.20.1.20 group web
                nic bare in quay/front at 10.20.1.21 group web of pole
                eip bare 203.0.113.19 on eni-bare mode BINDED
                rule crane in accept udp 53/53 203.0.113.19/32
                """);
        String carried = "203.0.113.19 to crane udp/53";

        assertThat(bare.answer(carried)).startsWith("BLOCKED by PEERING_NOT_TRANSITIVE pcc-link");
    }

    @Test
    @Row(PEER_GROUPS)
    void whetherRulesByGroupMatchAcross_isUnknown() {
        assertThat(PEERED.and("""
                set-answer DescribeSecurityGroupAttribute sg-crane Permissions.Permission []
                rule crane in accept tcp 8080/8080 sg-web
                """).answer("web to crane tcp/8080"))
                .startsWith("UNKNOWN for PEERING pcc-link UNDOCUMENTED");
        assertThat(PEERED.and("rule web out drop tcp 8080/8080 sg-crane").answer("web to crane tcp/8080"))
                .startsWith("UNKNOWN for PEERING pcc-link UNDOCUMENTED");
    }

    @Test
    @Row(PEER_GROUPS)
    void aGroupThatNobodyAcrossIsIn_isNotInDoubt() {
        assertThat(PEERED.and("""
                set-answer DescribeSecurityGroupAttribute sg-crane Permissions.Permission []
                """).answer("web to crane tcp/8080")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }

    @Test
    @Row(VPN)
    void aVpnGateway_mustBeActive() {
        assertThat(PEERED.and("""
                vpn x quay
                route quay 172.16.0.0/16 VpnGateway vpn-x
                """).answer("web to 172.16.0.9 tcp/22"))
                .isEqualTo("UNKNOWN for GATEWAY vpn-x OUTSIDE_SNAPSHOT");
        assertThat(PEERED.and("""
                vpn x quay business FinancialLocked
                route quay 172.16.0.0/16 VpnGateway vpn-x
                """).answer("web to 172.16.0.9 tcp/22"))
                .startsWith("BLOCKED by GATEWAY_NOT_ATTACHED vpn-x");
        assertThat(PEERED.and("""
                vpn x quay
                set vpn-x Status deleting
                route quay 172.16.0.0/16 VpnGateway vpn-x
                """).answer("web to 172.16.0.9 tcp/22"))
                .startsWith("BLOCKED by GATEWAY_NOT_ATTACHED vpn-x");
    }
}
