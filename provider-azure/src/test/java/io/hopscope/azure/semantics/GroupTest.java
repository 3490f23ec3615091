/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1.1 and 1.2: security groups, rule by rule. */
final class GroupTest {
    private static final String WEB = "internet to web tcp/443";
    private static final String SSH = "198.51.100.7 to web tcp/22";

    @Row(SheetRow.ORDER_IN)
    @Test
    void inbound_theSubnetsGroupComesBeforeTheInterfaces() {
        assertThat(ONE_VNET.rules(SSH)).containsExactly("ssh-in", "ssh-in");
        assertThat(ONE_VNET.path(SSH)).containsSubsequence("web-pip", "front-nsg", "web-nsg", "web");
    }

    @Row(SheetRow.ORDER_OUT)
    @Test
    void outbound_theInterfacesGroupComesBeforeTheSubnets() {
        assertThat(ONE_VNET.path("web to db tcp/5432")).containsSubsequence("web-nsg", "front-nsg", "back-nsg");
    }

    @Row(SheetRow.ORDER_SAME_SUBNET)
    @Test
    void betweenNeighboursOfOneSubnet_bothSidesAreFiltered() {
        assertThat(ONE_VNET.and("rule front-nsg no-in in 90 deny any from 10.20.1.0/24")
                        .answer("web to mate tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS front-nsg no-in");
        assertThat(ONE_VNET.and("rule front-nsg no-out out 90 deny any to 10.20.1.0/24")
                        .answer("web to mate tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS front-nsg no-out");
    }

    @Row({SheetRow.NSG_STATEFUL, SheetRow.ORDER_REPLY_ROUTE})
    @Test
    void theReply_needsNoRule() {
        assertThat(ONE_VNET.and("rule web-nsg silent out 100 deny any").answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VNET.and("rule web-nsg silent in 90 deny any").answer("web to db tcp/5432"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_PRIORITY)
    @Test
    void theLowestNumberThatMatches_decides() {
        assertThat(ONE_VNET.and("rule web-nsg no in 99 deny tcp/443").answer(WEB))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg no");
        assertThat(ONE_VNET.and("rule web-nsg no in 101 deny tcp/443").answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_PRIORITY)
    @Test
    void numbersOfTheOtherDirection_doNotMatter() {
        assertThat(ONE_VNET.and("rule web-nsg no out 90 deny tcp/443").answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_DEFAULTS)
    @Test
    void theStandingRules_areNamed() {
        assertThat(ONE_VNET.answer("internet to web tcp/8443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS front-nsg DenyAllInBound;"
                        + " SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
        assertThat(ONE_VNET.rules("web to db tcp/5432")).contains("AllowVnetOutBound", "AllowVnetInBound");
        assertThat(ONE_VNET.rules("web to 192.0.2.9 tcp/443")).contains("AllowInternetOutBound");
    }

    @Row(SheetRow.NSG_DEFAULTS)
    @Test
    void theStandingRules_countWhereTheAnswerLacksThem() {
        AzureEstate estate = ONE_VNET.and("unset back-nsg properties.defaultSecurityRules");

        assertThat(estate.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.rules("web to db tcp/5432")).contains("AllowVnetInBound");
        assertThat(estate.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.rules("db to 192.0.2.9 tcp/443")).contains("AllowInternetOutBound");
        assertThat(estate.and("pip db-pip 203.0.113.30")
                        .and("ip db-nic 0 pip db-pip")
                        .answer("internet to db tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg DenyAllInBound");
    }

    @Row(SheetRow.NSG_BOTH)
    @ParameterizedTest
    @ValueSource(strings = {"front-nsg", "web-nsg"})
    void eitherGroupAlone_blocks(String group) {
        assertThat(ONE_VNET.and("drop-rule " + group + " web-in").answer(WEB))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS " + group + " DenyAllInBound");
    }

    @Row(SheetRow.NSG_NONE)
    @Test
    void withoutAnyGroup_privateTrafficPasses() {
        AzureEstate estate = ONE_VNET.and("subnet quay/bare 10.20.9.0/24").and("vm bare in quay/bare at 10.20.9.4");

        assertThat(estate.answer("web to bare tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("bare to 192.0.2.9 tcp/25")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_UNTRACKED)
    @Test
    void anInterfaceWithoutTcpState_isNotJudged() {
        assertThat(ONE_VNET.and("set web-nic properties.disableTcpStateTracking true")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for INTERFACE web-nic UNDOCUMENTED");
    }

    @Row(SheetRow.NSG_PRIVATE_ADDRESS)
    @Test
    void aRuleForThePublicAddress_neverMatches() {
        AzureEstate estate = ONE_VNET.and("drop-rule web-nsg web-in");

        assertThat(estate.and("rule web-nsg in in 100 allow tcp/443 to 203.0.113.10")
                        .answer(WEB))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
        assertThat(estate.and("rule web-nsg in in 100 allow tcp/443 to 10.20.1.4")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_AUGMENTED)
    @Test
    void severalPrefixesAndPorts_areOneRule() {
        AzureEstate estate = ONE_VNET.and("drop-rule web-nsg ssh-in")
                .and("rule web-nsg ops in 120 allow tcp/22,3389,5000-5002 from 198.51.100.0/25,192.0.2.0/24");

        assertThat(estate.answer(SSH)).isEqualTo("REACHABLE");
        assertThat(estate.answer("198.51.100.200 to web tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
    }

    @Row(SheetRow.NSG_PORTS)
    @ParameterizedTest
    @CsvSource({"4999, BLOCKED", "5000, REACHABLE", "5002, REACHABLE", "5003, BLOCKED"})
    void portRanges_includeBothEnds(int port, String verdict) {
        AzureEstate estate =
                ONE_VNET.and("rule back-nsg some in 100 allow tcp/5000-5002").and("rule back-nsg rest in 200 deny any");

        assertThat(estate.answer("web to db tcp/" + port)).startsWith(verdict);
    }

    @Row(SheetRow.NSG_PORTS)
    @Test
    void icmp_ignoresPorts() {
        AzureEstate estate =
                ONE_VNET.and("rule back-nsg ping in 100 allow icmp/22").and("rule back-nsg rest in 200 deny any");

        assertThat(estate.answer("web to db icmp")).isEqualTo("REACHABLE");
        assertThat(estate.answer("web to db tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
    }

    @Row(SheetRow.NSG_SOURCE_PORTS)
    @Test
    void sourcePorts_count() {
        assertThat(ONE_VNET.and("drop-rule web-nsg web-in")
                        .and("rule web-nsg odd in 100 allow tcp/443 sports 443")
                        .answer(WEB))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
    }

    @Row(SheetRow.NSG_PROTOCOL)
    @ParameterizedTest
    @CsvSource({"tcp, REACHABLE", "any, REACHABLE", "udp, BLOCKED", "icmp, BLOCKED"})
    void protocols_areJudgedApart(String protocol, String verdict) {
        AzureEstate estate =
                ONE_VNET.and("drop-rule web-nsg web-in").and("rule web-nsg in in 100 allow " + protocol + "/443");

        assertThat(estate.answer(WEB)).startsWith(verdict);
        assertThat(ONE_VNET.answer("192.0.2.9 to web udp/443")).startsWith("BLOCKED");
    }

    @Row({SheetRow.NSG_PROTOCOL, SheetRow.CASE})
    @Test
    void words_areOneInAnyCase() {
        AzureEstate estate = ONE_VNET.and("""
                set web-nsg properties.securityRules[0].properties.protocol TCP
                set web-nsg properties.securityRules[0].properties.access ALLOW
                set web-nsg properties.securityRules[0].properties.direction inbound
                set front-nsg properties.securityRules[0].properties.sourceAddressPrefix INTERNET
                """);

        assertThat(estate.answer(WEB)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_PROTOCOL)
    @Test
    void whatElseAStarTakes_isUnknown() {
        AzureEstate estate =
                ONE_VNET.and("rule back-nsg most in 100 allow any").and("rule back-nsg rest in 200 deny esp");

        assertThat(estate.answer("web to db 50"))
                .startsWith("UNKNOWN")
                .contains("SECURITY_GROUP back-nsg UNDOCUMENTED");
        assertThat(estate.answer("web to db udp/500")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_PROTOCOL)
    @Test
    void aProtocolThatNobodyKnows_isUnknown() {
        assertThat(ONE_VNET.and("set web-nsg properties.securityRules[0].properties.protocol Quic")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP web-nsg UNRECOGNISED");
    }

    @Row(SheetRow.NSG_UNREAD)
    @Test
    void groupsThatWereNotRead_areUnknown() {
        assertThat(ONE_VNET.and("denied networkSecurityGroups").answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP DENIED");
        assertThat(ONE_VNET.and("not-read networkSecurityGroups").answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP NOT_READ");
    }

    @Row(SheetRow.NSG_UNREAD)
    @Test
    void aGroupThatTheListLacks_isNotVisibleAndNotAbsent() {
        assertThat(ONE_VNET.and("drop networkSecurityGroups web-nsg").answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP INCOMPLETE");
    }

    @Row(SheetRow.NSG_PLATFORM)
    @Test
    void thePlatformsServices_areNotFiltered() {
        AzureEstate closed = ONE_VNET.and("rule web-nsg silent out 100 deny any");

        assertThat(closed.answer("web to 168.63.129.16 udp/53")).isEqualTo("REACHABLE");
        assertThat(closed.answer("web to 169.254.169.254 tcp/80")).isEqualTo("REACHABLE");
        assertThat(closed.answer("web to 192.0.2.9 tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS web-nsg silent");
    }

    @Row(SheetRow.NSG_PLATFORM)
    @Test
    void aRuleThatNamesTheirTag_filtersThem() {
        assertThat(ONE_VNET.and("rule web-nsg no-dns out 100 deny any to AzurePlatformDNS")
                        .answer("web to 168.63.129.16 udp/53"))
                .startsWith("BLOCKED by SECURITY_GROUP_EGRESS web-nsg no-dns");
    }
}
