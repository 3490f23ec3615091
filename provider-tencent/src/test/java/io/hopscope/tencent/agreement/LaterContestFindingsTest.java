/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** More faults that the contest has found: what was unknown without need, and what was sure without right. */
final class LaterContestFindingsTest {
    private static final TencentEstate ESTATE = TencentEstate.of("""
            vpc vpc-fen 10.50.0.0/16
            table rtb-fen in vpc-fen
            subnet subnet-fen in vpc-fen 10.50.1.0/24 table rtb-fen
            subnet subnet-bog in vpc-fen 10.50.2.0/24 table rtb-fen
            sg sg-open
            in sg-open accept all from 0.0.0.0/0
            out sg-open accept all to 0.0.0.0/0
            vm ins-reed in subnet-fen at 10.50.1.4 sg sg-open
            vm ins-sedge in subnet-fen at 10.50.1.5 sg sg-open
            nat nat-fen in vpc-fen with 203.0.113.40
            route rtb-fen 0.0.0.0/0 NAT nat-fen
            """);

    private static final TencentEstate TWO = ESTATE.and("""
            vpc vpc-moor 10.60.0.0/16
            table rtb-moor in vpc-moor
            subnet subnet-moor in vpc-moor 10.60.1.0/24 table rtb-moor
            vm ins-heath in subnet-moor at 10.60.1.4 sg sg-open
            """);

    private static final String OUT = "reed to 192.0.2.9 tcp/443";

    @Test
    void anInterfaceInAStateThatNobodyKnows_isUsedIfItIsAttachedAtAll() {
        TencentEstate second = ESTATE.and("eni eni-reed-b on ins-reed in subnet-bog at 10.50.2.4 sg sg-open")
                .and("set eni-reed-b State MOODY");

        assertThat(second.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(second.answer("10.50.2.4 to 192.0.2.9 tcp/443")).startsWith("UNKNOWN");
        assertThat(second.answer("sedge to 10.50.2.4 tcp/443")).startsWith("UNKNOWN");
        assertThat(second.and("set ins-reed InstanceState STOPPED").answer("sedge to 10.50.2.4 tcp/443"))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING ins-reed");
    }

    @Test
    void anInterfaceThatIsBeingDetached_isNoLongerTheGuests() {
        TencentEstate second = ESTATE.and("eni eni-reed-b on ins-reed in subnet-bog at 10.50.2.4 sg sg-open");

        assertThat(second.answer("reed to 10.50.2.4 tcp/443")).isEqualTo("REACHABLE");
        TencentEstate leaving = second.and("set eni-reed-b State DETACHING");
        assertThat(leaving.answer("reed to 10.50.2.4 tcp/443")).isEqualTo("BLOCKED by INTERFACE_DETACHED eni-reed-b");
        assertThat(leaving.answer("10.50.2.4 to 10.50.1.4 tcp/443"))
                .isEqualTo("BLOCKED by INTERFACE_DETACHED eni-reed-b");
    }

    @Test
    void aPeeringInAStateThatNobodyKnows_leadsToNobodyWhereNobodyIs() {
        TencentEstate peered = TWO.and("peer pcx-fen vpc-fen vpc-moor")
                .and("route rtb-fen 10.60.0.0/16 PEERCONNECTION pcx-fen")
                .and("route rtb-moor 10.50.0.0/16 PEERCONNECTION pcx-fen")
                .and("set pcx-fen State MOODY");

        assertThat(peered.answer("reed to heath tcp/443")).startsWith("UNKNOWN for PEERING pcx-fen");
        assertThat(peered.answer("reed to 10.60.1.77 tcp/443")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-moor");
    }

    @Test
    void aGroupAsPeerOfAnEgressRule_isSeenOverACloudConnectNetwork() {
        TencentEstate joined = TWO.and("""
                ccn ccn-1
                attach ccn-1 VPC vpc-fen
                attach ccn-1 VPC vpc-moor
                ccn-route ccn-1 10.50.1.0/24 VPC vpc-fen
                ccn-route ccn-1 10.60.1.0/24 VPC vpc-moor
                route rtb-fen 10.60.1.0/24 CCN ccn-1
                route rtb-moor 10.50.1.0/24 CCN ccn-1
                sg sg-far
                in sg-far accept all from 0.0.0.0/0
                sg sg-picky
                out sg-picky accept all to sg-far
                vm ins-heath in subnet-moor at 10.60.1.4 sg sg-far
                vm ins-reed in subnet-fen at 10.50.1.4 sg sg-picky
                """);

        assertThat(joined.answer("reed to heath tcp/443")).isEqualTo("REACHABLE (probable)");
        assertThat(joined.assumptions("reed to heath tcp/443")).containsExactly("tencent-A8");
        assertThat(joined.strictAnswer("reed to heath tcp/443")).startsWith("UNKNOWN");
    }

    @Test
    void aVirtualAddressThatNobodyHolds_forwardsNothing_whateverWasNotRead() {
        TencentEstate routed =
                ESTATE.and("havip havip-1 10.50.1.100 in subnet-fen").and("route rtb-fen 192.0.2.0/24 HAVIP havip-1");

        assertThat(routed.and("not-read DescribeVpcPeeringConnections").answer(OUT))
                .startsWith("BLOCKED");
    }

    @Test
    void aVirtualAddress_isNoMembersOwn() {
        TencentEstate held = ESTATE.and("""
                havip havip-1 10.50.1.100 in subnet-fen held eni-sedge
                sg sg-picky
                out sg-picky accept all to sg-open
                vm ins-reed in subnet-fen at 10.50.1.4 sg sg-picky
                """);

        assertThat(held.answer("reed to sedge tcp/443")).isEqualTo("REACHABLE");
        assertThat(held.answer("reed to 10.50.1.100 tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-picky");
    }

    @Test
    void aMachineWithoutBandwidth_mayHaveAnAddressWithBandwidthOfItsOwn() {
        TencentEstate bare = ESTATE.and("vm ins-reed in subnet-fen at 10.50.1.4 sg sg-open wan 203.0.113.41")
                .and("set ins-reed InternetAccessible.InternetMaxBandwidthOut 0");

        assertThat(bare.answer("192.0.2.9 to reed tcp/443")).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN");
        assertThat(bare.and("not-read DescribeAddresses").answer("192.0.2.9 to reed tcp/443"))
                .startsWith("UNKNOWN");
        assertThat(bare.and("not-read DescribeAddresses").and("account LEGACY").answer("192.0.2.9 to reed tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN");
    }

    @Test
    void groupsThatWereNotListed_mayBeOfDifferentProjects() {
        TencentEstate picky = ESTATE.and("""
                sg sg-few
                in sg-few accept all from sg-open
                vm ins-sedge in subnet-fen at 10.50.1.5 sg sg-few
                """);

        assertThat(picky.answer("reed to sedge tcp/443")).isEqualTo("REACHABLE");
        assertThat(picky.and("not-read DescribeSecurityGroups").answer("reed to sedge tcp/443"))
                .startsWith("UNKNOWN");
    }

    @Test
    void aHighPriorityRouteToTheOwnAddress_isForThoseWhoHaveOne() {
        TencentEstate high =
                ESTATE.and("high hprtb-1 in vpc-fen for subnet-fen").and("high-route hprtb-1 hpr-1 192.0.2.0/24 EIP 0");

        assertThat(high.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(high.path(OUT)).contains("nat-fen");
    }

    @Test
    void insideTheNetwork_noTableIsNeeded() {
        TencentEstate unread =
                ESTATE.and("vm ins-rush in subnet-bog at 10.50.2.6 sg sg-open").and("not-read DescribeRouteTables");

        assertThat(unread.answer("reed to rush tcp/443")).isEqualTo("REACHABLE");
        assertThat(unread.answer(OUT)).startsWith("UNKNOWN");
    }

    @Test
    void aHighPriorityTableThatNobodyRead_mayOverruleAnyRoute() {
        TencentEstate unread = ESTATE.and("not-read DescribeHighPriorityRouteTables");

        assertThat(unread.answer(OUT)).startsWith("UNKNOWN for ROUTE_TABLE");
        assertThat(unread.answer("reed to sedge tcp/443")).isEqualTo("REACHABLE");
        assertThat(unread.answer("reed to 203.0.113.40 tcp/443"))
                .isEqualTo("BLOCKED by NAT_OPENS_NOTHING_INWARD nat-fen");
    }

    @Test
    void aClientBehindABalancer_isStillOfItsGroups() {
        TencentEstate balanced = ESTATE.and("""
                sg sg-mine
                out sg-mine accept all to 0.0.0.0/0
                sg sg-few
                in sg-few accept all from sg-mine
                vm ins-reed in subnet-fen at 10.50.1.4 sg sg-mine
                vm ins-sedge in subnet-fen at 10.50.1.5 sg sg-few
                lb lb-in INTERNAL in vpc-fen at 10.50.2.200
                listener lb-in lbl-1 TCP/80 to 10.50.1.5:8080
                """);

        assertThat(balanced.answer("reed to 10.50.2.200 tcp/80")).isEqualTo("REACHABLE");
    }

    @Test
    void aForwardedPortOfAnotherMachine_isNoWayToTheOneThatWasAskedFor() {
        TencentEstate forwarded = TWO.and("""
                nat nat-moor in vpc-moor with 203.0.113.70
                vm ins-ling in subnet-moor at 10.60.1.5 sg sg-open
                dnat nat-moor TCP 203.0.113.70:8080 to 10.60.1.4:80
                dnat nat-moor TCP 203.0.113.70:8081 to 10.60.1.5:80
                """);

        assertThat(forwarded.answer("reed to heath tcp/8080")).startsWith("REACHABLE");
        assertThat(forwarded.answer("reed to heath tcp/8081")).startsWith("BLOCKED by LISTENER_MISSING");
        assertThat(forwarded.and("not-read DescribeNatGateways").answer("192.0.2.9 to 203.0.113.70 tcp/8080"))
                .startsWith("UNKNOWN");
    }

    @Test
    void anAddressInNoSubnet_isNobodys() {
        assertThat(ESTATE.and("not-read DescribeLoadBalancers").answer("reed to 10.50.77.1 tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND vpc-fen");
    }

    @Test
    void anAnswerOfANeighbour_meetsNoNetworkAcl() {
        TencentEstate closed =
                ESTATE.and("acl acl-1").and("set subnet-fen NetworkAclId acl-1").and("not-read DescribeHaVips");

        assertThat(closed.answer("reed to 10.50.1.99 tcp/443")).startsWith("UNKNOWN for INTERFACE");
    }

    @Test
    void aReplyToAnAddressInDirectMode_countsFromItsOwnInterfaceOnly() {
        TencentEstate direct = ESTATE.and("""
                table rtb-own in vpc-fen
                subnet subnet-fen in vpc-fen 10.50.1.0/24 table rtb-own
                subnet subnet-bog in vpc-fen 10.50.2.0/24 table rtb-own
                eip eip-reed 203.0.113.44 on ins-reed
                set eip-reed IsEipDirectConnection true
                """);
        TencentEstate second = direct.and("eni eni-reed-b on ins-reed in subnet-bog at 10.50.2.4 sg sg-open");
        String question = "192.0.2.9 to 203.0.113.44 tcp/443";

        assertThat(direct.answer(question)).isEqualTo("REACHABLE");
        assertThat(second.answer(question)).startsWith("UNKNOWN").contains("GUEST_ROUTING");
        assertThat(second.and("set eni-reed-b State DETACHING").answer(question))
                .isEqualTo("REACHABLE");
    }
}
