/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static io.hopscope.testkit.HopscopeAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import org.junit.jupiter.api.Test;

final class EstateTest {
    private final Estate shop = Estate.empty()
            .network("net", "10.0.0.0/16", "2001:db8:1::/56")
            .subnet("front", "net", "10.0.1.0/24")
            .group("web", "tcp/443 from 0.0.0.0/0", "tcp/443 from ::/0")
            .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"));

    @Test
    void machineOfAGroupThatAdmits_isReachable() {
        assertThatAnswer(ask("internet", "web-1", 443))
                .isReachable()
                .isCertain()
                .hasNoExceptions();
    }

    @Test
    void portThatNoRuleAdmits_isBlockedByTheGroup() {
        assertThatAnswer(ask("internet", "web-1", 22))
                .isBlocked()
                .onlyBy(FindingCode.SECURITY_GROUP_INGRESS)
                .at("web");
    }

    @Test
    void machineThatIsStopped_isBlocked() {
        shop.machine(
                "web-1",
                "front",
                "10.0.1.10",
                m -> m.groups("web").publicAddress("198.51.100.7").stopped());

        assertThatAnswer(ask("internet", "web-1", 443))
                .isBlocked()
                .by(FindingCode.INSTANCE_NOT_RUNNING)
                .at("web-1");
    }

    @Test
    void subnetThatIsIsolated_hasNoRouteBack() {
        shop.subnet("front", "net", "10.0.1.0/24", SubnetSpec::isolated);

        assertThatAnswer(ask("internet", "web-1", 443)).isBlocked().at("front-routes");
    }

    @Test
    void firstRuleOfTheAclThatMatches_decides() {
        shop.subnet(
                "front",
                "net",
                "10.0.1.0/24",
                s -> s.acl("deny tcp/443 from 203.0.113.0/25", "tcp/443 from 203.0.113.0/24", "any to any"));

        assertThatAnswer(ask("203.0.113.9", "web-1", 443))
                .isBlocked()
                .by(FindingCode.NETWORK_ACL_INGRESS)
                .at("front-acl")
                .byRule("deny tcp/443 from 203.0.113.0/25");
        assertThatAnswer(ask("203.0.113.200", "web-1", 443)).isReachable();
    }

    @Test
    void globalAddress_isReachableByIpv6() {
        shop.subnet("six", "net", "2001:db8:1:1::/64")
                .machine("web-6", "six", "2001:db8:1:1::5", m -> m.groups("web").globalAddress("2001:db8:1:1::6"));

        assertThatAnswer(ask("2001:db8:ffff::1", "web-6", 443)).isReachable();
    }

    @Test
    void peeredSubnets_reachEachOther() {
        shop.network("other", "10.9.0.0/16")
                .peering("bridge", "net", "other")
                .subnet("front", "net", "10.0.1.0/24", s -> s.peered("10.9.0.0/16", "bridge"))
                .subnet("back", "other", "10.9.1.0/24", s -> s.peered("10.0.0.0/16", "bridge"))
                .group("db", "tcp/5432 from 10.0.0.0/16")
                .machine("db-1", "back", "10.9.1.10", m -> m.groups("db"));

        assertThatAnswer(ask("web-1", "db-1", 5432)).isReachable();
        shop.subnet("back", "other", "10.9.1.0/24", s -> s.blackhole("10.0.0.0/16"));
        assertThatAnswer(ask("web-1", "db-1", 5432))
                .isBlocked()
                .by(FindingCode.ROUTE_BLACKHOLE)
                .at("back-routes");
    }

    @Test
    void whatNobodyRecognises_isUnknown() {
        shop.group("odd", "unrecognised:pigeon from any")
                .machine("web-2", "front", "10.0.1.11", m -> m.groups("odd").publicAddress("198.51.100.8"))
                .machine(
                        "web-3",
                        "front",
                        "10.0.1.12",
                        m -> m.groups("web").publicAddress("198.51.100.9").unrecognisedState("dreaming"));

        assertThatAnswer(ask("internet", "web-2", 443))
                .isUnknown()
                .lacking(ResourceKind.SECURITY_GROUP, GapReason.UNRECOGNISED);
        assertThatAnswer(ask("internet", "web-3", 443))
                .isUnknown()
                .lacking(ResourceKind.INSTANCE, GapReason.UNRECOGNISED);
    }

    @Test
    void groupThatIsTakenAway_isProvenNotToExist() {
        assertThat(shop.without(ResourceKind.SECURITY_GROUP, "web")
                        .snapshot()
                        .resource(Estate.id(ResourceKind.SECURITY_GROUP, "web")))
                .isEmpty();
    }

    @Test
    void textThatIsNoRule_isRefusedWithAnExample() {
        assertThatThrownBy(() -> shop.group("bad", "tcp 443"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tcp 443")
                .hasMessageContaining("tcp/443 from 0.0.0.0/0");
        assertThatThrownBy(() -> shop.machine("lost", "nowhere", "10.0.0.1"))
                .hasMessage("machine lost: there is no subnet nowhere yet");
        assertThatThrownBy(() -> shop.subnet("lost", "nowhere", "10.0.0.0/24"))
                .hasMessage("there is no network nowhere yet");
    }

    private Answer ask(String from, String to, int port) {
        Engine engine = Engine.of(shop.snapshot());
        return engine.answer(engine.question(from, to, Service.tcp(port)));
    }
}
