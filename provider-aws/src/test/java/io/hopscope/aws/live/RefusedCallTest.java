/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.Live.OTHER;
import static io.hopscope.aws.live.Live.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.aws.live.stub.StubRequest;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.NoteCode;
import io.hopscope.reach.trace.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whichever call is refused: a verdict stays as it is or becomes unknown, and a gap names the permission. */
@Timeout(300)
final class RefusedCallTest {
    private static final String STATUS = "DescribeInstanceStatus";

    @Test
    void read_eachCallRefusedInTurn_changesNoVerdictButToUnknown() {
        try (StubCloud whole = StubCloud.of(StubEstate.demo())) {
            Map<String, Verdict> expected = verdicts(read(whole));
            Set<String> actions =
                    whole.requests().stream().map(StubRequest::action).collect(Collectors.toSet());
            assertThat(actions).hasSizeGreaterThan(30);
            assertThat(expected).containsValues(Verdict.REACHABLE, Verdict.BLOCKED);

            actions.stream()
                    .filter(action -> !action.equals(STATUS))
                    .forEach(action -> assertSoundWithout(action, expected));
        }
    }

    /** Checks that were not read do not decide, but the answer says so. */
    @Test
    void read_statusChecksRefused_isANoteOfEachAnswer() {
        try (StubCloud cloud = Live.cloud().when(StubCloud.action(STATUS), Reply.error(403, "UnauthorizedOperation"))) {
            assertThat(Live.ask(Live.read(cloud)).notes()).anySatisfy(note -> {
                assertThat(note.code()).isEqualTo(NoteCode.HEALTH_WARNING);
                assertThat(note.message()).isEqualTo(STATUS + " failed: the permission is missing");
            });
        }
    }

    private static void assertSoundWithout(String action, Map<String, Verdict> expected) {
        try (StubCloud cloud = StubCloud.of(StubEstate.demo())
                .when(StubCloud.action(action), Reply.error(403, "UnauthorizedOperation"))) {
            Snapshot snapshot = read(cloud);

            assertThat(snapshot.gaps())
                    .describedAs(action)
                    .extracting(Gap::settledBy)
                    .anyMatch(settled -> settled.endsWith(":" + action));
            verdicts(snapshot)
                    .forEach((vm, verdict) -> assertThat(verdict)
                            .describedAs("%s without %s", vm, action)
                            .isIn(expected.get(vm), Verdict.UNKNOWN));
        }
    }

    private static Map<String, Verdict> verdicts(Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        Map<String, Verdict> verdicts = new TreeMap<>();
        snapshot.all(Instance.class).forEach(instance -> {
            String id = instance.id().value();
            verdicts.put(id, verdict(engine, id));
        });
        return verdicts;
    }

    private static Verdict verdict(Engine engine, String to) {
        try {
            return engine.answer(engine.question("internet", to, Service.tcp(443)))
                    .verdict();
        } catch (QuestionException e) {
            return Verdict.UNKNOWN;
        }
    }

    private static Snapshot read(StubCloud cloud) {
        try (AwsProvider provider = cloud.provider(REGION, OTHER)) {
            return Collector.standard().collect(provider);
        }
    }
}
