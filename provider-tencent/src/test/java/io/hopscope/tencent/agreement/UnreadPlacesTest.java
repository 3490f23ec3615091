/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** What is known of networks and subnets that nobody may read, because other answers name them. */
final class UnreadPlacesTest {
    private static final TencentEstate ESTATE = TencentEstate.of("""
            vpc vpc-fen 10.50.0.0/16
            table rtb-fen in vpc-fen
            subnet subnet-fen in vpc-fen 10.50.1.0/24 table rtb-fen
            subnet subnet-bog in vpc-fen 10.50.2.0/24 table rtb-fen
            sg sg-open
            in sg-open accept all from 0.0.0.0/0
            out sg-open accept all to 0.0.0.0/0
            sg sg-shut
            out sg-shut accept all to 0.0.0.0/0
            vm ins-reed in subnet-fen at 10.50.1.4 sg sg-open
            vm ins-sedge in subnet-bog at 10.50.2.5 sg sg-open
            vm ins-moss in subnet-bog at 10.50.2.6 sg sg-shut
            eip eip-reed 203.0.113.41 on ins-reed
            eip eip-moss 203.0.113.42 on ins-moss
            """);

    private static final TencentEstate PEERED = ESTATE.and("""
            vpc vpc-moor 10.60.0.0/16
            table rtb-moor in vpc-moor
            subnet subnet-moor in vpc-moor 10.60.1.0/24 table rtb-moor
            vm ins-heath in subnet-moor at 10.60.1.4 sg sg-open
            peer pcx-fen vpc-fen vpc-moor
            route rtb-fen 10.60.0.0/16 PEERCONNECTION pcx-fen
            route rtb-moor 10.50.0.0/16 PEERCONNECTION pcx-fen
            """);

    private static final TencentEstate JOINED = ESTATE.and("""
            vpc vpc-moor 10.60.0.0/16
            table rtb-moor in vpc-moor
            subnet subnet-moor in vpc-moor 10.60.1.0/24 table rtb-moor
            vm ins-heath in subnet-moor at 10.60.1.4 sg sg-open
            ccn ccn-1
            attach ccn-1 VPC vpc-fen
            attach ccn-1 VPC vpc-moor
            ccn-route ccn-1 10.50.1.0/24 VPC vpc-fen
            ccn-route ccn-1 10.60.1.0/24 VPC vpc-moor
            route rtb-fen 10.60.1.0/24 CCN ccn-1 type CCN
            route rtb-moor 10.50.1.0/24 CCN ccn-1 type CCN
            """);

    @Test
    void insideANetworkThatWasNotRead_itsSubnetsReachEachOther() {
        TencentEstate denied = ESTATE.and("denied DescribeVpcs");

        assertThat(denied.answer("reed to sedge tcp/443")).isEqualTo("REACHABLE");
        assertThat(denied.answer("reed to moss tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
        assertThat(denied.answer("reed to 10.50.2.77 tcp/443")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-bog");
        assertThat(denied.answer("reed to 192.0.2.9 tcp/443")).startsWith("UNKNOWN for NETWORK vpc-fen");
    }

    @Test
    void intoANetworkThatWasNotRead_publicAddressesLead() {
        TencentEstate denied = ESTATE.and("denied DescribeVpcs");

        assertThat(ESTATE.answer("192.0.2.9 to reed tcp/443")).isEqualTo("REACHABLE");
        assertThat(denied.answer("192.0.2.9 to reed tcp/443")).isEqualTo("REACHABLE (probable)");
        assertThat(denied.assumptions("192.0.2.9 to reed tcp/443")).containsExactly("tencent-A1");
        assertThat(denied.strictAnswer("192.0.2.9 to reed tcp/443")).startsWith("UNKNOWN");
        assertThat(denied.answer("192.0.2.9 to moss tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
    }

    @Test
    void linksBetweenNetworksThatWereNotRead_leadToTheirSubnets_unlessTheOtherNetworkMayHaveTheAddress() {
        TencentEstate peered = PEERED.and("denied DescribeVpcs");
        TencentEstate joined = JOINED.and("denied DescribeVpcs");

        assertThat(PEERED.answer("reed to heath tcp/443")).isEqualTo("REACHABLE");
        assertThat(peered.answer("reed to heath tcp/443")).startsWith("UNKNOWN for NETWORK vpc-fen");
        assertThat(peered.answer("heath to moss tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
        assertThat(JOINED.answer("reed to heath tcp/443")).isEqualTo("REACHABLE");
        assertThat(joined.answer("reed to heath tcp/443")).startsWith("UNKNOWN for NETWORK vpc-fen");
    }

    @Test
    void subnetsThatWereNotRead_areWhatOthersSayOfThem() {
        TencentEstate denied = ESTATE.and("denied DescribeSubnets");

        assertThat(denied.answer("reed to sedge tcp/443")).isEqualTo("REACHABLE");
        assertThat(denied.answer("192.0.2.9 to reed tcp/443")).isEqualTo("REACHABLE");
        assertThat(denied.answer("reed to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(denied.answer("192.0.2.9 to moss tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
        assertThat(denied.answer("reed to 10.50.2.77 tcp/443")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND vpc-fen");
        assertThat(denied.and("not-read DescribeNetworkAcls").answer("reed to sedge tcp/443"))
                .startsWith("UNKNOWN");
        assertThat(denied.and("not-read DescribeRouteTables").answer("reed to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN");
    }

    @Test
    void aNetworkAclTellsItsSubnets_whereTheyWereNotRead() {
        TencentEstate guarded = ESTATE.and("""
                acl acl-bog
                subnet subnet-bog in vpc-fen 10.50.2.0/24 table rtb-fen acl acl-bog
                vm ins-newt in subnet-bog at 10.50.2.7 sg sg-open
                denied DescribeSubnets
                """);

        assertThat(guarded.answer("reed to sedge tcp/443")).startsWith("BLOCKED by NETWORK_ACL_INGRESS acl-bog");
        assertThat(guarded.answer("newt to sedge tcp/443")).isEqualTo("REACHABLE (probable)");
    }

    @Test
    void aSourceRuleThatNamesASubnetThatWasNotRead_mayTakeAnybody() {
        TencentEstate strict = ESTATE.and("""
                nat nat-fen in vpc-fen with 203.0.113.50
                eip eip-nat 203.0.113.50 on nat-fen
                set nat-fen StrictSnatMode true
                route rtb-fen 0.0.0.0/0 NAT nat-fen
                """);
        TencentEstate named = strict.and("snat nat-fen SUBNET subnet-bog ''");

        assertThat(strict.answer("sedge to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NAT_REFUSES nat-fen");
        assertThat(named.answer("sedge to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(named.answer("reed to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NAT_REFUSES nat-fen");
        assertThat(named.and("denied DescribeSubnets").answer("sedge to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN for NAT_GATEWAY nat-fen");
    }
}
