/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static io.hopscope.azure.semantics.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.9: peerings. */
final class PeeringTest {
    private static final String ACROSS = "web to crane tcp/8080";

    @Row(SheetRow.PEER_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"Initiated", "Disconnected", "disconnected"})
    void aHalfThatIsNotConnected_carriesNothing(String state) {
        assertThat(PEERED.and("peer quay yard state " + state).answer(ACROSS))
                .startsWith("BLOCKED by PEERING_DOWN quay-to-yard");
        assertThat(PEERED.and("peer yard quay state " + state).answer(ACROSS))
                .startsWith("BLOCKED by PEERING_DOWN yard-to-quay");
    }

    @Row(SheetRow.PEER_STATE)
    @Test
    void aStateThatNobodyKnows_isUnknown() {
        assertThat(PEERED.and("peer quay yard state Dreaming").answer(ACROSS))
                .startsWith("UNKNOWN")
                .contains("PEERING quay-to-yard UNRECOGNISED");
    }

    @Row(SheetRow.PEER_STATE)
    @Test
    void withoutAnyPeering_privateSpaceLeadsNowhere() {
        AzureEstate estate = ONE_VNET.and("vnet yard 10.30.0.0/16")
                .and("subnet yard/main 10.30.1.0/24")
                .and("vm crane in yard/main at 10.30.1.4");

        assertThat(estate.answer(ACROSS))
                .startsWith("BLOCKED")
                .contains("ROUTE_DISCARDS front/systemroutes 10.0.0.0/8 None");
    }

    @Row(SheetRow.PEER_ACCESS)
    @Test
    void withoutAccess_theStandingRulesDoNotAdmit() {
        AzureEstate estate = PEERED.and("peer quay yard access false");

        assertThat(estate.answer("crane to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg DenyAllInBound");
        assertThat(estate.and("rule back-nsg far in 100 allow tcp/5432 from 10.30.0.0/16")
                        .answer("crane to db tcp/5432"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.PEER_TRANSITIVE)
    @Test
    void peerings_areNotTransitive() {
        AzureEstate estate = PEERED.and("""
                vnet dock 10.40.0.0/16
                subnet dock/main 10.40.1.0/24
                vm ship in dock/main at 10.40.1.4
                peer yard dock
                peer dock yard
                """);

        assertThat(estate.answer("crane to ship tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("web to ship tcp/22")).startsWith("BLOCKED by PEERING_NOT_TRANSITIVE");
        assertThat(estate.and("""
                        table front-rt
                        route front-rt never 10.40.1.0/24 none
                        subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                        """).answer("web to ship tcp/22")).contains("ROUTE_DISCARDS");
        assertThat(estate.and("peer quay dock").and("peer dock quay").answer("web to ship tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.PEER_SYNC)
    @Test
    void aRangeThatIsNotInSync_isNotRouted() {
        AzureEstate estate = PEERED.and("""
                vnet yard 10.30.0.0/16,10.31.0.0/16
                subnet yard/main 10.30.1.0/24
                subnet yard/new 10.31.1.0/24
                vm winch in yard/new at 10.31.1.4
                peer quay yard prefixes 10.30.0.0/16
                peer yard quay
                """);

        assertThat(estate.answer(ACROSS)).isEqualTo("REACHABLE");
        assertThat(estate.answer("db to winch tcp/22")).isEqualTo("BLOCKED by PEERING_OUT_OF_STEP quay-to-yard");
    }

    @Row(SheetRow.PEER_SUBNETS)
    @Test
    void aPeeringOfSubnets_servesTheListedOnes() {
        AzureEstate estate = PEERED.and("peer quay yard local-subnets Back");

        assertThat(estate.answer("db to crane tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("mate to crane tcp/22")).startsWith("BLOCKED").contains("ROUTE_DISCARDS");
    }

    @Row(SheetRow.PEER_UNREAD)
    @Test
    void aFarNetworkThatWasNotRead_isUnknown() {
        AzureEstate estate =
                ONE_VNET.and("vnet yard 10.30.0.0/16").and("peer quay yard").and("drop virtualNetworks yard");

        assertThat(estate.answer("db to 10.30.1.4 tcp/22")).startsWith("UNKNOWN");
    }

    @Row(SheetRow.PEER_STATE)
    @Test
    void aHalfWithoutTheOther_namesTheOneThatIsMissing() {
        AzureEstate estate = ONE_VNET.and("""
                vnet yard 10.30.0.0/16
                subnet yard/main 10.30.1.0/24
                vm crane in yard/main at 10.30.1.4
                peer quay yard state Initiated
                """);

        assertThat(estate.answer("db to crane tcp/22"))
                .isEqualTo("BLOCKED by PEERING_DOWN quay-to-yard; PEERING_DOWN to-quay");
        assertThat(estate.answer("crane to db tcp/22"))
                .isEqualTo("BLOCKED by PEERING_DOWN to-quay; PEERING_DOWN quay-to-yard");
    }

    @Row(SheetRow.PEER_ACCESS_BARE)
    @Test
    void withoutAccess_aMachineThatNoGroupGuards_isNotJudged() {
        AzureEstate estate = PEERED.and("peer yard quay access false");

        assertThat(estate.answer("db to crane tcp/22")).isEqualTo("UNKNOWN for FILTER_LIST peeringaccess UNDOCUMENTED");
        assertThat(estate.and("nsg yard-nsg")
                        .and("subnet yard/main 10.30.1.0/24 nsg yard-nsg")
                        .answer("db to crane tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS yard-nsg DenyAllInBound");
        assertThat(estate.and("nsg yard-nsg")
                        .and("rule yard-nsg in in 100 allow tcp/22 from 10.20.0.0/16")
                        .and("subnet yard/main 10.30.1.0/24 nsg yard-nsg")
                        .answer("db to crane tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.PEER_FORWARDED)
    @Test
    void forwardedTraffic_isNotJudgedUnlessAllowed() {
        AzureEstate estate = PEERED.and("""
                vnet hub 10.40.0.0/16
                subnet hub/main 10.40.1.0/24
                vm relay in hub/main at 10.40.1.4 forwarding
                peer quay hub
                peer hub quay
                peer hub yard
                peer yard hub
                table back-rt
                route back-rt yard 10.30.0.0/16 10.40.1.4
                subnet quay/back 10.20.2.0/24 table back-rt
                """);

        assertThat(estate.answer("db to crane tcp/22")).contains("PEERING hub-to-yard UNDOCUMENTED");
        assertThat(estate.and("peer yard hub forwarded true")
                        .and("peer quay hub forwarded true")
                        .answer("db to crane tcp/22"))
                .isEqualTo("UNKNOWN for INTERFACE relay-nic GUEST_FORWARDS");
    }
}
