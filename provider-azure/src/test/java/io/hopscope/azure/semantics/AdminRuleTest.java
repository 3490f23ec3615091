/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;

/** Section 1.3: security admin rules of network managers. */
final class AdminRuleTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";

    @Row({SheetRow.ADMIN_DENY, SheetRow.ORDER_IN})
    @Test
    void aDenyInward_dropsWhateverGroupsSay() {
        AzureEstate estate = ONE_VNET.and("admin quay no-web in 10 Deny Tcp/443");

        assertThat(estate.answer(WEB)).isEqualTo("BLOCKED by FILTER_DENY adminrules/inbound no-web");
        assertThat(ONE_VNET.and("subnet quay/bare 10.20.9.0/24")
                        .and("vm bare in quay/bare at 10.20.9.4")
                        .and("admin quay no-web in 10 Deny Tcp/443")
                        .answer("web to bare tcp/443"))
                .isEqualTo("BLOCKED by FILTER_DENY adminrules/inbound no-web");
    }

    @Row({SheetRow.ADMIN_DENY, SheetRow.ORDER_OUT})
    @Test
    void aDenyOutward_drops() {
        assertThat(ONE_VNET.and("admin quay stay out 10 Deny Any to Internet").answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by FILTER_DENY adminrules/outbound stay");
    }

    @Row(SheetRow.ADMIN_ALLOW)
    @Test
    void anAllow_goesOnToTheGroups() {
        assertThat(ONE_VNET.and("admin quay open in 10 Allow Tcp/8443").answer("192.0.2.9 to web tcp/8443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS front-nsg DenyAllInBound;"
                        + " SECURITY_GROUP_INGRESS web-nsg DenyAllInBound");
    }

    @Row({SheetRow.ADMIN_ALWAYS, SheetRow.ORDER_IN, SheetRow.ORDER_OUT})
    @Test
    void anAlwaysAllow_passesTheGroupsBy() {
        assertThat(ONE_VNET.and("admin quay open in 10 AlwaysAllow Tcp/8443").answer("192.0.2.9 to web tcp/8443"))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VNET.and("rule back-nsg silent out 100 deny any")
                        .and("admin quay open out 10 AlwaysAllow Any")
                        .answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ADMIN_ORDER)
    @Test
    void theLowestNumber_decides() {
        AzureEstate estate = ONE_VNET.and("admin quay no-web in 10 Deny Tcp/443");

        assertThat(estate.and("admin quay but in 5 Allow Tcp/443 from 192.0.2.0/24")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("admin quay but in 15 Allow Tcp/443 from 192.0.2.0/24")
                        .answer(WEB))
                .isEqualTo("BLOCKED by FILTER_DENY adminrules/inbound no-web");
    }

    @Row(SheetRow.ADMIN_NETWORK_GROUPS)
    @Test
    void aNetworkGroup_isUnknownWhereItDecides() {
        AzureEstate estate = ONE_VNET.and("admin quay grouped in 10 Deny Tcp/443 from group:piers");

        assertThat(estate.answer(WEB)).isEqualTo("UNKNOWN for FILTER_LIST adminrules/inbound NOT_MODELLED");
        assertThat(estate.answer("198.51.100.7 to web tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.and("admin quay first in 5 Deny Tcp/443").answer(WEB))
                .isEqualTo("BLOCKED by FILTER_DENY adminrules/inbound first");
    }

    @Row(SheetRow.ADMIN_UNREAD)
    @Test
    void rulesThatWereNotRead_areAssumedToBeNone() {
        AzureEstate estate = ONE_VNET.and("no-admin-answer quay");

        assertThat(estate.answer(WEB)).isEqualTo("REACHABLE (probable)");
        assertThat(estate.notes(WEB)).contains("ASSUMPTION");
        assertThat(estate.strictAnswer(WEB)).startsWith("UNKNOWN").contains("UNDOCUMENTED");
        assertThat(estate.answerAssumingComplete(WEB)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ADMIN_GATE)
    @Test
    void whetherAnAlwaysAllow_opensAnAddressWithoutGroup_isUnknown() {
        AzureEstate estate = ONE_VNET.and("""
                subnet quay/bare 10.20.9.0/24
                pip bare-pip 203.0.113.40
                vm bare in quay/bare at 10.20.9.4 pip bare-pip
                """);

        assertThat(estate.and("admin quay open in 10 AlwaysAllow Tcp/443").answer("192.0.2.9 to bare tcp/443"))
                .isEqualTo("UNKNOWN for DOOR bare-pip UNDOCUMENTED");
    }
}
