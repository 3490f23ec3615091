/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Misconfigurations of the reference's catalogue: the estate in, what is named and what mends it out. */
final class CatalogueTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";
    private static final AzureEstate QUAY = AzureEstate.of("""
            nsg front-nsg
            rule front-nsg web-in in 200 allow tcp/443
            nsg web-nsg
            rule web-nsg web-in in 200 allow tcp/443
            nsg back-nsg
            vnet quay 10.20.0.0/16
            subnet quay/front 10.20.1.0/24 nsg front-nsg
            subnet quay/back 10.20.2.0/24 nsg back-nsg
            subnet quay/nva 10.20.7.0/24
            pip web-pip 203.0.113.10
            vm web in quay/front at 10.20.1.4 nsg web-nsg pip web-pip
            vm mate in quay/front at 10.20.1.5
            vm db in quay/back at 10.20.2.4
            vm nva in quay/nva at 10.20.7.4 forwarding
            """);

    /** Lines are separated by bars. */
    private static AzureEstate with(String lines) {
        return QUAY.and(lines.replace(" | ", "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "AZ-01; set web properties.instanceView.statuses[1].code PowerState/deallocated; 192.0.2.9 to web tcp/443;"
                        + " INSTANCE_NOT_RUNNING web; az vm start -n web",
                "AZ-02; set web properties.instanceView.statuses[1].code PowerState/stopped; 192.0.2.9 to web tcp/443;"
                        + " INSTANCE_NOT_RUNNING web; az vm start -n web",
                "AZ-13; subnet quay/bare 10.20.9.0/24 | pip bare-pip 203.0.113.40 |"
                        + " vm bare in quay/bare at 10.20.9.4 pip bare-pip; 192.0.2.9 to bare tcp/443; DOOR_CLOSED bare-nic; -",
                "AZ-20; drop-rule front-nsg web-in; 192.0.2.9 to web tcp/443;"
                        + " SECURITY_GROUP_INGRESS front-nsg DenyAllInBound; az network nsg rule create --nsg-name front-nsg",
                "AZ-21; drop-rule web-nsg web-in; 192.0.2.9 to web tcp/443;"
                        + " SECURITY_GROUP_INGRESS web-nsg DenyAllInBound; az network nsg rule create --nsg-name web-nsg",
                "AZ-22; rule web-nsg early in 150 deny tcp/443; 192.0.2.9 to web tcp/443;"
                        + " SECURITY_GROUP_INGRESS web-nsg early; az network nsg rule",
                "AZ-23; drop-rule web-nsg web-in | rule web-nsg in in 100 allow tcp/443 to 203.0.113.10;"
                        + " 192.0.2.9 to web tcp/443; SECURITY_GROUP_INGRESS web-nsg DenyAllInBound; az network nsg rule create",
                "AZ-26; drop-rule web-nsg web-in | rule web-nsg in in 100 allow udp/443; 192.0.2.9 to web tcp/443;"
                        + " SECURITY_GROUP_INGRESS web-nsg DenyAllInBound; --protocol Tcp",
                "AZ-28; drop-rule web-nsg web-in | rule web-nsg in in 100 allow tcp/443 from 198.51.100.1;"
                        + " 192.0.2.9 to web tcp/443; SECURITY_GROUP_INGRESS web-nsg DenyAllInBound; az network nsg rule create",
                "AZ-29; rule web-nsg stay out 150 deny tcp/5432; web to db tcp/5432;"
                        + " SECURITY_GROUP_EGRESS web-nsg stay; --direction Outbound",
                "AZ-30; rule front-nsg no in 110 deny any; web to mate tcp/22;"
                        + " SECURITY_GROUP_INGRESS front-nsg no; az network nsg rule",
                "AZ-33; admin quay no-web in 10 Deny Tcp/443; 192.0.2.9 to web tcp/443;"
                        + " FILTER_DENY adminrules/inbound no-web; -",
                "AZ-40; table front-rt | route front-rt all 0.0.0.0/0 10.20.7.4 |"
                        + " subnet quay/front 10.20.1.0/24 nsg front-nsg table front-rt; 192.0.2.9 to web tcp/443;"
                        + " RETURN_PATH_DIFFERS front-rt all; -",
                "AZ-41; table back-rt | route back-rt hole 192.0.2.0/24 none |"
                        + " subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt; db to 192.0.2.9 tcp/443;"
                        + " ROUTE_DISCARDS back-rt hole; az network route-table route",
                "AZ-45; table back-rt | route back-rt all 0.0.0.0/0 10.20.7.4 |"
                        + " subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt |"
                        + " set nva-nic properties.enableIPForwarding false; db to 192.0.2.9 tcp/443;"
                        + " FORWARDING_NOT_ALLOWED nva-nic; -",
                "AZ-50; vnet yard 10.30.0.0/16 | subnet yard/main 10.30.1.0/24 | vm crane in yard/main at 10.30.1.4;"
                        + " db to crane tcp/22; ROUTE_DISCARDS back/systemroutes 10.0.0.0/8 None; -",
                "AZ-51; vnet yard 10.30.0.0/16 | subnet yard/main 10.30.1.0/24 | vm crane in yard/main at 10.30.1.4 |"
                        + " peer quay yard state Initiated | peer yard quay; db to crane tcp/22;"
                        + " PEERING_DOWN quay-to-yard; -",
                "AZ-52; vnet yard 10.30.0.0/16 | subnet yard/main 10.30.1.0/24 | vm crane in yard/main at 10.30.1.4 |"
                        + " peer quay yard state Disconnected | peer yard quay; db to crane tcp/22;"
                        + " PEERING_DOWN quay-to-yard; -",
                "AZ-70; subnet quay/back 10.20.2.0/24 nsg back-nsg default-outbound false; db to 192.0.2.9 tcp/443;"
                        + " NO_PUBLIC_ADDRESS db-nic; -",
                "AZ-71; nat empty | subnet quay/back 10.20.2.0/24 nsg back-nsg nat empty; db to 192.0.2.9 tcp/443;"
                        + " NAT_NO_ADDRESS empty; -",
                "AZ-12; pip web-pip - Basic; 192.0.2.9 to web tcp/443; NO_PUBLIC_ADDRESS web-nic; -",
                "AZ-10; ip mate-nic 0; 192.0.2.9 to mate tcp/443; NO_PUBLIC_ADDRESS mate-nic; az network public-ip create",
                "AZ-17; nic spare in quay/back at 10.20.2.9; db to spare tcp/22; INTERFACE_DETACHED spare; -",
                "AZ-25; drop-rule web-nsg web-in | rule web-nsg in in 200 allow tcp/443 sports 443; 192.0.2.9 to web tcp/443;"
                        + " SECURITY_GROUP_INGRESS web-nsg DenyAllInBound; az network nsg rule create",
                "AZ-43; table back-rt | route back-rt all 0.0.0.0/0 10.20.7.99 |"
                        + " subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt; db to 192.0.2.9 tcp/443;"
                        + " ADDRESS_NOT_FOUND back-rt; -",
                "AZ-44; set nva properties.instanceView.statuses[1].code PowerState/deallocated | table back-rt |"
                        + " route back-rt all 0.0.0.0/0 10.20.7.4 | subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt;"
                        + " db to 192.0.2.9 tcp/443; INSTANCE_NOT_RUNNING nva; -",
                "AZ-46; nsg nva-nsg | rule nva-nsg no in 200 deny any | table back-rt |"
                        + " subnet quay/nva 10.20.7.0/24 nsg nva-nsg | route back-rt all 0.0.0.0/0 10.20.7.4 |"
                        + " subnet quay/back 10.20.2.0/24 nsg back-nsg table back-rt; db to 192.0.2.9 tcp/443;"
                        + " SECURITY_GROUP_INGRESS nva-nsg no; -",
                "AZ-53; vnet yard 10.30.0.0/16,10.31.0.0/16 | subnet yard/new 10.31.1.0/24 |"
                        + " vm winch in yard/new at 10.31.1.4 | peer quay yard prefixes 10.30.0.0/16 | peer yard quay;"
                        + " db to winch tcp/22; ROUTE_BLACKHOLE back/systemroutes; -",
                "AZ-54; vnet yard 10.30.0.0/16 | subnet yard/main 10.30.1.0/24 | vm crane in yard/main at 10.30.1.4 |"
                        + " peer quay yard access false | peer yard quay; crane to db tcp/22;"
                        + " SECURITY_GROUP_INGRESS back-nsg DenyAllInBound; az network nsg rule create",
                "AZ-60; pip lb-pip 203.0.113.20 | lb front-lb Standard pip lb-pip | pool front-lb apps |"
                        + " lb-rule front-lb http tcp/80 8080 pool apps; 192.0.2.9 to front-lb tcp/80; NO_TARGETS; -",
                "AZ-61; pip lb-pip 203.0.113.20 | lb front-lb Standard pip lb-pip | pool front-lb apps |"
                        + " nat-rule front-lb ssh tcp/50001 22; 192.0.2.9 to front-lb tcp/50001; NO_TARGETS; -",
                "AZ-74; pip np 203.0.113.50 | nat full np | subnet quay/back 10.20.2.0/24 nsg back-nsg nat full;"
                        + " db to 192.0.2.9 icmp; NAT_REFUSES full; -"
            })
    void theCause_isNamed_andWhatMendsItIsOffered(
            String entry, String lines, String question, String cause, String command) {
        AzureEstate estate = with(lines);

        assertThat(estate.answer(question)).as(entry).startsWith("BLOCKED").contains(cause);
        if (!command.equals("-")) {
            assertThat(estate.fixes(question)).as(entry).anyMatch(fix -> fix.contains(command));
        }
    }

    @Test
    void aNewRule_isOneCompleteCommand() {
        assertThat(with("drop-rule front-nsg web-in").fixes(WEB))
                .first()
                .isEqualTo(
                        "az network nsg rule create --nsg-name front-nsg -n tcp-443-from-192.0.2.9-32 --priority 100 --direction Inbound"
                                + " --access Allow --protocol Tcp --source-address-prefixes 192.0.2.9/32"
                                + " --source-port-ranges '*' --destination-address-prefixes '*'"
                                + " --destination-port-ranges 443");
    }

    @Test
    void anApplicationGroup_isJoinedWithTheOldMemberships() {
        AzureEstate estate = with("asg clients | asg others | asg stores | ip db-nic 0 asg stores |"
                .concat(" vm app in quay/front at 10.20.1.9 asg others |")
                .concat(" rule back-nsg members in 100 allow tcp/5432 from asg:clients to asg:stores |")
                .concat(" rule back-nsg rest in 200 deny any"));

        assertThat(estate.answer("app to db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg rest");
        assertThat(estate.fixes("app to db tcp/5432"))
                .anyMatch(fix -> fix.contains("--application-security-groups")
                        && fix.contains("/others")
                        && fix.contains("/clients"));
    }

    @Test
    void aHostileName_reachesNoShell() {
        AzureEstate estate = QUAY.and("nsg x;reboot")
                .and("drop-rule front-nsg web-in")
                .and("subnet quay/front 10.20.1.0/24 nsg x;reboot");

        List<String> fixes = estate.fixes(WEB);
        assertThat(fixes).allMatch(fix -> !fix.contains(" x;reboot"));
        assertThat(fixes).anyMatch(fix -> fix.contains("'x;reboot'"));
    }
}
