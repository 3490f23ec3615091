/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static io.hopscope.tencent.semantics.fixture.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Security groups. */
final class GroupTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";

    /** A machine with these groups, whose rules follow. */
    private static TencentEstate guarded(String groups, String rules) {
        return ONE_VPC.and(rules)
                .and("vm ins-web in subnet-front at 10.20.1.4 sg " + groups)
                .and("eip eip-web 203.0.113.10 on ins-web");
    }

    @Test
    @Row(SheetRow.SG_FIRST_MATCH)
    void rules_theFirstThatMatchesDecides() {
        assertThat(guarded("sg-a", """
                sg sg-a
                in sg-a drop tcp/443 from 192.0.2.0/24
                in sg-a accept tcp/443 from 0.0.0.0/0
                """).answer(WEB)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-a 0");
        assertThat(guarded("sg-a", """
                sg sg-a
                in sg-a accept tcp/443 from 0.0.0.0/0
                in sg-a drop tcp/443 from 192.0.2.0/24
                """).answer(WEB)).isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", """
                sg sg-a
                in sg-a drop tcp/443 from 192.0.2.0/24 index 5
                in sg-a accept tcp/443 from 0.0.0.0/0 index 2
                """).answer(WEB)).isEqualTo("REACHABLE");
    }

    @Test
    @Row({SheetRow.SG_BINDING_ORDER, SheetRow.SG_EARLIER_WINS})
    void severalGroups_areReadInTheOrderOfBinding() {
        String rules = """
                sg sg-open
                in sg-open accept tcp/443 from 0.0.0.0/0
                sg sg-shut
                in sg-shut drop tcp/443 from 192.0.2.0/24
                """;

        assertThat(guarded("sg-open,sg-shut", rules).answer(WEB)).isEqualTo("REACHABLE");
        assertThat(guarded("sg-shut,sg-open", rules).answer(WEB))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut 0");
    }

    @Test
    @Row(SheetRow.SG_DENY_AFTER_LAST)
    void whatNoRuleTakes_goesOnToTheNextGroup_andIsDroppedBehindTheLast() {
        String rules = """
                sg sg-ssh
                in sg-ssh accept tcp/22 from 0.0.0.0/0
                sg sg-tls
                in sg-tls accept tcp/443 from 0.0.0.0/0
                """;

        assertThat(guarded("sg-ssh,sg-tls", rules).answer(WEB)).isEqualTo("REACHABLE");
        assertThat(guarded("sg-ssh,sg-tls", rules).answer("192.0.2.9 to web tcp/80"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-ssh");
        assertThat(guarded("sg-ssh", rules).answer(WEB)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-ssh");
    }

    @Test
    @Row(SheetRow.SG_CLOSING_DROP)
    void aClosingDropOfAnEarlierGroup_isAssumedToTakeEffect() {
        String rules = """
                sg sg-first
                in sg-first accept tcp/22 from 0.0.0.0/0
                in sg-first drop all from 0.0.0.0/0
                sg sg-second
                in sg-second accept tcp/443 from 0.0.0.0/0
                """;
        TencentEstate both = guarded("sg-first,sg-second", rules);

        assertThat(both.answer(WEB)).isEqualTo("BLOCKED (probable) by SECURITY_GROUP_INGRESS sg-first 1");
        assertThat(both.assumptions(WEB)).containsExactly("tencent-A2");
        assertThat(both.strictAnswer(WEB)).isEqualTo("UNKNOWN for SECURITY_GROUP sg-first UNDOCUMENTED");
        assertThat(both.answer("192.0.2.9 to web tcp/22")).isEqualTo("REACHABLE");
        assertThat(both.answer("192.0.2.9 to web tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-first 1");
        assertThat(guarded("sg-second,sg-first", rules).strictAnswer("192.0.2.9 to web tcp/80"))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS");
    }

    @Test
    @Row(SheetRow.SG_EMPTY)
    void aGroupWithoutRules_refusesEverything() {
        TencentEstate empty = guarded("sg-empty", "sg sg-empty");

        assertThat(empty.answer(WEB)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-empty");
        assertThat(empty.answer("web to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-empty");
        assertThat(empty.and("not-read DescribeSecurityGroupPolicies.sg-empty").answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-empty NOT_READ");
        assertThat(empty.and("denied DescribeSecurityGroupPolicies.sg-empty").answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-empty DENIED");
    }

    @Test
    @Row(SheetRow.SG_MEMBERS)
    void members_reachEachOtherOnlyByARule() {
        assertThat(ONE_VPC.answer("mate to web tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
        assertThat(ONE_VPC.and("in sg-web accept tcp/22 from sg-web").answer("mate to web tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.SG_STATEFUL)
    void replies_passWhateverTheOtherDirectionSays() {
        TencentEstate silent = guarded("sg-a", """
                sg sg-a
                in sg-a accept tcp/443 from 0.0.0.0/0
                out sg-a drop all to 0.0.0.0/0
                """);

        assertThat(silent.answer(WEB)).isEqualTo("REACHABLE");
        assertThat(silent.answer("web to 192.0.2.9 tcp/443")).startsWith("BLOCKED by SECURITY_GROUP_EGRESS sg-a");
    }

    @Test
    @Row({SheetRow.SG_PROTOCOLS, SheetRow.SG_PORTS})
    void protocolsAndPorts_areReadInAnyCase() {
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept TCP/400-500 from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept udp/443 from 0.0.0.0/0")
                        .answer(WEB))
                .startsWith("BLOCKED");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/80,443 from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/ALL from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept All from 0.0.0.0/0").answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept Icmp from 0.0.0.0/0")
                        .answer("192.0.2.9 to web icmp"))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept sctp from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-a UNRECOGNISED");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a maybe tcp/443 from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-a UNRECOGNISED");
    }

    @Test
    @Row(SheetRow.SG_ONE_PEER)
    void anEmptyPeer_isNotAny() {
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from nobody")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-a UNRECOGNISED");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from nobody")
                        .answer("192.0.2.9 to web tcp/80"))
                .startsWith("BLOCKED");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from ipm-none")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for SECURITY_GROUP sg-a NOT_READ");
    }

    @Test
    @Row(SheetRow.SG_ZERO_PREFIX)
    void everyPrefixOfZeros_isTheWorld() {
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from 0.0.0.0/8")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from 10.0.0.0/8")
                        .answer(WEB))
                .startsWith("BLOCKED");
    }

    @Test
    @Row(SheetRow.SG_FAMILIES)
    void aPeer_isOfOneFamily() {
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from 192.0.2.9")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from ::/0").answer(WEB))
                .startsWith("BLOCKED");
        TencentEstate v6 = ONE_VPC.and("""
                vm ins-web in subnet-front at 10.20.1.4 sg sg-a v6 2001:db8:1::4
                eip eip-web 203.0.113.10 on ins-web
                eip eipv6-web 2001:db8:1::4 on ins-web
                sg sg-a
                """);
        String ping = "2600::9 to web icmp family 6";
        assertThat(v6.and("in sg-a accept icmp from ::/0").answer(ping)).startsWith("BLOCKED");
        assertThat(v6.and("in sg-a accept ICMPv6 from ::/0").answer(ping)).isEqualTo("REACHABLE");
        assertThat(v6.and("in sg-a accept all from 0.0.0.0/0").answer(ping)).startsWith("BLOCKED");
    }

    @Test
    @Row({SheetRow.SG_AS_PEER, SheetRow.SG_SCOPE})
    void aGroupAsPeer_meansPrivateAddressesOfMembersInTheSameProject() {
        TencentEstate byGroup = ONE_VPC.and("sg sg-back\nin sg-back accept tcp/5432 from sg-web");

        assertThat(byGroup.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(byGroup.and("eip eip-db 203.0.113.11 on ins-db").answer("web to 203.0.113.11 tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        assertThat(byGroup.and("set sg-web ProjectId '77'").answer("web to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        assertThat(ONE_VPC.and("sg sg-back\nin sg-back accept tcp/5432 from sg-gone")
                        .answer("web to db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        TencentEstate far = PEERED.and("sg sg-yard\nin sg-yard accept tcp/8080 from sg-web");
        assertThat(far.answer("web to crane tcp/8080")).isEqualTo("REACHABLE (probable)");
        assertThat(far.assumptions("web to crane tcp/8080")).containsExactly("tencent-A8");
        assertThat(far.strictAnswer("web to crane tcp/8080")).startsWith("UNKNOWN for");
    }

    @Test
    @Row(SheetRow.SG_AS_PEER)
    void aGroupAsPeer_doesNotMeanMembersThatComeByTheInternet() {
        TencentEstate six = ONE_VPC.and("""
                vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56
                subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64
                vpc vpc-yard 10.30.0.0/16 v6 2001:db8:2::/56
                table rtb-yard in vpc-yard
                subnet subnet-yard in vpc-yard 10.30.1.0/24 table rtb-yard v6 2001:db8:2::/64
                sg sg-six
                in sg-six accept tcp/443 from sg-six
                out sg-six accept all to ::/0
                vm ins-web in subnet-front at 10.20.1.4 sg sg-six v6 2001:db8:1::4
                eip eipv6-web 2001:db8:1::4 on ins-web
                vm ins-crane in subnet-yard at 10.30.1.4 sg sg-six v6 2001:db8:2::4
                eip eipv6-crane 2001:db8:2::4 on ins-crane
                """);
        String question = "crane to 2001:db8:1::4 tcp/443";

        assertThat(six.answer(question)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-six");
        assertThat(six.and("in sg-six accept tcp/443 from 2001:db8:2::/64").answer(question))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.SG_TEMPLATES)
    void templates_standForPeerAndService() {
        String templates = """
                template ipm-office 192.0.2.0/28
                template ipm-shop 198.51.100.1
                template-group ipmg-all ipm-office;ipm-shop
                service ppm-tls tcp:443,8443
                service ppm-dns udp:53
                service-group ppmg-all ppm-dns;ppm-tls
                sg sg-a
                """;
        TencentEstate rule = guarded("sg-a", templates + "in sg-a accept ppmg-all from ipmg-all");

        assertThat(rule.answer(WEB)).isEqualTo("REACHABLE");
        assertThat(rule.answer("192.0.2.99 to web tcp/443")).startsWith("BLOCKED");
        assertThat(rule.answer("192.0.2.9 to web tcp/80")).startsWith("BLOCKED");
        assertThat(guarded("sg-a", templates + "in sg-a accept ppm-tls from ipm-office")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", templates + "in sg-a accept ppm-dns from ipm-office")
                        .answer(WEB))
                .startsWith("BLOCKED");
        assertThat(rule.and("drop ipm-shop").answer("192.0.2.99 to web tcp/443"))
                .isEqualTo("UNKNOWN for ADDRESS_SET ipmg-all NOT_READ");
    }

    @Test
    @Row(SheetRow.SG_TEMPLATE_ENTRIES)
    void entriesOfTemplates_mayBeRangesAndHaveHostBits() {
        String rule = "\nsg sg-a\nin sg-a accept tcp/443 from ipm-a";

        assertThat(guarded("sg-a", "template ipm-a 192.0.2.8/24" + rule).answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "template ipm-a 192.0.2.5-192.0.2.10" + rule).answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(guarded("sg-a", "template ipm-a 192.0.2.5-192.0.2.8" + rule).answer(WEB))
                .startsWith("BLOCKED");
        assertThat(guarded("sg-a", "template ipm-a 2001:db8::/32" + rule).answer(WEB))
                .startsWith("BLOCKED");
        assertThat(guarded("sg-a", "template ipm-a nonsense" + rule).answer(WEB))
                .isEqualTo("UNKNOWN for ADDRESS_SET ipm-a UNRECOGNISED");
        assertThat(guarded("sg-a", "service ppm-a tcp:all\nsg sg-a\nin sg-a accept ppm-a from 0.0.0.0/0")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.SG_PRIMARY)
    void thePrimaryInterface_hasTheMachinesGroups_anotherItsOwn() {
        TencentEstate second = ONE_VPC.and("""
                sg sg-none
                vm ins-two in subnet-front at 10.20.1.8 sg sg-web
                eni eni-two-b on ins-two in subnet-back at 10.20.2.8 sg sg-none
                set eni-two GroupSet [sg-none]
                """);

        assertThat(second.answer("web to 10.20.1.8 icmp")).startsWith("UNKNOWN for INSTANCE eni-two GUEST_ROUTING");
        assertThat(second.answer("web to 10.20.2.8 icmp")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-none");
    }

    @Test
    @Row(SheetRow.SG_LIST_ORDER)
    void theOrderOfAnInterfacesOwnList_isAssumedWhereItMatters() {
        String interfaces = """
                sg sg-open
                in sg-open accept icmp from 0.0.0.0/0
                sg sg-shut
                in sg-shut drop icmp from 10.20.1.0/24
                eni eni-b on ins-db in subnet-back at 10.20.2.8 sg\s
                """.replace("\\s", "");
        TencentEstate shut = ONE_VPC.and(interfaces.strip() + " sg-shut,sg-open");

        assertThat(shut.answer("web to 10.20.2.8 icmp")).startsWith("BLOCKED (probable)");
        assertThat(shut.assumptions("web to 10.20.2.8 icmp")).containsExactly("tencent-A3");
        TencentEstate open = ONE_VPC.and(interfaces.strip() + " sg-open,sg-web");
        assertThat(open.assumptions("web to 10.20.2.8 icmp")).isEmpty();
    }

    @Test
    @Row(SheetRow.SG_SERVICES)
    void servicesOfThePlatform_areAssumedToPass() {
        TencentEstate silent = guarded("sg-a", "sg sg-a\nin sg-a accept tcp/443 from 0.0.0.0/0");

        assertThat(silent.answer("web to 183.60.83.19 udp/53")).isEqualTo("REACHABLE (probable)");
        assertThat(silent.assumptions("web to 183.60.83.19 udp/53")).containsExactly("tencent-A10");
        assertThat(silent.strictAnswer("web to 183.60.83.19 udp/53")).startsWith("UNKNOWN");
        assertThat(ONE_VPC.answer("web to 183.60.83.19 udp/53")).isEqualTo("REACHABLE");
        assertThat(silent.answer("web to 183.60.83.20 udp/53")).startsWith("BLOCKED by SECURITY_GROUP_EGRESS");
    }
}
