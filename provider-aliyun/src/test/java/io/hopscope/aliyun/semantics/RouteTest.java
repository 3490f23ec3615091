/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** Route tables. Sources: https://help.aliyun.com/en/vpc/vpc-route-table and its siblings. */
final class RouteTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;

    /** The same without any entry of a user. */
    private static final AliyunEstate BARE =
            BASE.and("set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []");

    @Test
    @Row(RT_TABLE)
    void aVSwitch_hasItsOwnTableElseTheSystemTable() {
        AliyunEstate own = BASE.and("""
                table side quay
                route side 10.20.1.0/24 Instance i-db
                set vsw-back RouteTable.RouteTableId vtb-side
                """);
        assertThat(own.answer("db to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE vtb-side");
        assertThat(own.and("unset vsw-back RouteTable").answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(own.fixes("db to 192.0.2.9 tcp/443"))
                .contains(
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-side --DestinationCidrBlock 0.0.0.0/0 --NextHopType NatGateway --NextHopId ngw-out");
    }

    @Test
    @Row(RT_LOCAL)
    void onlyVSwitches_areLocal() {
        assertThat(BASE.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(BARE.answer("web to 10.20.9.9 tcp/5432")).isEqualTo("BLOCKED by NO_ROUTE vtb-quay");
    }

    @Test
    @Row(RT_SERVICES)
    void theServicesRange_leadsToTheCloudsServices() {
        assertThat(BASE.answer("db to 100.100.2.136 udp/53")).isEqualTo("REACHABLE");
        assertThat(BASE.path("db to 100.100.2.136 udp/53")).contains("vpc-quay/services");
    }

    @Test
    @Row(RT_SERVICES_CUT)
    void aRouteInsideTheServicesRange_takesItAway() {
        assertThat(BASE.and("""
                route quay 100.100.2.0/24 VpnGateway vpn-x
                vpn x quay
                """).answer("db to 100.100.2.136 udp/53"))
                .isEqualTo("UNKNOWN for GATEWAY vpn-x OUTSIDE_SNAPSHOT");
        assertThat(BASE.and("""
                route quay 100.100.2.0/24 VpnGateway vpn-x
                vpn x quay
                """).answer("db to 100.100.9.9 udp/53")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(RT_LONGEST)
    void theLongestPrefix_winsHoweverTheInternetIsCut() {
        AliyunEstate cut = BASE.and("""
                set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []
                route quay 0.0.0.0/3 NatGateway ngw-out
                route quay 32.0.0.0/3 NatGateway ngw-out
                route quay 64.0.0.0/3 NatGateway ngw-out
                route quay 96.0.0.0/3 NatGateway ngw-out
                route quay 128.0.0.0/3 NatGateway ngw-out
                route quay 160.0.0.0/3 NatGateway ngw-out
                route quay 192.0.0.0/3 NatGateway ngw-out
                """);
        assertThat(cut.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(cut.and("route quay 192.0.2.0/24 NetworkInterface eni-gone").answer("db to 192.0.2.9 tcp/443"))
                .startsWith("BLOCKED by INTERFACE_DETACHED eni-gone");
        assertThat(cut.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(RT_STATE)
    void onlyAvailableEntries_count() {
        AliyunEstate pending = BASE.and("""
                set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry[3].Status Pending
                """);
        assertThat(pending.answer("db to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE vtb-quay");
    }

    @Test
    @Row(RT_TIE)
    void twoAvailableEntriesOfOnePrefix_areAmbiguous() {
        AliyunEstate two = BASE.and("""
                route quay 172.16.0.0/16 VpcPeer pcc-x
                route quay 172.16.0.0/16 Attachment tr-attach-1 type CEN origin RoutePropagation
                """);
        assertThat(two.answer("web to 172.16.0.9 tcp/443")).startsWith("UNKNOWN for ROUTE_TABLE vtb-quay");
    }

    @Test
    @Row({RT_HOPS, HUB})
    void aHop_isWhatItsIdSays() {
        assertThat(BASE.and("""
                route quay 172.16.0.0/16 Instance vpn-x
                vpn x quay
                """).answer("web to 172.16.0.9 tcp/443"))
                .isEqualTo("UNKNOWN for GATEWAY vpn-x OUTSIDE_SNAPSHOT");
        assertThat(BASE.and("""
                route quay 172.16.0.0/16 Attachment tr-attach-1
                """).answer("web to 172.16.0.9 tcp/443"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE vtb-quay NOT_MODELLED");
        assertThat(BASE.and("""
                route quay 172.16.0.0/16 Wormhole wh-1
                """).answer("web to 172.16.0.9 tcp/443"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE vtb-quay UNRECOGNISED");
        assertThat(BARE.answer("web to 172.16.0.9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE vtb-quay");
    }

    @Test
    @Row(RT_STANDBY)
    void aStandbyHop_isNotUsed() {
        AliyunEstate pair = BASE.and("""
                route quay 172.16.0.0/16 Wormhole wh-1
                set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry[4].NextHops.NextHop[0].Enabled 0
                """);
        assertThat(pair.answer("web to 172.16.0.9 tcp/443")).startsWith("BLOCKED by ROUTE_BLACKHOLE vtb-quay");
        assertThat(BASE.and("route quay 172.16.0.0/16 NetworkInterface eni-gone standby eni-mate")
                        .answer("web to 172.16.0.9 tcp/443"))
                .startsWith("BLOCKED by INTERFACE_DETACHED eni-gone");
        assertThat(BASE.and("route quay 172.16.0.0/16 NetworkInterface eni-mate standby eni-gone")
                        .answer("web to 172.16.0.9 tcp/443"))
                .isEqualTo(BASE.and("route quay 172.16.0.0/16 NetworkInterface eni-mate")
                        .answer("web to 172.16.0.9 tcp/443"));
    }

    @Test
    @Row(RT_GUEST)
    void aMachineAsNextHop_mustForwardBeAdmittedAndRun() {
        AliyunEstate via = BASE.and("""
                group wall quay
                rule wall in accept all -1/-1 0.0.0.0/0
                table dmz quay
                vswitch quay/dmz 10.20.8.0/24 table dmz
                vm wall in quay/dmz at 10.20.8.8 group wall
                route quay 172.16.0.0/16 Instance i-wall
                vpn x quay
                route dmz 172.16.0.0/16 VpnGateway vpn-x
                """);
        assertThat(via.answer("db to 172.16.0.9 tcp/443")).startsWith("UNKNOWN for INTERFACE eni-wall GUEST_FORWARDS");
        assertThat(via.and("set eni-wall SourceDestCheck true").answer("db to 172.16.0.9 tcp/443"))
                .startsWith("BLOCKED by FORWARDING_NOT_ALLOWED eni-wall");
        assertThat(via.and("set i-wall Status Stopped").answer("db to 172.16.0.9 tcp/443"))
                .startsWith("BLOCKED by INSTANCE_NOT_RUNNING i-wall");
        assertThat(via.and("set-answer DescribeSecurityGroupAttribute sg-wall Permissions.Permission []")
                        .answer("db to 172.16.0.9 tcp/443"))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-wall");
        assertThat(via.and("set eni-wall SourceDestCheck true").fixes("db to 172.16.0.9 tcp/443"))
                .noneMatch(fix -> fix.contains("Authorize"));
    }

    @Test
    @Row(RT_GONE)
    void anEntryToSomethingGone_stillMatches() {
        AliyunEstate gone = BASE.and("""
                route quay 192.0.2.0/24 Instance i-gone id rte-1
                """);
        assertThat(gone.answer("db to 192.0.2.9 tcp/443")).startsWith("BLOCKED by ROUTE_BLACKHOLE vtb-quay");
        assertThat(gone.fixes("db to 192.0.2.9 tcp/443")).contains("aliyun vpc DeleteRouteEntry --RouteEntryId rte-1");
        assertThat(gone.and("not-read DescribeInstances").answer("10.20.2.4 to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN");
    }

    @Test
    @Row(RT_INBOUND)
    void theTableOfAGateway_steersWhatComesIn() {
        AliyunEstate steered = GatewayTest.CENTRAL.and("""
                table in quay of ipv4gw-g
                gateway-route in 10.20.1.0/24 NetworkInterface eni-gone
                """);
        assertThat(steered.answer("internet to web tcp/443")).startsWith("BLOCKED by INTERFACE_DETACHED eni-gone");
        assertThat(GatewayTest.CENTRAL.and("""
                table in quay of ipv4gw-g
                gateway-route in 10.20.1.0/24 Local -
                """).answer("internet to web tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(steered.fixes("internet to web tcp/443"))
                .contains("aliyun vpc DissociateRouteTableFromGateway --RouteTableId vtb-in --GatewayId ipv4gw-g");
    }

    @Test
    @Row(RT_UNREAD)
    void aTableWhoseEntriesWereNotRead_isUnknown() {
        AliyunEstate unread = BASE.and("not-read DescribeRouteEntryList.vtb-quay");
        assertThat(unread.answer("db to 192.0.2.9 tcp/443")).isEqualTo("UNKNOWN for ROUTE_TABLE vtb-quay NOT_READ");
    }

    @Test
    @Row(RT_UNREAD)
    void whatLiesInAVSwitch_isLocalWhateverUnreadEntriesSay() {
        AliyunEstate unread = BASE.and("not-read DescribeRouteEntryList.vtb-quay");
        assertThat(unread.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(unread.answer("web to db tcp/22")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }
}
