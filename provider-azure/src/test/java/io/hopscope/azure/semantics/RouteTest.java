/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static io.hopscope.azure.semantics.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.4: routes of the platform, of users and of gateways. */
final class RouteTest {
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final AzureEstate ROUTED =
            ONE_VNET.and("table back-rt").and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt");
    private static final AzureEstate GATED =
            ROUTED.and("subnet quay/GatewaySubnet 10.20.250.0/24").and("gateway quay-gw of quay");

    @Row({SheetRow.ROUTE_SYSTEM, SheetRow.ROUTE_NONE})
    @ParameterizedTest
    @CsvSource({
        "10.99.0.1, 10.0.0.0/8 None",
        "172.16.0.1, 172.16.0.0/12 None",
        "192.168.7.7, 192.168.0.0/16 None",
        "100.64.0.1, 100.64.0.0/10 None"
    })
    void privateRanges_leadNowhere(String address, String route) {
        assertThat(ONE_VNET.answer("web to " + address + " tcp/443"))
                .startsWith("BLOCKED")
                .contains("ROUTE_DISCARDS front/systemroutes " + route);
    }

    @Row(SheetRow.ROUTE_SYSTEM)
    @Test
    void ownSpaceIsLocal_andTheRestIsTheInternet() {
        assertThat(ONE_VNET.rules("web to db tcp/5432")).contains("10.20.0.0/16 VnetLocal");
        assertThat(ONE_VNET.rules(OUT)).contains("0.0.0.0/0 Internet");
    }

    @Row(SheetRow.ROUTE_SYSTEM)
    @Test
    void anAddressThatTwoNetworksHave_isThatOfTheOwnNetwork() {
        AzureEstate twins = ONE_VNET.and("""
                vnet twin 10.20.0.0/16
                subnet twin/main 10.20.1.0/24
                vm other in twin/main at 10.20.1.4
                """);

        assertThat(twins.answer("mate to other tcp/443")).startsWith("BLOCKED by ADDRESS_OVERLAPS web-nic");
        assertThat(twins.answer("mate to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_RESERVED)
    @Test
    void aReservedRangeInTheOwnSpace_isLocal() {
        AzureEstate estate = AzureEstate.of("""
                vnet wide 192.0.0.0/8
                subnet wide/main 192.168.1.0/24
                vm left in wide/main at 192.168.1.4
                vm right in wide/main at 192.168.1.5
                """);

        assertThat(estate.answer("left to right tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("left to 192.168.1.77 tcp/22")).doesNotContain("ROUTE_DISCARDS");
    }

    @Row(SheetRow.ROUTE_LONGEST)
    @Test
    void theLongestPrefixWins_andOwnRoutesBeatThePlatforms() {
        assertThat(ROUTED.and("route back-rt drop 192.0.2.0/24 none").answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt drop");
        assertThat(ROUTED.and("route back-rt all 0.0.0.0/0 none").answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt all");
        assertThat(ROUTED.and("route back-rt all 0.0.0.0/0 none")
                        .and("route back-rt some 192.0.2.0/24 internet")
                        .answer(OUT))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_LONGEST)
    @Test
    void ownRoutesBeatLearnedOnes_andThoseThePlatforms() {
        AzureEstate estate = GATED.and("learned db-nic 0.0.0.0/0");

        assertThat(estate.answer(OUT)).startsWith("UNKNOWN for GATEWAY quay-gw OUTSIDE_SNAPSHOT");
        assertThat(estate.and("route back-rt all 0.0.0.0/0 internet").answer(OUT))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("route back-rt all 0.0.0.0/0 none").answer(OUT))
                .isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt all");
    }

    @Row(SheetRow.ROUTE_LEARNED_NEAR)
    @Test
    void learnedRoutes_neverTakeTheOwnSpace() {
        assertThat(GATED.and("learned db-nic 10.20.1.0/24").answer("db to mate tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row({SheetRow.ROUTE_LEARNED_UNKNOWN, SheetRow.TAG_NETWORK_GATEWAY})
    @Test
    void whatAGatewayHasLearned_isUnknownUnlessTold() {
        assertThat(GATED.answer(OUT)).startsWith("UNKNOWN for SUBNET back NOT_READ");
        assertThat(GATED.answer("db to mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(GATED.and("learned db-nic 172.30.0.0/16").answer(OUT)).isEqualTo("REACHABLE");
        assertThat(GATED.and("learned db-nic 172.30.0.0/16").answer("db to 172.30.0.1 tcp/22"))
                .isEqualTo("UNKNOWN for GATEWAY quay-gw OUTSIDE_SNAPSHOT");
    }

    @Row(SheetRow.ROUTE_PROPAGATION)
    @Test
    void withoutPropagation_nothingIsLearned() {
        AzureEstate estate = GATED.and("learned db-nic 0.0.0.0/0")
                .and("table back-rt no-propagation")
                .and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt");

        assertThat(estate.answer(OUT)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_INTERNET)
    @Test
    void nextHopInternet_leavesAndCarriesNoPrivateAddress() {
        assertThat(ROUTED.and("route back-rt out 192.0.2.0/24 internet").rules(OUT))
                .contains("out");
        assertThat(ROUTED.and("route back-rt odd 10.99.0.0/16 internet").answer("db to 10.99.0.1 tcp/22"))
                .isEqualTo("BLOCKED by NO_ROUTE back-rt odd");
    }

    @Row(SheetRow.ROUTE_APPLIANCE)
    @Test
    void anAppliance_hasToExistForwardRunAndAdmit() {
        AzureEstate estate = ROUTED.and("route back-rt all 0.0.0.0/0 10.20.7.4").and("subnet quay/nva 10.20.7.0/24");
        AzureEstate with = estate.and("vm nva in quay/nva at 10.20.7.4 forwarding");

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND back-rt");
        assertThat(with.answer(OUT)).isEqualTo("UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS");
        assertThat(with.and("set nva-nic properties.enableIPForwarding false").answer(OUT))
                .isEqualTo("BLOCKED by FORWARDING_NOT_ALLOWED nva-nic");
        assertThat(estate.and("vm nva in quay/nva at 10.20.7.4 forwarding state deallocated")
                        .answer(OUT))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING nva");
        assertThat(with.and("nsg nva-nsg")
                        .and("rule nva-nsg no in 100 deny tcp/443 to 192.0.2.0/24")
                        .and("set nva-nic properties.networkSecurityGroup.id " + nsg("nva-nsg"))
                        .answer(OUT))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS nva-nsg no");
    }

    private static String nsg(String name) {
        return "/subscriptions/11112222-3333-4444-5555-666677778888/resourceGroups/harbour/providers/"
                + "Microsoft.Network/networkSecurityGroups/" + name;
    }

    @Row(SheetRow.ROUTE_APPLIANCE)
    @Test
    void anApplianceInAPeeredNetwork_isFound() {
        AzureEstate estate = PEERED.and("table back-rt")
                .and("subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt")
                .and("route back-rt all 0.0.0.0/0 10.30.1.9");

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND back-rt");
        assertThat(estate.and("vm nva in yard/main at 10.30.1.9 forwarding").answer(OUT))
                .isEqualTo("UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS; PEERING yard-to-quay UNDOCUMENTED");
        assertThat(estate.and("vm nva in yard/main at 10.30.1.9 forwarding")
                        .and("peer quay yard state Disconnected")
                        .answer(OUT))
                .isEqualTo("BLOCKED by PEERING_DOWN quay-to-yard");
    }

    @Row(SheetRow.ROUTE_APPLIANCE)
    @Test
    void appliancesBehindABalancer_areFound() {
        AzureEstate estate = ROUTED.and("""
                route back-rt all 0.0.0.0/0 10.20.7.100
                subnet quay/nva 10.20.7.0/24
                vm nva in quay/nva at 10.20.7.4
                lb nva-lb Standard in quay/nva at 10.20.7.100
                pool nva-lb nvas nva-nic
                lb-rule nva-lb all all/0 0 pool nvas
                """);

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by FORWARDING_NOT_ALLOWED nva-nic");
        assertThat(estate.and("set nva-nic properties.enableIPForwarding true").answer(OUT))
                .startsWith("UNKNOWN for INTERFACE nva-nic GUEST_FORWARDS");
    }

    @Row(SheetRow.ROUTE_APPLIANCE)
    @Test
    void aFirewall_isAnApplianceWhosePolicyIsNotModelled() {
        assertThat(ROUTED.and("""
                        route back-rt all 0.0.0.0/0 10.20.8.4
                        subnet quay/AzureFirewallSubnet 10.20.8.0/24
                        firewall fw in quay/AzureFirewallSubnet at 10.20.8.4
                        """).answer(OUT)).isEqualTo("UNKNOWN for INTERFACE fw NOT_MODELLED");
    }

    @Row(SheetRow.ROUTE_GATEWAY)
    @Test
    void aRouteToTheGateway_needsAVpnGateway() {
        String question = "db to 172.30.0.1 tcp/22";

        assertThat(ROUTED.and("route back-rt site 172.30.0.0/16 gateway").answer(question))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE back-rt site");
        assertThat(GATED.and("learned db-nic")
                        .and("route back-rt site 172.30.0.0/16 gateway")
                        .answer(question))
                .startsWith("UNKNOWN")
                .contains("GATEWAY quay-gw OUTSIDE_SNAPSHOT");
        assertThat(ROUTED.and("subnet quay/GatewaySubnet 10.20.250.0/24")
                        .and("gateway er of quay type ExpressRoute")
                        .and("learned db-nic")
                        .and("route back-rt site 172.30.0.0/16 gateway")
                        .answer(question))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE back-rt site");
    }

    @Row(SheetRow.ROUTE_GATEWAY)
    @Test
    void theGatewayOfAPeer_servesWhoUsesIt() {
        AzureEstate estate = PEERED.and("""
                subnet quay/GatewaySubnet 10.20.250.0/24
                gateway quay-gw of quay
                learned crane-nic 172.30.0.0/16
                """);

        assertThat(estate.and("peer yard quay remote-gateways true").answer("crane to 172.30.0.1 tcp/22"))
                .isEqualTo("UNKNOWN for GATEWAY quay-gw OUTSIDE_SNAPSHOT");
        assertThat(PEERED.answer("crane to 172.30.0.1 tcp/22")).contains("ROUTE_DISCARDS");
    }

    @Row(SheetRow.ROUTE_GATEWAY)
    @Test
    void theGatewayOfAPeer_servesNobodyWhomThePeerDoesNotLet() {
        String question = "crane to 172.30.0.1 tcp/22";
        AzureEstate estate = PEERED.and("""
                subnet quay/GatewaySubnet 10.20.250.0/24
                gateway quay-gw of quay
                table yard-rt
                route yard-rt far 172.30.0.0/16 gateway
                subnet yard/main 10.30.1.0/24 table yard-rt
                peer yard quay remote-gateways true
                """);

        assertThat(estate.and("set quay properties.virtualNetworkPeerings[0].properties.allowGatewayTransit true")
                        .answer(question))
                .startsWith("UNKNOWN");
        assertThat(estate.and("set quay properties.virtualNetworkPeerings[0].properties.allowGatewayTransit false")
                        .answer(question))
                .startsWith("BLOCKED by ROUTE_BLACKHOLE");
    }

    @Row(SheetRow.ROUTE_TAG)
    @Test
    void aRouteToATag_takesThePublishedPrefixes() {
        AzureEstate estate = ROUTED.and("route back-rt drop Storage none").and("tag Storage 192.0.2.0/24");

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt drop");
        assertThat(estate.and("route back-rt but 192.0.2.0/24 internet").answer(OUT))
                .isEqualTo("REACHABLE");
        assertThat(ROUTED.and("route back-rt drop Storage none").answer(OUT))
                .isEqualTo("UNKNOWN for ADDRESS_SET storage NOT_READ");
    }

    @Row({SheetRow.ROUTE_INTRA, SheetRow.ROUTE_LONGEST})
    @Test
    void anOwnRoute_takesTrafficInsideTheSubnet() {
        AzureEstate estate =
                ROUTED.and("vm second in quay/back at 10.20.2.5").and("route back-rt in 10.20.0.0/16 none");

        assertThat(estate.answer("db to second tcp/22")).startsWith("BLOCKED by ROUTE_DISCARDS back-rt in");
        assertThat(estate.and("route back-rt here 10.20.2.0/24 local").answer("db to second tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_SERVICE_ENDPOINT)
    @Test
    void aServiceEndpoint_takesItsServicesPrefixes() {
        AzureEstate estate = ROUTED.and("route back-rt all 0.0.0.0/0 none");

        assertThat(estate.answer(OUT)).isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt all");
        AzureEstate with =
                ROUTED.and("endpoint-service quay/back Microsoft.Storage").and("route back-rt all 0.0.0.0/0 none");
        assertThat(with.answer(OUT)).isEqualTo("UNKNOWN for SUBNET back NOT_READ");
        assertThat(with.and("tag Storage 192.0.2.0/24").answer(OUT)).isEqualTo("REACHABLE");
        assertThat(with.and("tag Storage 192.0.3.0/24").answer(OUT)).isEqualTo("BLOCKED by ROUTE_DISCARDS back-rt all");
    }

    @Row(SheetRow.ROUTE_UNKNOWN)
    @ParameterizedTest
    @ValueSource(strings = {"Wormhole"})
    void aNextHopThatNobodyKnows_isUnknown(String word) {
        assertThat(ROUTED.and("route back-rt odd 192.0.2.0/24 " + word).answer(OUT))
                .isEqualTo("UNKNOWN for SUBNET back UNRECOGNISED");
    }

    @Row(SheetRow.ROUTE_UNKNOWN)
    @Test
    void tablesThatWereNotRead_areUnknown() {
        assertThat(ROUTED.and("denied routeTables").answer(OUT))
                .startsWith("UNKNOWN for")
                .contains("ROUTE_TABLE DENIED");
    }
}
