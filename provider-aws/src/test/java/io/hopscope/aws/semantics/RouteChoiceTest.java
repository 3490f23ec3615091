/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.3: which route of a table a packet follows. */
final class RouteChoiceTest {
    private static final String OUTBOUND = "i-web to 203.0.113.9 tcp/443";
    private static final AwsEstate WITH_VPN = ONE_VPC.and("vgw vgw-a of vpc-a");
    private static final String TO_VPN = "UNKNOWN for GATEWAY vgw-a OUTSIDE_SNAPSHOT";

    @Row(SheetRow.ROUTE_ON_LINK)
    @Test
    void inTheSameSubnet_noRouteAndNoAclIsAsked() {
        AwsEstate estate = ONE_VPC.and("""
                blackhole rtb-front 10.20.1.0/24 eni-gone
                entry acl-front in 90 deny all 0.0.0.0/0
                """);

        assertThat(estate.answer("i-web to i-mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.path("i-web to i-mate tcp/22")).doesNotContain("rtb-front", "acl-front");
        assertThat(estate.answer("i-db to i-mate tcp/22")).isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 90");
    }

    @Row(SheetRow.ROUTE_CANDIDATES)
    @Test
    void anIpv4Default_coversNoIpv6() {
        AwsEstate estate = ONE_VPC.and("unroute rtb-front ::/0");

        assertThat(estate.answer("i-web to 2001:db8:ffff::9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE rtb-front");
        assertThat(estate.answer(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_CANDIDATES)
    @Test
    void anIpv6Default_coversNoIpv4() {
        AwsEstate estate = ONE_VPC.and("unroute rtb-front 0.0.0.0/0");

        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by NO_ROUTE rtb-front");
        assertThat(estate.answer("i-web to 2001:db8:ffff::9 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_CANDIDATES)
    @Test
    void eachEntryOfAPrefixList_isADestination() {
        AwsEstate estate = ONE_VPC.and("""
                prefix-list pl-partners 203.0.113.0/28,192.0.2.64/26
                unroute rtb-front 0.0.0.0/0
                route rtb-front pl-partners igw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 192.0.2.100 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 203.0.113.16 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE rtb-front");
        assertThat(estate.and("not-read GetManagedPrefixListEntries").answer(OUTBOUND))
                .isEqualTo("UNKNOWN for ADDRESS_SET pl-partners NOT_READ");
    }

    @Row(SheetRow.ROUTE_LONGEST_PREFIX)
    @Test
    void theLongestPrefix_winsOverShorterOnes() {
        AwsEstate estate = WITH_VPN.and("""
                route rtb-front 203.0.113.0/24 vgw-a
                route rtb-front 203.0.113.8/29 igw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 203.0.113.99 tcp/443")).isEqualTo(TO_VPN);
        assertThat(estate.answer("i-web to 192.0.2.1 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.ROUTE_LONGEST_PREFIX, SheetRow.ROUTE_ORIGIN})
    @Test
    void aPropagatedRoute_neverBeatsTheLocalOne() {
        AwsEstate estate = WITH_VPN.and("learn rtb-front 10.20.2.0/24 vgw-a");

        assertThat(estate.answer("i-web to i-db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(WITH_VPN.and("route rtb-front 10.20.2.0/24 vgw-a").answer("i-web to i-db tcp/5432"))
                .isEqualTo(TO_VPN);
    }

    @Row(SheetRow.ROUTE_OVERLAP)
    @Test
    void aLongerPropagatedRoute_winsOverAShorterStaticOne() {
        AwsEstate estate = WITH_VPN.and("""
                route rtb-front 203.0.113.0/24 igw-a
                learn rtb-front 203.0.113.8/29 vgw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo(TO_VPN);
        assertThat(estate.answer("i-web to 203.0.113.99 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.ROUTE_TIES, SheetRow.ROUTE_ORIGIN})
    @Test
    void onATie_aStaticRouteWinsOverAPropagatedOne() {
        AwsEstate estate = WITH_VPN.and("learn rtb-front 203.0.113.0/24 vgw-a");

        assertThat(estate.answer(OUTBOUND)).isEqualTo(TO_VPN);
        assertThat(estate.and("route rtb-front 203.0.113.0/24 igw-a")
                        .and("learn rtb-front 203.0.113.0/24 vgw-a")
                        .answer(OUTBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_TIES)
    @Test
    void onATie_aStaticRouteWinsOverOneByPrefixList() {
        AwsEstate estate = WITH_VPN.and("""
                prefix-list pl-partners 203.0.113.0/24
                route rtb-front pl-partners vgw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo(TO_VPN);
        assertThat(estate.and("route rtb-front 203.0.113.0/24 igw-a").answer(OUTBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_TIES)
    @Test
    void onATie_aRouteByPrefixListWinsOverAPropagatedOne() {
        AwsEstate estate = WITH_VPN.and("""
                prefix-list pl-partners 203.0.113.0/24
                route rtb-front pl-partners igw-a
                learn rtb-front 203.0.113.0/24 vgw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_TIES)
    @Test
    void twoPrefixListsWithTheSamePrefix_areAmbiguousWhereTheyDiffer() {
        AwsEstate estate = ONE_VPC.and("""
                prefix-list pl-one 203.0.113.0/24
                prefix-list pl-two 203.0.113.0/24
                route rtb-front pl-one igw-a
                """);

        assertThat(estate.and("route rtb-front pl-two igw-a").answer(OUTBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.and("blackhole rtb-front pl-two eni-gone").answer(OUTBOUND))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-front AMBIGUOUS");
    }

    @Row(SheetRow.ROUTE_BLACKHOLE)
    @Test
    void aBlackhole_dropsAndFallsThroughToNothing() {
        AwsEstate estate = ONE_VPC.and("blackhole rtb-front 203.0.113.0/24 eni-gone");

        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-front 203.0.113.0/24");
        assertThat(estate.answer("i-web to 192.0.2.1 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_BLACKHOLE)
    @Test
    void aBlackholeForTheClient_dropsTheReply() {
        assertThat(ONE_VPC.and("blackhole rtb-front 203.0.113.0/24 eni-gone").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-front 203.0.113.0/24");
    }

    @Row(SheetRow.ROUTE_FILTERED)
    @Test
    void aFilteredRoute_isPassedOver() {
        AwsEstate estate = WITH_VPN.and("unroute rtb-front 0.0.0.0/0").and("""
                route rtb-front 203.0.113.0/24 vgw-a
                set rtb-front Routes[3].State filtered
                route rtb-front 0.0.0.0/0 igw-a
                """);

        assertThat(estate.answer(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_RESERVED)
    @ParameterizedTest
    @ValueSource(strings = {"169.254.168.7", "169.254.171.200", "fd00:ec2::77"})
    void thePlatformsOwnRanges_followNoWiderRoute(String address) {
        assertThat(ONE_VPC.answer("i-web to " + address + " tcp/80"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-front NOT_MODELLED");
    }

    @Row(SheetRow.ROUTE_TARGETS)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cagw-1",
                "lgw-1",
                "i-1",
                "arn:aws:networkmanager::111122223333:core-network/core-network-1",
                "arn:aws:odb:eu-west-1:111122223333:odb-network/odbnet-1",
                "10.20.3.77"
            })
    void aTargetThatIsNotModelled_isNamed(String target) {
        assertThat(ONE_VPC.and("route rtb-front 203.0.113.0/24 " + target).answer(OUTBOUND))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-front NOT_MODELLED");
    }

    @Row(SheetRow.ROUTE_TARGETS)
    @ParameterizedTest
    @CsvSource({
        "igw-gone, GATEWAY_NOT_ATTACHED igw-gone",
        "vgw-gone, GATEWAY_NOT_ATTACHED vgw-gone",
        "nat-gone, NAT_DOWN nat-gone",
        "eni-gone, INTERFACE_DETACHED eni-gone",
        "pcx-gone, PEERING_DOWN pcx-gone",
        "tgw-gone, HUB_NOT_ATTACHED tgw-gone",
        "vpce-gone, ENDPOINT_DOWN vpce-gone"
    })
    void aTargetThatIsGone_blocksByItsKind(String target, String blocker) {
        assertThat(ONE_VPC.and("route rtb-front 203.0.113.0/24 " + target).answer(OUTBOUND))
                .isEqualTo("BLOCKED by " + blocker);
    }
}
