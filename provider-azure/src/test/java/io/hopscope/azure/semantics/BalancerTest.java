/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;

/** Section 1.7: load balancers. */
final class BalancerTest {
    private static final String VIA = "192.0.2.9 to front-lb tcp/80";
    private static final String TO_MEMBER = "192.0.2.9 to app-1 tcp/80";

    @Row({SheetRow.LB_RULE, SheetRow.LB_POOL})
    @Test
    void aRule_leadsToTheBackendPortWithTheClientsAddress() {
        assertThat(BALANCED.and("rule back-in only in 90 deny tcp/80").answer(VIA))
                .isEqualTo("REACHABLE");
        assertThat(BALANCED.and("rule back-in only in 90 deny tcp/80").answer("192.0.2.9 to app-1 tcp/80"))
                .isEqualTo("REACHABLE");
        assertThat(BALANCED.and("rule back-in no in 90 deny tcp/8080 from 192.0.2.0/24")
                        .answer(VIA))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-in no");
        assertThat(BALANCED.answer("192.0.2.9 to front-lb tcp/81")).isEqualTo("BLOCKED by LISTENER_MISSING front-lb");
    }

    @Row(SheetRow.LB_NAT_RULE)
    @Test
    void aNatRule_leadsToOneMachine() {
        AzureEstate estate = BALANCED.and("rule back-in ssh in 110 allow tcp/22")
                .and("nat-rule front-lb ssh-2 tcp/50002 22 to app-2-nic");

        assertThat(estate.answer("192.0.2.9 to app-2 tcp/50002")).isEqualTo("REACHABLE");
        assertThat(estate.answer("192.0.2.9 to 203.0.113.20 tcp/50002")).isEqualTo("REACHABLE");
        assertThat(BALANCED.and("nat-rule front-lb ssh-2 tcp/50002 22").answer("192.0.2.9 to 203.0.113.20 tcp/50002"))
                .startsWith("BLOCKED by NO_TARGETS");
    }

    @Row(SheetRow.LB_POOL)
    @Test
    void anEmptyPool_isNobody() {
        AzureEstate estate = ONE_VNET.and("""
                pip lb-pip 203.0.113.20
                lb front-lb Standard pip lb-pip
                pool front-lb apps
                lb-rule front-lb http tcp/80 8080 pool apps
                """);

        assertThat(estate.answer(VIA)).startsWith("BLOCKED by NO_TARGETS");
    }

    @Row(SheetRow.LB_POOL)
    @Test
    void aPoolOfAddresses_hasMembersToo() {
        AzureEstate estate = BALANCED.and("""
                pool front-lb others
                pool-address front-lb others one 10.20.3.5
                lb-rule front-lb more tcp/90 8080 pool others
                """);

        assertThat(estate.answer("192.0.2.9 to app-2 tcp/90")).isEqualTo("REACHABLE");
        assertThat(estate.answer("192.0.2.9 to app-1 tcp/90")).startsWith("BLOCKED");
    }

    @Row(SheetRow.LB_ADMIN_STATE)
    @Test
    void aMemberThatIsOut_getsNothing() {
        AzureEstate estate = BALANCED.and("pool front-lb drained")
                .and("pool-address front-lb drained one 10.20.3.5 state Down")
                .and("lb-rule front-lb more tcp/90 8080 pool drained");

        assertThat(estate.answer("192.0.2.9 to front-lb tcp/90")).startsWith("BLOCKED by TARGET_NOT_USED");
        assertThat(estate.answer("192.0.2.9 to app-2 tcp/90")).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN");
    }

    @Row(SheetRow.LB_PROBE)
    @Test
    void aDeniedProbe_takesTheMembersOut() {
        AzureEstate estate = BALANCED.and("rule back-in rest in 4000 deny any");

        assertThat(estate.answer(VIA)).startsWith("BLOCKED by TARGET_NOT_USED");
        assertThat(estate.and("rule back-in probe in 150 allow any from AzureLoadBalancer")
                        .answer(VIA))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("set front-lb properties.probes[0].properties.noHealthyBackendsBehavior AllProbedUp")
                        .answer(VIA))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.LB_PROBE)
    @Test
    void withoutAProbe_membersAreUsed() {
        assertThat(BALANCED.and("rule back-in rest in 4000 deny any")
                        .and("lb-rule front-lb plain tcp/90 8080 pool apps")
                        .answer("192.0.2.9 to front-lb tcp/90"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.LB_FLOATING)
    @Test
    void floatingAddresses_areNotJudged() {
        assertThat(BALANCED.and("lb-rule front-lb fl tcp/8080 8080 pool apps floating")
                        .answer("192.0.2.9 to front-lb tcp/8080"))
                .startsWith("UNKNOWN")
                .contains("UNDOCUMENTED");
    }

    @Row(SheetRow.LB_GATE)
    @Test
    void aStandardFrontend_isClosedUntilAGroupGuardsTheMember() {
        AzureEstate estate = BALANCED.and("subnet quay/pool 10.20.3.0/24");

        assertThat(estate.answer(TO_MEMBER)).isEqualTo("BLOCKED by DOOR_CLOSED app-1-nic");
        assertThat(estate.answer(VIA)).startsWith("BLOCKED by DOOR_CLOSED");
        assertThat(estate.and("set front-lb sku.name Basic").answer(VIA)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.LB_INTERNAL)
    @Test
    void anInternalFrontend_isUnfilteredItself() {
        AzureEstate estate = BALANCED.and("""
                lb in-lb Standard in quay/pool at 10.20.3.100
                pool in-lb apps app-1-nic
                lb-rule in-lb http tcp/80 8080 pool apps
                """);

        assertThat(estate.answer("db to in-lb tcp/80")).isEqualTo("REACHABLE");
        assertThat(estate.and("rule back-in front in 90 deny any to 10.20.3.100/32")
                        .answer("db to in-lb tcp/80"))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("rule back-in near in 90 deny tcp/8080 from 10.20.2.0/24")
                        .answer("db to in-lb tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-in near");
    }

    @Row(SheetRow.LB_REPLY)
    @Test
    void membersAnswer_byTheirOwnSubnetsRoutes() {
        AzureEstate estate = ONE_VNET.and("""
                subnet quay/front-ends 10.20.8.0/24
                lb inner Standard in quay/front-ends at 10.20.8.100
                pool inner apps db-nic
                lb-rule inner http tcp/80 8080 pool apps
                """);

        assertThat(estate.answer("web to 10.20.8.100 tcp/80")).isEqualTo("REACHABLE");
        assertThat(estate.and("table ends-rt")
                        .and("route ends-rt away 10.20.1.0/24 none")
                        .and("subnet quay/front-ends 10.20.8.0/24 table ends-rt")
                        .answer("web to 10.20.8.100 tcp/80"))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("table back-rt")
                        .and("route back-rt away 10.20.1.0/24 none")
                        .and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt")
                        .answer("web to 10.20.8.100 tcp/80"))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt away");
    }

    @Row(SheetRow.LB_BASIC_GLOBAL)
    @Test
    void aBasicFrontend_isNotReachedOverGlobalPeering() {
        AzureEstate estate = Estates.PEERED.and("""
                lb inner Basic in quay/back at 10.20.2.100
                pool inner apps db-nic
                lb-rule inner http tcp/80 8080 pool apps
                """);

        assertThat(estate.answer("crane to 10.20.2.100 tcp/80")).isEqualTo("REACHABLE");
        assertThat(estate.and("set yard location australiaeast").answer("crane to 10.20.2.100 tcp/80"))
                .isEqualTo("BLOCKED by FILTER_DENY inner a Basic load balancer is not reached over global peering");
        assertThat(estate.and("set yard location australiaeast").answer("web to 10.20.2.100 tcp/80"))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("set yard location australiaeast")
                        .and("set inner sku.name Standard")
                        .answer("crane to 10.20.2.100 tcp/80"))
                .isEqualTo("REACHABLE");
    }
}
