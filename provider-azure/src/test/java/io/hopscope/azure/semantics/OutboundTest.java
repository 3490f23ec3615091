/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.audit.Audit;
import io.hopscope.audit.Finding;
import io.hopscope.azure.semantics.fixture.AzureEstate;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 1.8: ways out. */
final class OutboundTest {
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final String PING = "db to 192.0.2.9 icmp";
    private static final AzureEstate NATTED = ONE_VNET.and("""
            pip nat-pip 203.0.113.50
            nat quay-nat nat-pip
            subnet quay/back 10.20.2.0/24 nsg back-nsg nat quay-nat
            """);

    @Row(SheetRow.OUT_ORDER)
    @Test
    void theNatGateway_comesBeforeTheOwnAddress() {
        AzureEstate estate = NATTED.and("pip db-pip 203.0.113.30").and("ip db-nic 0 pip db-pip");

        assertThat(estate.path(OUT)).contains("quay-nat").doesNotContain("db-pip");
        assertThat(estate.and("subnet quay/back 10.20.2.0/24 nsg back-nsg").path(OUT))
                .contains("db-pip");
    }

    @Row(SheetRow.OUT_ORDER)
    @Test
    void aBalancer_comesBeforeDefaultAccess() {
        AzureEstate estate = BALANCED;

        assertThat(estate.path("app-1 to 192.0.2.9 tcp/443")).contains("front-lb");
        assertThat(estate.path(OUT)).contains("back/defaultoutboundaccess");
    }

    @Row(SheetRow.OUT_ORDER)
    @Test
    void aRouteToSomethingElse_comesBeforeAllOfThem() {
        assertThat(NATTED.and("table back-rt")
                        .and("route back-rt all 0.0.0.0/0 none")
                        .and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt nat quay-nat")
                        .answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt all");
    }

    @Row(SheetRow.OUT_NAT_PROTOCOLS)
    @Test
    void aNatGateway_takesNoPing() {
        assertThat(NATTED.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(NATTED.answer(PING)).isEqualTo("BLOCKED by NAT_REFUSES quay-nat");
        assertThat(NATTED.and("pip db-pip 203.0.113.30")
                        .and("ip db-nic 0 pip db-pip")
                        .answer(PING))
                .isEqualTo("UNKNOWN for SUBNET back UNDOCUMENTED");
    }

    @Row(SheetRow.OUT_NAT_EMPTY)
    @Test
    void aNatGatewayWithoutAddress_translatesNothing() {
        assertThat(NATTED.and("nat quay-nat").answer(OUT)).isEqualTo("BLOCKED by NAT_NO_ADDRESS quay-nat");
    }

    @Row(SheetRow.OUT_NAT_NETWORK)
    @Test
    void aNatGateway_mayBeTheNetworks() {
        AzureEstate estate = NATTED.and("subnet quay/back 10.20.2.0/24 nsg back-nsg default-outbound false");

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS db-nic");
        assertThat(estate.and("set quay properties.defaultPublicNatGateway.id "
                                + "/subscriptions/11112222-3333-4444-5555-666677778888/resourceGroups/harbour/providers/"
                                + "Microsoft.Network/natGateways/QUAY-NAT")
                        .answer(OUT))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.OUT_BALANCER)
    @Test
    void membersOfABalancer_areToldApartByTheirNetworks() {
        AzureEstate estate = BALANCED.and("""
                vnet isle 10.20.0.0/16
                subnet isle/huts 10.20.3.0/24 default-outbound false
                vm hut in isle/huts at 10.20.3.4
                """);

        assertThat(estate.answer("app-1 to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("hut to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS hut-nic");
    }

    @Row({SheetRow.OUT_DEFAULT, SheetRow.VM_SCALE_SET})
    @Test
    void machinesOfFlexibleScaleSets_haveNoDefaultAccess() {
        String set = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/flex";
        AzureEstate estate = ONE_VNET.and("set db properties.virtualMachineScaleSet.id " + set);

        assertThat(ONE_VNET.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("db to 192.0.2.9 tcp/443")).startsWith("BLOCKED by NO_PUBLIC_ADDRESS");
        assertThat(ONE_VNET.and("scale-vm crew 0 in quay/back at 10.20.2.20").answer("crew_0 to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row({SheetRow.OUT_BALANCER, SheetRow.OUT_ORDER})
    @Test
    void aBalancingRule_letsOutUnlessSwitchedOff() {
        String out = "app-1 to 192.0.2.9 tcp/443";
        AzureEstate off =
                BALANCED.and("set front-lb properties.loadBalancingRules[0].properties.disableOutboundSnat true");

        assertThat(BALANCED.answer(out)).isEqualTo("REACHABLE");
        assertThat(off.answer(out)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS app-1-nic");
        assertThat(off.and("outbound-rule front-lb out All pool apps").answer(out))
                .isEqualTo("REACHABLE");
    }

    @Row({SheetRow.OUT_DEFAULT, SheetRow.OUT_PRIVATE_ROUTE})
    @Test
    void aPrivateSubnet_hasNoDefaultAccess() {
        AzureEstate estate = ONE_VNET.and("subnet quay/back 10.20.2.0/24 nsg back-nsg default-outbound false");

        assertThat(ONE_VNET.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS db-nic");
        assertThat(estate.and("table back-rt")
                        .and("route back-rt all 0.0.0.0/0 internet")
                        .and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt default-outbound false")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS db-nic");
    }

    @Row(SheetRow.OUT_DEFAULT)
    @Test
    void theInterfacesOwnWord_counts() {
        assertThat(ONE_VNET.and("set db-nic properties.defaultOutboundConnectivityEnabled false")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS db-nic");
    }

    @Row(SheetRow.OUT_DEFAULT)
    @Test
    void behindAnInternalStandardBalancer_itIsNotDocumented() {
        AzureEstate estate = ONE_VNET.and("""
                lb in-lb Standard in quay/back at 10.20.2.100
                pool in-lb dbs db-nic
                """);

        assertThat(estate.answer(OUT)).startsWith("UNKNOWN for SUBNET back UNDOCUMENTED");
        assertThat(estate.and("set db-nic properties.defaultOutboundConnectivityEnabled true")
                        .answer(OUT))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.IPV6)
    @Test
    void ofIpv6_neitherDefaultAccessNorANatGatewayOfIpv4TakesAnything() {
        AzureEstate estate = ONE_VNET.and("""
                vnet six 10.26.0.0/16,fd00:26::/48
                subnet six/s 10.26.1.0/24,fd00:26:0:1::/64
                vm a in six/s at 10.26.1.4,fd00:26:0:1::4
                """);

        assertThat(estate.answer("a to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("a to 2001:db8::9 tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS a-nic");
        assertThat(estate.and("pip np 203.0.113.50")
                        .and("nat n np")
                        .and("subnet six/s 10.26.1.0/24,fd00:26:0:1::/64 nat n")
                        .answer("a to 2001:db8::9 tcp/443"))
                .isEqualTo("BLOCKED by NAT_REFUSES n");
    }

    @Row(SheetRow.OUT_DEFAULT)
    @Test
    void borrowedWaysOutOfANetwork_areOneFindingThatListsItsSubnets() {
        AzureEstate estate = ONE_VNET.and("""
                subnet quay/shed 10.20.3.0/24
                vm tool in quay/shed at 10.20.3.4
                subnet quay/safe 10.20.4.0/24 default-outbound false
                vm box in quay/safe at 10.20.4.4
                """);

        List<Finding> borrowed = new Audit(Engine.of(estate.snapshot()), List.of())
                .report().findings().stream()
                        .filter(finding -> finding.code() == FindingCode.EXIT_BORROWED)
                        .toList();
        assertThat(borrowed).singleElement().satisfies(finding -> {
            assertThat(AzureEstate.name(finding.subject())).isEqualTo("quay");
            assertThat(finding.affected())
                    .extracting(AzureEstate::name)
                    .contains("back", "shed")
                    .doesNotContain("safe");
            assertThat(finding.message()).contains("back").contains("shed").doesNotContain("safe");
        });
    }
}
