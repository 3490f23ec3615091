/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1.5 and 1.6: public addresses, and replies that go astray. */
final class PublicAddressTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";
    private static final AzureEstate BARE = ONE_VNET.and("""
            subnet quay/bare 10.20.9.0/24
            pip bare-pip 203.0.113.40
            vm bare in quay/bare at 10.20.9.4 pip bare-pip
            """);
    private static final AzureEstate FORCED = ONE_VNET.and("""
            subnet quay/nva 10.20.7.0/24
            vm nva in quay/nva at 10.20.7.4 forwarding
            table front-rt
            route front-rt all 0.0.0.0/0 10.20.7.4
            subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
            """);

    @Row({SheetRow.ASYM_PUBLIC, SheetRow.ORDER_REPLY_ROUTE})
    @Test
    void aDefaultRouteToAnAppliance_breaksThePublicAddress() {
        assertThat(FORCED.answer(WEB)).isEqualTo("BLOCKED by RETURN_PATH_DIFFERS front-rt all");
    }

    @Row({SheetRow.ASYM_PUBLIC, SheetRow.ROUTE_NONE})
    @Test
    void aRouteThatDropsTheReply_breaksItToo() {
        assertThat(FORCED.and("route front-rt none 192.0.2.0/24 none").answer(WEB))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS front-rt none");
    }

    @Row(SheetRow.ASYM_REMEDY)
    @Test
    void aLongerRouteToTheInternet_mendsIt() {
        assertThat(FORCED.and("route front-rt client 192.0.2.9/32 internet")
                        .and("rule front-nsg any in 90 allow tcp/443")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ASYM_NAT)
    @Test
    void aNatGateway_breaksNothingInbound() {
        AzureEstate estate = ONE_VNET.and("pip nat-pip 203.0.113.50")
                .and("nat quay-nat nat-pip")
                .and("subnet quay/front 10.20.1.0/24 nsg front-nsg nat quay-nat");

        assertThat(estate.answer(WEB)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ASYM_BALANCER)
    @Test
    void aDefaultRouteToAnAppliance_breaksThePublicBalancer() {
        AzureEstate estate = BALANCED.and("""
                subnet quay/nva 10.20.7.0/24
                vm nva in quay/nva at 10.20.7.4 forwarding
                table pool-rt
                route pool-rt all 0.0.0.0/0 10.20.7.4
                subnet quay/pool 10.20.3.0/24 nsg back-in table pool-rt
                """);

        assertThat(estate.answer("192.0.2.9 to app-1 tcp/80")).isEqualTo("BLOCKED by RETURN_PATH_DIFFERS pool-rt all");
        assertThat(estate.answer("192.0.2.9 to front-lb tcp/80"))
                .startsWith("BLOCKED by RETURN_PATH_DIFFERS pool-rt all");
    }

    @Row(SheetRow.ASYM_EAST_WEST)
    @Test
    void throughAnApplianceOneWayOnly_isNoCertainConnection() {
        AzureEstate estate = ONE_VNET.and("""
                subnet quay/nva 10.20.7.0/24
                vm nva in quay/nva at 10.20.7.4 forwarding
                table front-rt
                route front-rt back 10.20.2.0/24 10.20.7.4
                subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt
                """);

        assertThat(estate.answer("mate to db tcp/5432")).startsWith("UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS");
        assertThat(estate.answer("db to mate tcp/22")).startsWith("UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS");
    }

    @Row(SheetRow.PIP_CLOSED)
    @ParameterizedTest
    @ValueSource(strings = {"Standard", "StandardV2", "STANDARD"})
    void aStandardAddressWithoutAnyGroup_isClosed(String sku) {
        assertThat(BARE.and("set bare-pip sku.name " + sku).answer("192.0.2.9 to bare tcp/443"))
                .isEqualTo("BLOCKED by DOOR_CLOSED bare-nic");
    }

    @Row(SheetRow.PIP_CLOSED)
    @Test
    void aGroupOnEitherPlace_opensIt() {
        AzureEstate estate = BARE.and("nsg open-nsg").and("rule open-nsg in in 100 allow tcp/443");

        assertThat(estate.and("subnet quay/bare 10.20.9.0/24 nsg open-nsg").answer("192.0.2.9 to bare tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(estate.answer("web to bare tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.PIP_BASIC)
    @Test
    void aBasicAddressWithoutAnyGroup_isOpen() {
        assertThat(BARE.and("set bare-pip sku.name Basic").answer("192.0.2.9 to bare tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(BARE.and("unset bare-pip sku").answer("192.0.2.9 to bare tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.PIP_DYNAMIC)
    @Test
    void aDynamicAddress_mayBeNoneNow() {
        AzureEstate estate = ONE_VNET.and("pip web-pip - Basic");

        assertThat(estate.answer(WEB)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS web-nic");
        assertThat(ONE_VNET.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("web to 192.0.2.9 tcp/443")).startsWith("BLOCKED");
    }

    @Row(SheetRow.PIP_BOUND)
    @Test
    void anAddressThatIsBoundToNothing_receivesNothing() {
        assertThat(ONE_VNET.and("pip spare 203.0.113.77").answer("192.0.2.9 to 203.0.113.77 tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN spare");
    }

    @Row(SheetRow.PIP_BOUND)
    @ParameterizedTest
    @ValueSource(strings = {"virtualNetworkGateways", "bastionHosts", "applicationGateways"})
    void anAddressOfAService_isNotJudged(String type) {
        AzureEstate estate = ONE_VNET.and("pip gw-pip 203.0.113.78")
                .and("set gw-pip properties.ipConfiguration.id "
                        + "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/" + type
                        + "/gw/ipConfigurations/d");

        assertThat(estate.answer("192.0.2.9 to 203.0.113.78 udp/500")).startsWith("UNKNOWN");
    }

    @Row({SheetRow.PIP_UNREAD, SheetRow.LB_UNREAD})
    @ParameterizedTest
    @CsvSource({"publicIPAddresses, DOOR", "loadBalancers, LOAD_BALANCER"})
    void whatWasNotRead_leavesItOpenWhetherThereIsAWayIn(String list, String kind) {
        String machine = list.startsWith("public") ? "web" : "mate";

        assertThat(ONE_VNET.and("not-read " + list).answer("192.0.2.9 to " + machine + " tcp/443"))
                .startsWith("UNKNOWN for " + kind + " " + machine + "-nic NOT_READ");
    }

    @Row(SheetRow.PIP_UNREAD)
    @Test
    void anAddressThatTheListLacks_isUnknown() {
        assertThat(ONE_VNET.and("drop publicIPAddresses web-pip").answer(WEB))
                .isEqualTo("UNKNOWN for DOOR web-nic NOT_READ");
    }
}
