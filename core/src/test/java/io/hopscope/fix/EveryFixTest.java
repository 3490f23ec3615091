/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every fix, whatever is broken. */
class EveryFixTest {
    @ParameterizedTest(name = "{0}: {2} to {3} {4}")
    @MethodSource("broken")
    void isProvenAndIdempotentAndLeavesNothingOut(
            String what, Snapshot snapshot, String from, String to, String service) {
        List<Fix> fixes = Shop.fixes(snapshot, from, to, service);

        assertThat(fixes).isNotEmpty().doesNotHaveDuplicates();
        for (Fix fix : fixes) {
            Snapshot once = snapshot.with(fix.changes());
            Snapshot twice = once.with(fix.changes());
            assertThat(Proofs.verdict(once, from, to, service)).isEqualTo(Verdict.REACHABLE);
            assertThat(twice.resources())
                    .containsExactlyElementsOf(once.resources().toList());
            assertThat(Shop.fixes(once, from, to, service)).isEmpty();
            for (int left = 0; left < fix.changes().size(); left++) {
                List<Change> fewer = new ArrayList<>(fix.changes());
                fewer.remove(left);
                assertThat(Proofs.isReachable(snapshot.with(fewer), from, to, service))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest(name = "{0}: {2} to {3} {4}")
    @MethodSource("broken")
    void touchesNothingThatNobodyMayChange(String what, Snapshot snapshot, String from, String to, String service) {
        String[] everything = snapshot.resources().map(r -> r.id().value()).toArray(String[]::new);
        Snapshot frozen = Shop.frozen(snapshot, everything);

        assertThat(Proofs.verdict(frozen, from, to, service)).isEqualTo(Verdict.BLOCKED);
        assertThat(Shop.fixes(frozen, from, to, service)).isEmpty();
    }

    @Test
    void whatIsNotBlocked_needsNone() {
        assertThat(Shop.fixes(Shop.sound().build(), "internet", "web-1", "tcp/443"))
                .isEmpty();
    }

    @Test
    void whatIsNotKnown_getsNone() {
        Snapshot snapshot = Shop.sound()
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("unread").acl("open"))
                .unlisted(ResourceKind.ROUTE_TABLE)
                .build();

        assertThat(Proofs.verdict(snapshot, "internet", "web-1", "tcp/443")).isEqualTo(Verdict.UNKNOWN);
        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/443")).isEmpty();
    }

    @Test
    void aVendorsWords_comeFromItsRenderer() {
        Engine engine = Engine.of(Shop.sound().build());
        Answer blocked = engine.answer(engine.question("internet", "web-1", Service.tcp(80)));

        Fix fix = new Fixer(engine, List.of(new TestRenderer(List.of())))
                .fixes(blocked)
                .get(0);

        assertThat(fix.commands()).containsExactly("do AddRule web");
        assertThat(fix.terraform()).containsExactly("# AddRule web");
    }

    @Test
    void aChangeThatTheVendorHasNoCommandFor_isNotProposed() {
        Engine engine = Engine.of(Shop.sound().build());
        Answer blocked = engine.answer(engine.question("internet", "web-1", Service.tcp(80)));

        assertThat(new Fixer(engine, List.of(new TestRenderer(List.of(Change.AddRule.class)))).fixes(blocked))
                .isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken("no rule in the group", Shop.sound().build(), "internet", "web-1", "tcp/80"),
                broken("no rule for a ping", Shop.sound().build(), "198.51.100.7", "web-1", "icmp"),
                broken("no rule for a neighbour", Shop.sound().build(), "web-1", "db-1", "tcp/22"),
                broken(
                        "no rule outward",
                        Shop.sound().group("web", Rules.in("any from any")).build(),
                        "web-1",
                        "198.51.100.7",
                        "tcp/443"),
                broken(
                        "a deny",
                        Shop.sound()
                                .acl(
                                        "open",
                                        Rules.denyIn(2, "tcp from any"),
                                        Rules.allowIn(3, "any from any"),
                                        Rules.allowOut(3, "any to any"))
                                .build(),
                        "internet",
                        "web-1",
                        "tcp/443"),
                broken(
                        "two denies",
                        Shop.sound()
                                .acl(
                                        "open",
                                        Rules.denyIn(2, "tcp from any"),
                                        Rules.allowIn(3, "any from any"),
                                        Rules.denyOut(2, "tcp to any"),
                                        Rules.allowOut(3, "any to any"))
                                .build(),
                        "internet",
                        "web-1",
                        "tcp/443"),
                broken("a closed list", closed().build(), "internet", "web-1", "tcp/443"),
                broken(
                        "a blackhole",
                        Shop.sound()
                                .table("public", "net", Routes.blackhole("0.0.0.0/0"))
                                .build(),
                        "internet",
                        "web-1",
                        "tcp/443"),
                broken("no table entry", noTable().build(), "198.51.100.0/24", "web-1", "tcp/443"),
                broken(
                        "no address",
                        Shop.sound()
                                .machine("web-2", "back", "10.0.2.20", m -> m.groups("web"))
                                .build(),
                        "internet",
                        "web-2",
                        "tcp/443"),
                broken(
                        "stopped and no rule",
                        Shop.sound()
                                .machine(
                                        "web-1",
                                        "front",
                                        "10.0.1.10",
                                        m -> Shop.web("203.0.113.10").apply(m).power(PowerState.STOPPED))
                                .build(),
                        "internet",
                        "web-1",
                        "tcp/80"),
                broken("a source that no rule names", NatFixesTest.strict(), "db-1", "198.51.100.7", "tcp/443"),
                broken(
                        "a translator without an address",
                        NatFixesTest.mute().build(),
                        "db-1",
                        "198.51.100.7",
                        "tcp/443"),
                broken("no bandwidth", BandwidthFixesTest.starving(), "internet", "web-1", "tcp/443"),
                broken("a peering that waits", waiting().build(), "db-1", "far-1", "tcp/22"));
    }

    private static Estates closed() {
        return Shop.sound()
                .acl("closed")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("closed"));
    }

    private static Estates noTable() {
        return Shop.sound()
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("private").acl("open"));
    }

    private static Estates waiting() {
        return Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net")
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .peering("pcx", "net", "far-net", OperationalState.waiting("pending"));
    }

    private static Arguments broken(String what, Snapshot snapshot, String from, String to, String service) {
        return Arguments.of(what, snapshot, from, to, service);
    }
}
