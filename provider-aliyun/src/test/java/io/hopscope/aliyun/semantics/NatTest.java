/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** NAT gateways. Sources: https://www.alibabacloud.com/help/en/nat-gateway and its siblings. */
final class NatTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;

    private static final String PUBLISHED = "internet to 203.0.113.30 tcp/8080";
    private static final String OUT = "db to 192.0.2.9 tcp/443";

    @Test
    @Row(NAT_STATE)
    void aGateway_forwardsWhenAvailableAndPaidFor() {
        assertThat(BASE.and("set ngw-out Status Creating").answer(OUT)).isEqualTo("BLOCKED by NAT_DOWN ngw-out");
        assertThat(BASE.and("set ngw-out BusinessStatus FinancialLocked").answer(OUT))
                .isEqualTo("BLOCKED by NAT_DOWN ngw-out");
        assertThat(BASE.and("set ngw-out Status Modifying").answer(OUT)).isEqualTo("REACHABLE (nat-modifying)");
        assertThat(BASE.and("set ngw-out Status Modifying").strictAnswer(OUT))
                .isEqualTo("UNKNOWN for NAT_GATEWAY ngw-out UNDOCUMENTED");
        assertThat(BASE.and("set ngw-out Status Dancing").answer(OUT))
                .isEqualTo("UNKNOWN for NAT_GATEWAY ngw-out UNRECOGNISED");
        assertThat(BASE.and("set ngw-out BusinessStatus FinancialLocked").answer(PUBLISHED))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN fwd-out-0");
    }

    @Test
    @Row(NAT_INTRANET)
    void aGatewayOfTheVpcsOwn_leadsNowhereOutside() {
        assertThat(BASE.and("set ngw-out NetworkType intranet").answer(OUT))
                .startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
    }

    @Test
    @Row(NAT_ROUTE)
    void theVSwitch_needsARouteToIt() {
        assertThat(BASE.and("set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NO_ROUTE vtb-quay");
    }

    @Test
    @Row(NAT_SNAT)
    void onlyListedSources_getAnAddress() {
        AliyunEstate none = BASE.and("set-answer DescribeSnatTableEntries stb-out SnatTableEntries.SnatTableEntry []");
        assertThat(none.answer(OUT)).isEqualTo("BLOCKED by NAT_REFUSES ngw-out");
        assertThat(none.and("snat out 10.20.2.4/32 203.0.113.30").answer(OUT)).isEqualTo("REACHABLE");
        assertThat(none.and("snat out 10.20.2.5/32 203.0.113.30").answer(OUT))
                .isEqualTo("BLOCKED by NAT_REFUSES ngw-out");
        assertThat(none.and("snat out vsw-back 203.0.113.30 status Pending").answer(OUT))
                .isEqualTo("BLOCKED by NAT_REFUSES ngw-out");
    }

    @Test
    @Row(NAT_OVERLAP)
    void ofOverlappingEntries_theMostSpecificIsUsed() {
        AliyunEstate two = BASE.and("""
                eip second 203.0.113.31 on ngw-out at 10.20.1.251
                snat out 10.20.2.4/32 203.0.113.31
                group far quay
                rule far in accept tcp 443/443 203.0.113.31/32
                vm far in quay/front at 10.20.1.77 group far
                eip far 203.0.113.77 on i-far
                """);
        assertThat(two.answer("db to 203.0.113.77 tcp/443")).isEqualTo("REACHABLE (snat-most-specific)");
        assertThat(two.strictAnswer("db to 203.0.113.77 tcp/443")).startsWith("UNKNOWN for");
    }

    @Test
    @Row(NAT_BOUND)
    void anEntrysAddress_worksWhileBound() {
        AliyunEstate unbound = BASE.and("""
                set eip-out InstanceId -
                set eip-out InstanceType -
                set eip-out Status Available
                """);
        assertThat(unbound.answer(OUT)).startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
        assertThat(unbound.answer(PUBLISHED)).startsWith("BLOCKED by");
        assertThat(BASE.and("set eip-out BusinessStatus FinancialLocked").answer(OUT))
                .startsWith("BLOCKED by NAT_NO_ADDRESS ngw-out");
    }

    @Test
    @Row(NAT_DNAT)
    void entries_mapPortsAndRanges() {
        AliyunEstate range = BASE.and("""
                dnat out udp 203.0.113.30 5000/5010 10.20.2.4 6000/6010
                rule db in accept udp 6005/6005 0.0.0.0/0
                """);
        assertThat(range.answer("internet to 203.0.113.30 udp/5005")).startsWith("REACHABLE");
        assertThat(range.answer("internet to 203.0.113.30 udp/5006"))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
        assertThat(range.answer("internet to 203.0.113.30 tcp/5005"))
                .startsWith("BLOCKED by NAT_OPENS_NOTHING_INWARD ngw-out");
        assertThat(BASE.and("rule db in accept udp 9090/9090 0.0.0.0/0").answer("internet to 203.0.113.30 udp/8080"))
                .startsWith("BLOCKED by NAT_OPENS_NOTHING_INWARD ngw-out");
        assertThat(BASE.and(
                                "set-answer DescribeForwardTableEntries ftb-out ForwardTableEntries.ForwardTableEntry[0].Status Pending")
                        .answer(PUBLISHED))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN fwd-out-0");
    }

    @Test
    @Row(NAT_DNAT_STALE)
    void anEntryForAnAddressThatNobodyHas_leadsNowhere() {
        AliyunEstate stale = BASE.and("dnat out tcp 203.0.113.30 9000 10.20.2.200 9000");
        String question = "internet to 203.0.113.30 tcp/9000";
        assertThat(stale.answer(question)).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN fwd-out-1");
        assertThat(stale.and("not-read DescribeHaVips").answer(question)).startsWith("UNKNOWN");
    }

    @Test
    @Row(NAT_DNAT_FILTERS)
    void filters_seeTheClientAndTheInternalPort() {
        assertThat(BASE.answer(PUBLISHED)).isEqualTo("REACHABLE (dnat-shows-client)");
        assertThat(BASE.strictAnswer(PUBLISHED)).isEqualTo("UNKNOWN for DOOR fwd-out-0 UNDOCUMENTED");
        AliyunEstate outer = BASE.and("""
                set-answer DescribeSecurityGroupAttribute sg-db Permissions.Permission []
                rule db in accept tcp 8080/8080 0.0.0.0/0
                """);
        assertThat(outer.answer(PUBLISHED)).startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }

    @Test
    @Row(NAT_DNAT_REPLY)
    void replies_haveToBeRoutedToTheGateway() {
        assertThat(BASE.and("set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []")
                        .answer(PUBLISHED))
                .startsWith("BLOCKED by NO_RETURN_ROUTE vtb-quay");
        AliyunEstate past = GatewayTest.CENTRAL.and("""
                table past quay
                route past 0.0.0.0/0 Ipv4Gateway ipv4gw-g
                """);
        assertThat(past.answer(PUBLISHED)).startsWith("REACHABLE");
        assertThat(past.and("set vsw-back RouteTable.RouteTableId vtb-past").answer(PUBLISHED))
                .startsWith("BLOCKED by RETURN_PATH_DIFFERS vtb-past");
    }

    @Test
    @Row(NAT_MAPPING)
    void anyToAny_mapsTheWholeAddress() {
        AliyunEstate mapped = BASE.and("""
                set-answer DescribeSnatTableEntries stb-out SnatTableEntries.SnatTableEntry []
                eip map 203.0.113.32 on ngw-out at 10.20.1.252
                dnat out any 203.0.113.32 any 10.20.2.4 any
                """);
        assertThat(mapped.answer("internet to 203.0.113.32 tcp/9090")).startsWith("REACHABLE");
        assertThat(mapped.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(mapped.path(OUT)).contains("ngw-out");
    }

    @Test
    @Row(NAT_EIP_WINS)
    void besideAnElasticAddress_anEntryHasNoEffect() {
        AliyunEstate own = BASE.and("eip db 203.0.113.11 on i-db");
        assertThat(own.answer(PUBLISHED)).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN fwd-out-0");
        assertThat(own.answer("internet to 203.0.113.11 tcp/9090")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(NAT_HAIRPIN)
    void nobodyBehindAGateway_reachesItsOwnAddresses() {
        assertThat(BASE.and("vm peer in quay/back at 10.20.2.6 group db").answer("peer to 203.0.113.30 tcp/8080"))
                .startsWith("BLOCKED by NAT_REFUSES ngw-out");
        assertThat(BASE.answer("web to 203.0.113.30 tcp/8080")).startsWith("REACHABLE");
    }

    @Test
    @Row(NAT_ACL)
    void theAclOfItsVSwitch_filtersTheGateway() {
        AliyunEstate guarded = BASE.and("""
                acl rim quay
                entry rim in accept all -1/-1 10.20.2.0/24
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-front NetworkAclId nacl-rim
                """);
        assertThat(guarded.answer(OUT)).startsWith("BLOCKED (acl-filters-nat) by NETWORK_ACL_REPLY nacl-rim");
        assertThat(guarded.strictAnswer(OUT)).startsWith("UNKNOWN for");
    }

    @Test
    @Row(NAT_UNREAD)
    void entriesThatWereNotRead_areUnknown() {
        assertThat(BASE.and("not-read DescribeSnatTableEntries.stb-out").answer(OUT))
                .isEqualTo("UNKNOWN for NAT_GATEWAY stb-out NOT_READ");
        assertThat(BASE.and("not-read DescribeForwardTableEntries.ftb-out").answer("internet to db tcp/9090"))
                .startsWith("UNKNOWN for NAT_GATEWAY eni-db");
    }

    @Test
    @Row(NAT_UNREAD)
    void amongMappingsThatWereNotRead_mayBeOneForWhoIsInNoEntry() {
        AliyunEstate unnamed =
                BASE.and("set-answer DescribeSnatTableEntries stb-out SnatTableEntries.SnatTableEntry []");
        String unread = "not-read DescribeForwardTableEntries.ftb-out";

        assertThat(unnamed.answer(OUT)).startsWith("BLOCKED by NAT_REFUSES ngw-out");
        assertThat(unnamed.and(unread).answer(OUT)).isEqualTo("UNKNOWN for DOOR ftb-out NOT_READ");
    }

    @Test
    @Row({NAT_UNREAD, NAT_MAPPING})
    void whoIsInAnEntry_leavesByItOrByAMappingThatWasNotRead() {
        AliyunEstate unread = BASE.and("not-read DescribeForwardTableEntries.ftb-out");
        AliyunEstate more = unread.and("eip more 203.0.113.31 on ngw-out");

        assertThat(unread.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(more.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(more.and("set eip-more BusinessStatus FinancialLocked").answer(OUT))
                .isEqualTo("UNKNOWN for DOOR ftb-out NOT_READ");
    }
}
