/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole commands of fixes. */
final class CommandsTest {
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
