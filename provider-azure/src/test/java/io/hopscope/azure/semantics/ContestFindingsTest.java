/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;

/** What the contest with the oracle has found, each on the smallest estate that shows it. */
final class ContestFindingsTest {
    private static final String VIA = "192.0.2.9 to app-1 tcp/80";

    @Row(SheetRow.LB_UNREAD)
    @Test
    void aBalancerThatWasNotRead_mayLeadToAnyPort() {
        AzureEstate estate = BALANCED.and("not-read loadBalancers");

        assertThat(estate.answer("192.0.2.9 to app-1 tcp/80")).startsWith("UNKNOWN");
        assertThat(estate.and("rule back-in closed in 90 deny any").answer("192.0.2.9 to app-1 tcp/80"))
                .startsWith("BLOCKED");
    }

    @Row(SheetRow.LB_UNREAD)
    @Test
    void fromANetworkThatNothingJoins_aMachineMayBeReachedByABalancerThatWasNotRead() {
        AzureEstate estate = ONE_VNET.and("""
                vnet isle 10.40.0.0/16
                subnet isle/huts 10.40.1.0/24
                vm hut in isle/huts at 10.40.1.4
                nsg hut-nsg
                rule hut-nsg in in 100 allow any
                subnet isle/huts 10.40.1.0/24 nsg hut-nsg
                """);

        assertThat(estate.answer("web to hut tcp/443")).startsWith("BLOCKED by SECURITY_GROUP_EGRESS");
        assertThat(estate.and("not-read loadBalancers").answer("web to hut tcp/443"))
                .startsWith("UNKNOWN");
    }

    @Row(SheetRow.PIP_UNREAD)
    @Test
    void aPublicBalancerWhoseAddressWasNotRead_isAWayInThatNobodyKnows() {
        AzureEstate estate = BALANCED.and("not-read publicIPAddresses");

        assertThat(estate.answer(VIA)).startsWith("UNKNOWN");
        assertThat(estate.and("rule back-in closed in 90 deny any").answer(VIA)).startsWith("BLOCKED");
    }

    @Row({SheetRow.LB_PROBE, SheetRow.ADMIN_DENY})
    @Test
    void anAdminRuleThatDeniesProbes_takesTheMembersOut() {
        assertThat(BALANCED.and("admin quay no-probes in 10 Deny Any from AzureLoadBalancer")
                        .answer("192.0.2.9 to front-lb tcp/80"))
                .startsWith("BLOCKED by TARGET_NOT_USED");
    }

    @Row({SheetRow.LB_PROBE, SheetRow.ADMIN_ALWAYS})
    @Test
    void anAlwaysAllowForProbes_passesTheGroupsBy() {
        AzureEstate estate = BALANCED.and("rule back-in rest in 4000 deny any");

        assertThat(estate.and("admin quay probes in 10 Allow Any from AzureLoadBalancer")
                        .answer("192.0.2.9 to front-lb tcp/80"))
                .startsWith("BLOCKED by TARGET_NOT_USED");
        assertThat(estate.and("admin quay probes in 10 AlwaysAllow Any from AzureLoadBalancer")
                        .answer("192.0.2.9 to front-lb tcp/80"))
                .isEqualTo("REACHABLE");
    }

    @Row({SheetRow.ADMIN_ORDER, SheetRow.ADMIN_ALWAYS})
    @Test
    void anAlwaysAllow_countsInItsOwnPlaceAmongAdminRules() {
        String question = "192.0.2.9 to web tcp/8443";
        AzureEstate estate = ONE_VNET.and("admin quay open in 10 AlwaysAllow Tcp/8443");

        assertThat(estate.and("admin quay first in 5 Deny Tcp/8443").answer(question))
                .startsWith("BLOCKED by FILTER_DENY adminrules/inbound first");
        assertThat(estate.and("admin quay later in 15 Deny Tcp/8443").answer(question))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("admin quay first in 5 Allow Tcp/8443").answer(question))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS front-nsg DenyAllInBound");
    }

    @Row({SheetRow.OUT_DEFAULT, SheetRow.LB_UNREAD})
    @Test
    void behindBalancersThatWereNotRead_defaultAccessIsUnknownUnlessTold() {
        String question = "db to 192.0.2.9 tcp/443";
        AzureEstate estate = ONE_VNET.and("not-read loadBalancers");

        assertThat(ONE_VNET.answer(question)).isEqualTo("REACHABLE");
        assertThat(estate.answer(question)).startsWith("UNKNOWN");
        assertThat(estate.and("set db-nic properties.defaultOutboundConnectivityEnabled true")
                        .answer(question))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NSG_FAMILIES)
    @Test
    void whetherTheRulesOfEveryGroupTakeIcmpv6_isUnknown() {
        AzureEstate estate = ONE_VNET.and("""
                vnet quay 10.20.0.0/16,fd00:20::/48
                subnet quay/front 10.20.1.0/24,fd00:20:0:1::/64 nsg front-nsg
                pip web6-pip 2001:db8:7::10
                vm web in quay/front at 10.20.1.4,fd00:20:0:1::4 nsg web-nsg pip web-pip
                ip web-nic 1 pip web6-pip
                """);

        assertThat(estate.answer("web to 2001:db8:ffff::9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("web to 2001:db8:ffff::9 icmp")).startsWith("UNKNOWN");
        assertThat(estate.answer("2001:db8:ffff::9 to web icmp family 6")).startsWith("BLOCKED");
    }

    @Row({SheetRow.PIP_BOUND, SheetRow.PIP_UNREAD})
    @Test
    void anAddressOfAnInterfaceThatWasNotRead_isNotBoundToNothing() {
        AzureEstate estate = ONE_VNET.and("not-read networkInterfaces").and("pip spare-pip 203.0.113.99");

        assertThat(estate.answer("192.0.2.9 to 203.0.113.10 tcp/443")).startsWith("UNKNOWN");
        assertThat(estate.answer("192.0.2.9 to 203.0.113.99 tcp/443")).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN");
    }

    @Row(SheetRow.LB_POOL)
    @Test
    void membersWhoseInterfacesWereNotRead_areNotNobody() {
        AzureEstate estate = BALANCED.and("not-read networkInterfaces");

        assertThat(estate.answer("192.0.2.9 to 203.0.113.20 tcp/80")).startsWith("UNKNOWN");
        assertThat(estate.answer("192.0.2.9 to 203.0.113.20 tcp/81")).startsWith("BLOCKED by LISTENER_MISSING");
        assertThat(estate.and("nat-rule front-lb ssh tcp/50002 22 to app-2-nic")
                        .answer("192.0.2.9 to 203.0.113.20 tcp/50002"))
                .startsWith("UNKNOWN");
        assertThat(BALANCED.and("""
                        lb inner-lb Standard in quay/pool at 10.20.3.50
                        pool inner-lb apps app-1-nic
                        lb-rule inner-lb http tcp/80 8080 pool apps
                        not-read networkInterfaces
                        """).answer("10.20.2.77 to 10.20.3.50 tcp/80")).startsWith("UNKNOWN");
    }

    @Row(SheetRow.VM_POWER)
    @Test
    void aMachineThatIsOff_answersNobodyWhateverItsInterfacesAre() {
        AzureEstate estate = ONE_VNET.and("""
                not-read networkInterfaces
                vm off in quay/back at 10.20.2.9 state deallocated
                """);

        assertThat(estate.answer("web to off tcp/22")).startsWith("BLOCKED by INSTANCE_NOT_RUNNING");
        assertThat(estate.answer("10.20.2.77 to off tcp/22")).startsWith("BLOCKED by INSTANCE_NOT_RUNNING");
        assertThat(estate.answer("web to db tcp/22")).startsWith("UNKNOWN");
    }

    @Row({SheetRow.LB_UNREAD, SheetRow.ROUTE_APPLIANCE})
    @Test
    void byAnApplianceThatNobodyKnows_anAddressOfNoMachineIsNotReached() {
        AzureEstate estate = ONE_VNET.and("""
                table back-rt
                route back-rt all 0.0.0.0/0 10.20.77.4
                subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt
                pip lone-pip 203.0.113.77
                not-read loadBalancers
                """);

        assertThat(estate.answer("db to 203.0.113.77 tcp/443")).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN");
        assertThat(estate.answer("db to 192.0.2.9 tcp/443")).startsWith("UNKNOWN");
    }

    @Row({SheetRow.TAG_NETWORK_ROUTES, SheetRow.ADMIN_DENY})
    @Test
    void whatAnAdminRuleAndAGroupBothAskOfATag_hasOneAnswer() {
        AzureEstate estate = ONE_VNET.and("""
                table front-rt
                route front-rt all 0.0.0.0/0 internet
                nsg bare-nsg
                subnet quay/bare 10.20.9.0/24 nsg bare-nsg table front-rt
                pip bare-pip 203.0.113.90
                vm bare in quay/bare at 10.20.9.4 pip bare-pip
                """);

        assertThat(estate.answer("192.0.2.9 to bare tcp/443")).startsWith("UNKNOWN");
        assertThat(estate.and("admin quay closed in 10 Deny Any from VirtualNetwork")
                        .answer("192.0.2.9 to bare tcp/443"))
                .startsWith("BLOCKED");
    }

    @Row(SheetRow.NSG_BOTH)
    @Test
    void whatTwoGroupsAskOfASourceThatNobodyKnows_hasOneAnswer() {
        String question = "hut to bare tcp/443";
        AzureEstate estate = ONE_VNET.and("""
                vnet isle 10.40.0.0/16
                subnet isle/huts 10.40.1.0/24
                vm hut in isle/huts at 10.40.1.4
                nsg outer
                rule outer in in 100 allow any from 203.0.113.0/24
                subnet quay/bare 10.20.9.0/24 nsg outer
                nsg inner
                rule inner in in 200 allow any
                pip bare-pip 198.51.100.90
                vm bare in quay/bare at 10.20.9.4 pip bare-pip nsg inner
                """);

        assertThat(estate.answer(question)).startsWith("UNKNOWN");
        assertThat(estate.and("rule inner no in 100 deny any from 198.51.100.0/24")
                        .answer(question))
                .startsWith("UNKNOWN");
        assertThat(estate.and("rule inner no in 100 deny any from 203.0.113.0/24")
                        .answer(question))
                .startsWith("BLOCKED");
    }

    @Row({SheetRow.ROUTE_TAG, SheetRow.TAG_OTHER})
    @Test
    void whatARouteAndARuleBothAskOfATag_hasOneAnswer() {
        String question = "192.0.2.9 to bare tcp/443";
        AzureEstate estate = ONE_VNET.and("""
                table tag-rt
                route tag-rt all 0.0.0.0/0 none
                route tag-rt store Storage internet
                nsg bare-nsg
                rule bare-nsg in in 200 allow tcp/443
                subnet quay/bare 10.20.9.0/24 nsg bare-nsg table tag-rt
                pip bare-pip 203.0.113.90
                vm bare in quay/bare at 10.20.9.4 pip bare-pip
                """);

        assertThat(estate.answer(question)).startsWith("UNKNOWN for ADDRESS_SET storage");
        assertThat(estate.and("rule bare-nsg no-store in 100 deny any from Storage")
                        .answer(question))
                .startsWith("BLOCKED");
        assertThat(estate.and("rule bare-nsg no-sql in 100 deny any from Sql").answer(question))
                .startsWith("UNKNOWN");
    }

    @Row({SheetRow.PIP_UNREAD, SheetRow.OUT_ORDER})
    @Test
    void anAddressThatWasNotRead_mayBeWhatItsMachineLeavesBy_andKeepsThePort() {
        String question = "hut to 203.0.113.90 tcp/443";
        AzureEstate bare = ONE_VNET.and("""
                nsg bare-nsg
                rule bare-nsg in in 100 allow tcp/443 sports 32768-60999
                subnet quay/bare 10.20.9.0/24 nsg bare-nsg
                pip bare-pip 203.0.113.90
                vm bare in quay/bare at 10.20.9.4 pip bare-pip
                vnet isle 10.40.0.0/16
                subnet isle/huts 10.40.1.0/24
                """);
        AzureEstate own = bare.and("pip hut-pip 203.0.113.91").and("vm hut in isle/huts at 10.40.1.4 pip hut-pip");

        assertThat(own.answer(question)).isEqualTo("REACHABLE");
        assertThat(bare.and("vm hut in isle/huts at 10.40.1.4").answer(question))
                .startsWith("BLOCKED");
        assertThat(own.and("drop publicIPAddresses hut-pip").answer(question)).startsWith("UNKNOWN");
    }
}
