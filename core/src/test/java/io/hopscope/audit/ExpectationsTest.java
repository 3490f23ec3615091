/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hopscope.audit.Judgement.Outcome;
import io.hopscope.audit.Stated.Wanted;
import io.hopscope.estates.Estates;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The twelve servers and the database of the audit's shop; the servers are tagged. */
final class ExpectationsTest {
    private final Snapshot shop = tagged(AuditTest.shop()).build();
    private final Expectations expectations = Expectations.of(Engine.of(shop));

    @ParameterizedTest
    @CsvSource({
        "internet,       tag:role=web,  tcp/443,  REACHABLE, MET,   12, 0",
        "internet,       tag:role=web,  tcp/22,   BLOCKED,   MET,   12, 0",
        "internet,       tag:role=web,  tcp/443,  BLOCKED,   UNMET, 0,  12",
        "internet,       tag:role,      tcp/22,   REACHABLE, UNMET, 0,  12",
        "tag:role=web,   db-1,          tcp/5432, REACHABLE, MET,   12, 0",
        "group:web,      group:db,      tcp/5432, REACHABLE, MET,   12, 0",
        "subnet:front,   subnet:front,  tcp/443,  REACHABLE, MET,   132, 0",
        "web-3,          subnet:front,  tcp/443,  REACHABLE, MET,   11, 0",
        "subnet:front,   web-3,         tcp/443,  REACHABLE, MET,   11, 0",
        "db-1,           network:net,   tcp/22,   BLOCKED,   MET,   12, 0",
        "198.51.100.7,   web-1,         tcp/443,  REACHABLE, MET,   1,  0",
    })
    void selectors_fanOut(String from, String to, String service, Wanted wanted, Outcome outcome, int met, int unmet) {
        Judgement judgement = expectations.judge(stated(from, to, service, wanted));

        assertThat(judgement.outcome()).isEqualTo(outcome);
        assertThat(judgement.met()).isEqualTo(met);
        assertThat(judgement.unmet()).isEqualTo(unmet);
        assertThat(judgement.undecided()).isZero();
    }

    @Test
    void pairsThatFail_standTogetherUnderTheirCause() {
        Judgement judgement =
                expectations.judge(stated("tag:role=web", "db-1 web-0", "tcp/3306 tcp/5432", Wanted.REACHABLE));

        assertThat(judgement.outcome()).isEqualTo(Outcome.UNMET);
        assertThat(judgement.met()).isEqualTo(12);
        assertThat(judgement.failures())
                .extracting(
                        failure -> failure.blocker().map(Blocker::code),
                        failure -> failure.blocker().map(b -> b.subject().value()),
                        Failure::size)
                .containsExactly(
                        tuple(Optional.of(FindingCode.SECURITY_GROUP_INGRESS), Optional.of("web"), 22),
                        tuple(Optional.of(FindingCode.SECURITY_GROUP_INGRESS), Optional.of("db"), 12));
    }

    @Test
    void blockedForAllButOneOffice_isNotBlocked() {
        Snapshot office = AuditTest.shop()
                .group("web", Rules.in("tcp/22 from 198.51.100.0/24"), Rules.out("any to 0.0.0.0/0"))
                .build();

        Judgement judgement =
                Expectations.of(Engine.of(office)).judge(stated("internet", "web-1", "tcp/22", Wanted.BLOCKED));

        assertThat(judgement.outcome()).isEqualTo(Outcome.UNMET);
        assertThat(judgement.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.blocker()).isEmpty();
            assertThat(failure.gap()).isEmpty();
            assertThat(failure.leak().map(Leak::rule)).contains("tcp/22 from 198.51.100.0/24");
        });
    }

    @Test
    void partsThatTheSameRuleAdmits_areOneLeak() {
        Snapshot holed = AuditTest.shop()
                .acl(
                        "open",
                        Rules.denyIn(50, "any from 198.51.100.0/24"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "any to any"))
                .build();
        Engine engine = Engine.of(holed);
        Judgement judgement = Expectations.of(engine).judge(stated("internet", "web-1", "tcp/443", Wanted.BLOCKED));

        assertThat(judgement.failures().get(0).pairs().get(0).leaks())
                .extracting(Leak::rule)
                .containsExactly("tcp/443 from 0.0.0.0/0");
    }

    @ParameterizedTest
    @CsvSource({"REACHABLE", "BLOCKED"})
    void whatNobodyCanTell_isUndecided(Wanted wanted) {
        Snapshot unread = AuditTest.shop()
                .remove(ResourceKind.SECURITY_GROUP, "web")
                .unlisted(ResourceKind.SECURITY_GROUP)
                .build();

        Judgement judgement = Expectations.of(Engine.of(unread)).judge(stated("internet", "web-1", "tcp/22", wanted));

        assertThat(judgement.outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(judgement.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.gap()).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:role=cat | no machine is selected by \"tag:role=cat\"",
                "group:cat    | nothing of that kind has the id or name \"cat\"",
                "cat          | no instance, interface or balancer has the id or name \"cat\"",
            })
    void textThatMeansNobody_isAnError(String text, String message) {
        assertThatThrownBy(() -> expectations.judge(stated(text, "web-1", "tcp/22", Wanted.BLOCKED)))
                .isInstanceOf(QuestionException.class)
                .hasMessage(message);
    }

    @Test
    void snapshotWithoutTags_isSaid() {
        Snapshot plain = AuditTest.shop().build();
        assertThatThrownBy(() -> Selection.of(Engine.of(plain)).find("tag:role"))
                .hasMessage("no machine is selected by \"tag:role\"; the snapshot holds no tags");
    }

    private static Stated stated(String from, String to, String services, Wanted wanted) {
        return new Stated(
                "",
                "",
                List.of(from.split(" ", -1)),
                List.of(to.split(" ", -1)),
                Arrays.stream(services.split(" ", -1)).map(Service::parse).toList(),
                wanted,
                Optional.empty(),
                Optional.empty());
    }

    private static Estates tagged(Estates estate) {
        for (int i = 0; i < 12; i++) {
            ResourceId id = Estates.id(ResourceKind.INSTANCE, "web-" + i);
            Instance old = (Instance) estate.require(ResourceKind.INSTANCE, id.value());
            estate.add(new Instance(
                    old.identity().tagged(Map.of("role", "web", "tier", "front")),
                    old.power(),
                    old.checks(),
                    old.locks(),
                    old.interfaces(),
                    old.platform()));
        }
        return estate;
    }
}
