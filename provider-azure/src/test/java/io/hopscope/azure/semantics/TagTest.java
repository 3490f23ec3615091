/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static io.hopscope.azure.semantics.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;

/** Section 1.2: service tags and application groups. */
final class TagTest {
    private static final AzureEstate GROUPED = ONE_VNET.and("""
            asg clients
            asg stores
            ip web-nic 0 asg clients
            ip db-nic 0 asg stores
            rule back-nsg members in 100 allow tcp/5432 from asg:clients to asg:stores
            rule back-nsg rest in 200 deny any
            """);

    @Row(SheetRow.TAG_NETWORK)
    @Test
    void ownAndPeeredSpace_isVirtualNetwork() {
        AzureEstate estate = PEERED.and("rule back-nsg near in 100 deny any from VirtualNetwork");

        assertThat(estate.answer("web to db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg near");
        assertThat(estate.answer("crane to db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg near");
    }

    @Row(SheetRow.TAG_INTERNET)
    @Test
    void privateAddressesOutsideOfTheNetwork_areNotTheInternet() {
        assertThat(PEERED.and("peer quay yard access false")
                        .and("rule back-nsg far in 100 allow tcp/5432 from Internet")
                        .answer("crane to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg DenyAllInBound");
    }

    @Row({SheetRow.TAG_INTERNET, SheetRow.TAG_NETWORK})
    @Test
    void theInternet_isPublicAndOutsideOfTheNetwork() {
        AzureEstate estate = ONE_VNET.and("rule back-nsg far in 100 deny any from Internet");

        assertThat(estate.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(ONE_VNET.and("rule web-nsg far in 90 deny any from Internet").answer("internet to web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg far");
        assertThat(ONE_VNET.and("vnet odd 198.51.100.0/25")
                        .and("subnet odd/main 198.51.100.0/26")
                        .and("vm inside in odd/main at 198.51.100.5")
                        .and("nsg odd-nsg")
                        .and("rule odd-nsg far in 100 deny any from Internet")
                        .and("subnet odd/main 198.51.100.0/26 nsg odd-nsg")
                        .and("vm near in odd/main at 198.51.100.6")
                        .answer("near to inside tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.TAG_NETWORK_ROUTES)
    @Test
    void ownRoutes_mayWidenVirtualNetwork() {
        AzureEstate estate = ONE_VNET.and("""
                table odd
                route odd probe 192.0.2.0/24 internet
                subnet quay/back 10.20.2.0/24 nsg back-nsg table odd
                pip db-pip 203.0.113.30
                ip db-nic 0 pip db-pip
                """);

        assertThat(estate.answer("192.0.2.9 to db tcp/5432")).isEqualTo("UNKNOWN for SUBNET back UNDOCUMENTED");
        assertThat(estate.answer("198.51.100.9 to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg DenyAllInBound");
    }

    @Row(SheetRow.TAG_NETWORK_ROUTES)
    @Test
    void theStandingRuleOutward_doesNotDependOnThem() {
        AzureEstate estate = ONE_VNET.and("""
                table odd
                route odd all 0.0.0.0/0 internet
                subnet quay/back 10.20.2.0/24 nsg back-nsg table odd
                """);

        assertThat(estate.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.and("rule back-nsg no out 100 deny any to Internet").answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("UNKNOWN for SUBNET back UNDOCUMENTED");
    }

    @Row(SheetRow.TAG_NETWORK_GATEWAY)
    @Test
    void whatAGatewayHasLearned_isVirtualNetwork() {
        AzureEstate estate = ONE_VNET.and("""
                subnet quay/GatewaySubnet 10.20.250.0/24
                gateway quay-gw of quay
                pip db-pip 203.0.113.30
                ip db-nic 0 pip db-pip
                """);

        assertThat(estate.answer("192.0.2.9 to db tcp/5432")).startsWith("UNKNOWN for SUBNET back NOT_READ");
        assertThat(estate.and("learned db-nic 172.30.0.0/16").answer("192.0.2.9 to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg DenyAllInBound");
    }

    @Row(SheetRow.TAG_BALANCER)
    @Test
    void theBalancersTag_isProbesAndNoClients() {
        AzureEstate estate = BALANCED.and("drop-rule back-in app-in")
                .and("rule back-in probe in 100 allow tcp/8080 from AzureLoadBalancer");

        assertThat(estate.answer("192.0.2.9 to app-1 tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-in DenyAllInBound");
    }

    @Row(SheetRow.TAG_OTHER)
    @Test
    void otherTags_areUnknownUnlessPublished() {
        AzureEstate estate =
                ONE_VNET.and("drop-rule web-nsg web-in").and("rule web-nsg cloud in 100 allow tcp/443 from AzureCloud");

        assertThat(estate.answer("192.0.2.9 to web tcp/443")).isEqualTo("UNKNOWN for ADDRESS_SET azurecloud NOT_READ");
        AzureEstate published = estate.and("tag AzureCloud 192.0.2.0/25");
        assertThat(published.answer("192.0.2.9 to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(published.answer("192.0.2.200 to web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
    }

    @Row(SheetRow.TAG_OTHER)
    @Test
    void aRetiredTag_isUnknownAndNeverNoMatch() {
        assertThat(ONE_VNET.and("rule web-nsg old in 90 deny any from CorpNetSaw")
                        .answer("192.0.2.9 to web tcp/443"))
                .isEqualTo("UNKNOWN for ADDRESS_SET corpnetsaw NOT_READ");
    }

    @Row(SheetRow.NSG_ASG)
    @Test
    void anApplicationGroup_meansItsMembers() {
        assertThat(GROUPED.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(GROUPED.answer("mate to db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
    }

    @Row(SheetRow.NSG_ASG)
    @Test
    void membership_isByConfigurationAndNotByInterface() {
        AzureEstate estate =
                GROUPED.and("vm two in quay/front at 10.20.1.8,10.20.1.9").and("ip two-nic 1 asg clients");

        assertThat(estate.answer("10.20.1.9 to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.answer("10.20.1.8 to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
    }

    @Row(SheetRow.NSG_ASG)
    @Test
    void aDestinationThatIsNoMember_isNotMeantByTheSubnetsRule() {
        AzureEstate estate = GROUPED.and("vm other in quay/back at 10.20.2.9");

        assertThat(estate.answer("web to other tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
    }

    @Row(SheetRow.NSG_ASG)
    @Test
    void inAnotherNetwork_membersDoNotMatch() {
        AzureEstate estate = GROUPED.and("""
                vnet yard 10.30.0.0/16
                subnet yard/main 10.30.1.0/24
                vm crane in yard/main at 10.30.1.4 asg clients
                peer quay yard
                peer yard quay
                """);

        assertThat(estate.answer("crane to db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
    }

    @Row(SheetRow.NSG_FAMILIES)
    @Test
    void prefixes_areOfOneFamily() {
        AzureEstate estate = ONE_VNET.and("""
                vnet quay 10.20.0.0/16,fd00:20::/48
                subnet quay/front 10.20.1.0/24,fd00:20:0:1::/64
                vm left in quay/front at 10.20.1.20,fd00:20:0:1::20 nsg web-nsg
                nsg right-nsg
                vm right in quay/front at 10.20.1.21,fd00:20:0:1::21 nsg right-nsg
                rule right-nsg in in 100 allow tcp/443 from fd00:20::/48
                rule right-nsg rest in 200 deny any
                """);

        assertThat(estate.answer("left to right tcp/443 family 6")).isEqualTo("REACHABLE");
        assertThat(estate.answer("left to right tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS right-nsg rest");
        AzureEstate everyOfFour = estate.and("rule right-nsg four in 90 deny any from 0.0.0.0/0");
        assertThat(everyOfFour.answer("left to right tcp/443 family 6")).isEqualTo("REACHABLE");
        assertThat(everyOfFour.answer("left to right tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS right-nsg four");
    }
}
