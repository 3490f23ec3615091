/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Region;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an audit does once for many comes out as if it were done for each. */
class SharedWorkTest {
    private static final List<IntentSource> SOURCES =
            List.of(new InternetIntents(), new NeighbourIntents(), new ExitIntents());

    private final Fleet fleet = new Fleet(Engine.of(mixed()));

    @Test
    void whoSpeaksForAClass_getsTheAnswerOfEachMember() {
        List<Intent> intents =
                SOURCES.stream().flatMap(source -> source.in(fleet)).toList();

        assertThat(intents).anyMatch(intent -> intent.members().size() > 10);
        for (Intent intent : intents) {
            Outcome all = Outcome.of(intent, fleet.engine());
            assertThat(intent.members()).allSatisfy(member -> {
                Outcome own = Outcome.of(intent.of(member), fleet.engine());
                assertThat(own.verdict()).isEqualTo(all.verdict());
                assertThat(causes(own)).isEqualTo(causes(all));
            });
        }
        assertThat(intents.stream()
                        .map(intent -> Outcome.of(intent, fleet.engine()).verdict())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void rulesOfAGroup_areReadOnceAndStayTheSame() {
        List<Alike> classes = fleet.classes();

        assertThat(classes).hasSizeGreaterThan(5).allSatisfy(alike -> {
            for (Direction direction : Direction.values()) {
                assertThat(fleet.ownRules().of(alike, direction))
                        .allSatisfy(meant -> assertThat(meant.alike()).isSameAs(alike))
                        .extracting(OwnRules.Meant::part)
                        .containsExactlyInAnyOrderElementsOf(
                                read(alike.first(), direction).toList());
            }
        });
    }

    @Test
    void everyMachine_isInOneClass() {
        assertThat(fleet.classes().stream().flatMap(alike -> alike.members().stream()))
                .hasSameSizeAs(fleet.classes().stream()
                        .flatMap(alike -> alike.ports().stream())
                        .toList())
                .doesNotHaveDuplicates()
                .hasSize(AuditTest.shop().build().all(Instance.class).toList().size() + 21);
    }

    private Stream<OwnRules.Part> read(Port port, Direction direction) {
        return port.nic().labels().value().orElse(Set.of()).stream()
                .flatMap(id -> fleet.get(FilterList.class, id).stream())
                .flatMap(list -> list.rules().value().orElse(List.of()).stream()
                        .filter(rule -> rule.direction() == direction
                                && rule.action() == Action.ALLOW
                                && rule.origin() == RuleOrigin.USER)
                        .flatMap(rule -> Region.of(rule.match(), fleet.sets()).stream()
                                .map(region -> new OwnRules.Part(list.id(), rule, region))));
    }

    private static Set<String> causes(Outcome outcome) {
        return Stream.concat(outcome.blockers().stream(), outcome.partialBlockers())
                .map(SharedWorkTest::cause)
                .collect(Collectors.toSet());
    }

    /** An interface at fault is another one for each member. */
    private static String cause(Blocker blocker) {
        return blocker.code() + " " + blocker.subject().kind();
    }

    /** The shop, ten machines without public addresses beside its servers, and eleven behind a list that denies. */
    private static Snapshot mixed() {
        Estates estate = AuditTest.shop()
                .acl(
                        "strict",
                        Rules.denyIn(50, "tcp/22 from any"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "tcp/1024-40000 to any"))
                .table("lost", "net", Routes.toGateway("0.0.0.0/0", "gw"), Routes.blackhole("198.51.100.0/24"))
                .subnet("side", "net", "10.0.3.0/24", s -> s.table("lost").acl("strict"))
                .group("ops", Rules.in("tcp/22 from 198.51.100.0/24"), Rules.in("tcp/443 from group:web"));
        for (int i = 0; i < 10; i++) {
            estate.machine("plain-" + i, "front", "10.0.1." + (100 + i), m -> m.groups("web", "ops"));
        }
        for (int i = 0; i < 11; i++) {
            String outside = "203.0.113." + (100 + i);
            estate.machine(
                    "side-" + i,
                    "side",
                    "10.0.3." + (10 + i),
                    m -> m.groups("ops").publicAddress(outside));
        }
        return estate.build();
    }
}
