/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** What random estates once brought to light: small estates on which the program said something else. */
final class ContestFindingsTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;
    private static final String OUT = "db to 192.0.2.9 tcp/443";

    /** Two networks that nothing joins, with a machine each. */
    private static final AliyunEstate APART = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            group a quay
            vm a in quay/front at 10.20.1.4 group a
            vpc pier 10.30.0.0/16
            vswitch pier/dock 10.30.1.0/24
            group b pier
            group c pier
            vm b in pier/dock at 10.30.1.4 group b,c
            """);

    @Test
    @Row(SG_TYPE_UNREAD)
    void aRuleByGroup_inAGroupOfUnknownType_isUnknown() {
        AliyunEstate untyped = BASE.and("""
                group odd quay
                vm odd in quay/back at 10.20.2.30 group odd
                rule odd out accept all -1/-1 sg-db
                rule db in accept tcp 7070/7070 10.20.2.30/32
                set sg-odd SecurityGroupType mystery
                """);

        assertThat(untyped.answer("odd to db tcp/7070")).isEqualTo("UNKNOWN for SECURITY_GROUP sg-odd NOT_READ");
        assertThat(untyped.and("rule odd out accept tcp 7070/7070 10.20.0.0/16").answer("odd to db tcp/7070"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(RT_STATE)
    void anEntryThatIsGoing_hidesNoOtherLikeIt() {
        assertThat(BASE.and("""
                set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []
                route quay 0.0.0.0/0 NatGateway ngw-out status Deleting
                route quay 0.0.0.0/0 NatGateway ngw-out
                """).answer(OUT)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(GW_NAT)
    void withoutAnIpv4Gateway_aNatGatewayLeavesWhateverItsVSwitchSays() {
        AliyunEstate apart = BASE.and("""
                table rim quay
                route rim 0.0.0.0/0 Instance i-mate
                set vsw-front RouteTable.RouteTableId vtb-rim
                """);

        assertThat(apart.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(BASE.and("""
                table rim quay
                set vsw-front RouteTable.RouteTableId vtb-rim
                not-read DescribeRouteEntryList.vtb-rim
                """).answer(OUT)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(NAT_ROUTE)
    void aNatGateway_carriesNothingPrivate() {
        assertThat(BASE.answer("db to 10.99.1.1 tcp/443")).startsWith("BLOCKED by NAT_REFUSES ngw-out");
    }

    @Test
    @Row(PIP_SECONDARY_REPLY)
    void withAnIpv4Gateway_aReplyByAnotherInterfaceIsLost() {
        AliyunEstate two = GatewayTest.CENTRAL.and("""
                set vsw-back RouteTable.RouteTableId vtb-rim
                nic extra in quay/back at 10.20.2.9 group web of web
                """);

        assertThat(two.answer("192.0.2.9 to 203.0.113.10 tcp/443")).startsWith("UNKNOWN for INSTANCE eni-web");
    }

    @Test
    @Row(NAT_ACL)
    void anAclThatLetsEverythingPass_isNoDoubtAtANatGateway() {
        AliyunEstate open = BASE.and("""
                acl open quay
                bind open front
                entry open in accept all -1/-1 0.0.0.0/0
                entry open out accept all -1/-1 0.0.0.0/0
                """);

        assertThat(open.strictAnswer(OUT)).isEqualTo("REACHABLE");
        assertThat(open.answer(OUT)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(NAT_OVERLAP)
    void entriesThatOverlapElsewhere_areNoDoubt() {
        AliyunEstate two = BASE.and("""
                eip more 203.0.113.31 on ngw-out
                snat out 10.20.2.200/29 203.0.113.31
                """);

        assertThat(two.strictAnswer(OUT)).isEqualTo("REACHABLE");
        assertThat(two.answer(OUT)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(RT_UNREAD)
    void routesThatNobodyRead_mayLeadToAnotherNetwork() {
        AliyunEstate unread = APART.and("""
                nat n in pier/dock at 10.30.1.250
                eip n 203.0.113.50 on ngw-n
                dnat n tcp 203.0.113.50 80 10.30.1.4 8080
                not-read DescribeRouteEntryList.vtb-quay
                """);

        assertThat(unread.answer("a to b tcp/80")).startsWith("UNKNOWN for ROUTE_TABLE vtb-quay NOT_READ");
    }

    @Test
    @Row(SG_TIES)
    void aSourceThatNobodyKnows_isEitherInABlockOrNot() {
        AliyunEstate unread = APART.and("""
                not-read DescribeRouteEntryList.vtb-quay
                set-answer DescribeSecurityGroupAttribute sg-b InnerAccessPolicy Drop
                set-answer DescribeSecurityGroupAttribute sg-c InnerAccessPolicy Drop
                rule b in accept udp 53/53 10.20.0.0/16
                rule c in drop udp 53/53 10.20.0.0/16
                """);

        assertThat(unread.answer("a to 10.30.1.4 udp/53")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }

    @Test
    @Row(HAVIP)
    void aFloatingAddress_isAMembersToo() {
        assertThat(BASE.and("""
                havip float in quay/front at 10.20.1.99 master i-mate
                rule web out drop all -1/-1 0.0.0.0/0
                """).answer("web to 10.20.1.99 tcp/8080")).isEqualTo("REACHABLE");
    }
}
