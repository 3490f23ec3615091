/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.net.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupFixesTest {
    @Test
    void fromTheInternet_admitsTheAskedServiceAlone() {
        List<Fix> fixes = Shop.fixes(Shop.sound().build(), "internet", "web-1", "tcp/80");

        assertThat(fixes).hasSize(1);
        Change.AddRule add = (Change.AddRule) fixes.get(0).changes().get(0);
        assertThat(add.subject().value()).isEqualTo("web");
        assertThat(add.rule().direction()).isEqualTo(Direction.INGRESS);
        assertThat(add.rule().match()).isEqualTo(Rules.match("tcp/80 from 0.0.0.0/0", Direction.INGRESS));
        assertThat(add.rule().label()).isEqualTo("tcp/80 from 0.0.0.0/0");
    }

    @Test
    void fromOneAddress_admitsThatAddress() {
        assertThat(rule(Shop.sound().build(), "198.51.100.7", "web-1", "tcp/22"))
                .isEqualTo("web: tcp/22 from 198.51.100.7/32");
    }

    @Test
    void fromAPrefixToARangeOfPorts_admitsBoth() {
        assertThat(rule(Shop.sound().build(), "198.51.100.0/24", "web-1", "tcp/8000-8100"))
                .isEqualTo("web: tcp/8000-8100 from 198.51.100.0/24");
    }

    @Test
    void fromAMachineOfTheNetwork_admitsItsPrivateAddress() {
        assertThat(rule(Shop.sound().build(), "db-1", "web-1", "tcp/22")).isEqualTo("web: tcp/22 from 10.0.2.10/32");
    }

    @Test
    void fromAMachineByThePublicAddress_admitsThePublicAddressThatArrives() {
        Snapshot snapshot = Shop.sound()
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(rule(snapshot, "web-2", "203.0.113.10", "tcp/22")).isEqualTo("web: tcp/22 from 203.0.113.11/32");
    }

    @Test
    void ping_admitsEchoRequestsAndNoOtherMessages() {
        assertThat(rule(Shop.sound().build(), "internet", "web-1", "icmp")).isEqualTo("web: icmp/8/0 from 0.0.0.0/0");
    }

    @Test
    void overIpv6_admitsTheOtherFamily() {
        Snapshot snapshot = Shop.sound()
                .network("net", "10.0.0.0/16", "2001:db8:1::/56")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"), Routes.toGateway("::/0", "gw"))
                .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "any to any"))
                .subnet(
                        "front",
                        "net",
                        "10.0.1.0/24",
                        s -> s.prefix("2001:db8:1:1::/64").table("public").acl("open"))
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").globalAddress("2001:db8:1:1::10"))
                .build();

        assertThat(rule(snapshot, "internet", "2001:db8:1:1::10", "tcp/443")).isEqualTo("web: tcp/443 from ::/0");
        assertThat(rule(snapshot, "internet", "2001:db8:1:1::10", "icmp")).isEqualTo("web: icmpv6/128/0 from ::/0");
    }

    @Test
    void anyProtocol_admitsAnyProtocol() {
        assertThat(rule(Shop.sound().build(), "198.51.100.7", "web-1", "any"))
                .isEqualTo("web: any from 198.51.100.7/32");
    }

    @Test
    void aProtocolWithoutPorts_namesTheProtocol() {
        assertThat(rule(Shop.sound().build(), "198.51.100.7", "web-1", "47"))
                .isEqualTo("web: gre from 198.51.100.7/32");
    }

    @Test
    void towardsTheOutside_letsTheAskedServiceOut() {
        Snapshot snapshot = Shop.sound()
                .group("web", Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("tcp/443 to 0.0.0.0/0"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "web-1", "198.51.100.7", "udp/53");

        assertThat(fixes).hasSize(1);
        Change.AddRule add = (Change.AddRule) fixes.get(0).changes().get(0);
        assertThat(add.rule().direction()).isEqualTo(Direction.EGRESS);
        assertThat(add.rule().match()).isEqualTo(Rules.match("udp/53 to 198.51.100.7/32", Direction.EGRESS));
    }

    @Test
    void ofSeveralGroups_theOneThatFewestInterfacesUse() {
        Snapshot snapshot = Shop.sound()
                .group("base", Rules.out("any to any"))
                .group("own")
                .machine("a", "front", "10.0.1.20", m -> m.groups("base"))
                .machine("b", "front", "10.0.1.21", m -> m.groups("base", "own").publicAddress("203.0.113.21"))
                .build();

        assertThat(rule(snapshot, "internet", "b", "tcp/25")).isEqualTo("own: tcp/25 from 0.0.0.0/0");
    }

    @Test
    void aGroupThatNobodyMayChange_isLeftAlone() {
        Estates estate = Shop.sound()
                .group("managed")
                .machine("b", "front", "10.0.1.21", m -> m.groups("managed").publicAddress("203.0.113.21"))
                .frozen("managed");

        assertThat(Shop.fixes(estate.build(), "internet", "b", "tcp/25")).isEmpty();
        assertThat(rule(
                        estate.machine(
                                        "b",
                                        "front",
                                        "10.0.1.21",
                                        m -> m.groups("managed", "web").publicAddress("203.0.113.21"))
                                .build(),
                        "internet",
                        "b",
                        "tcp/25"))
                .isEqualTo("web: tcp/25 from 0.0.0.0/0");
    }

    @Test
    void aRuleThatNamesASet_mayGetAnEntryInstead() {
        Snapshot snapshot = Shop.sound()
                .set("office", "198.51.100.0/28")
                .group("web", Rules.in("tcp/22 from set:office"), Rules.out("any to any"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "198.51.100.40", "web-1", "tcp/22");

        assertThat(fixes)
                .extracting(fix -> fix.changes().get(0))
                .contains(new Change.AddSetEntry(
                        Estates.id(ResourceKind.ADDRESS_SET, "office"), Prefix.parse("198.51.100.40/32")))
                .hasSize(2);
    }

    @Test
    void theInternet_isNoEntryOfASet() {
        Snapshot snapshot = Shop.sound()
                .set("office", "198.51.100.0/28")
                .group("web", Rules.in("tcp/22 from set:office"), Rules.out("any to any"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/22"))
                .hasSize(1)
                .allMatch(t -> t.startsWith("add to web"));
    }

    @Test
    void anotherGroupThatAdmitsIt_isJoinedWhereThatOpensLess() {
        Estates estate =
                Shop.sound().group("shared", Rules.out("any to any")).group("mail", Rules.in("tcp/25 from any"));
        for (int i = 0; i < 20; i++) {
            String outside = "203.0.113." + (100 + i);
            estate.machine(
                    "s-" + i,
                    "front",
                    "10.0.1." + (100 + i),
                    m -> m.groups("shared").publicAddress(outside));
        }
        Snapshot snapshot = estate.machine("mx", "front", "10.0.1.90", m -> m.groups("mail"))
                .build();

        List<String> texts = Shop.texts(snapshot, "internet", "s-3", "tcp/25");

        assertThat(texts).hasSize(2);
        assertThat(texts.get(0)).isEqualTo("add the interface s-3-nic to the group mail");
        assertThat(texts.get(1)).startsWith("add to shared");
    }

    @Test
    void anotherGroup_isNotJoinedWhereARuleOpensNoMore() {
        Snapshot snapshot = Shop.sound()
                .group("mail", Rules.in("tcp/25 from any"), Rules.in("tcp/110 from any"))
                .machine("mx", "front", "10.0.1.90", m -> m.groups("mail"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/25"))
                .hasSize(1)
                .allMatch(t -> t.startsWith("add to web"));
    }

    @Test
    void aMachineInAnEmptyGroup_mayJoinAnotherInsteadOfFillingThatOne() {
        Snapshot snapshot = Shop.sound()
                .group("isolated")
                .machine(
                        "web-2", "front", "10.0.1.11", m -> m.groups("isolated").publicAddress("203.0.113.11"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-2", "tcp/443"))
                .containsExactly(
                        "add to isolated the ingress rule that allows tcp to port 443 from 0.0.0.0/0",
                        "add the interface web-2-nic to the group web");
    }

    @Test
    void labelOfTheNewRule_isNotTakenTwice() {
        Rule misleading = new Rule(
                "tcp/80 from 0.0.0.0/0",
                Direction.INGRESS,
                0,
                Action.ALLOW,
                Rules.match("udp/80 from 0.0.0.0/0", Direction.INGRESS),
                RuleOrigin.USER);
        Snapshot snapshot = Shop.sound().group("web", misleading).build();

        assertThat(rule(snapshot, "internet", "web-1", "tcp/80")).isEqualTo("web: tcp/80 from 0.0.0.0/0 (2)");
    }

    private static String rule(Snapshot snapshot, String from, String to, String service) {
        List<Fix> fixes = Shop.fixes(snapshot, from, to, service);
        assertThat(fixes).hasSize(1);
        assertThat(fixes.get(0).changes()).hasSize(1);
        Change.AddRule add = (Change.AddRule) fixes.get(0).changes().get(0);
        return add.subject() + ": " + add.rule().label();
    }
}
