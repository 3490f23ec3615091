/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static io.hopscope.testkit.HopscopeAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Assertions that do not hold fail, and tell the whole answer. */
final class AnswerAssertTest {
    @TestFactory
    Stream<DynamicTest> assertionThatDoesNotHold_failsAndTellsTheAnswer() {
        Answer answer = blocked();
        List<UnaryOperator<AnswerAssert>> wrong = List.of(
                AnswerAssert::isReachable,
                AnswerAssert::isUnknown,
                it -> it.isBlocked().by(FindingCode.NO_ROUTE),
                it -> it.by(FindingCode.SECURITY_GROUP_INGRESS).at("db"),
                it -> it.by(FindingCode.SECURITY_GROUP_INGRESS).byRule("none"),
                it -> it.onlyBy(FindingCode.INSTANCE_NOT_RUNNING),
                it -> it.lacking(ResourceKind.INSTANCE, GapReason.DENIED));
        return Stream.iterate(0, i -> i < wrong.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest(
                        "assertion " + i,
                        () -> assertThatThrownBy(() -> wrong.get(i).apply(assertThatAnswer(answer)))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("blocked by SECURITY_GROUP_INGRESS at web")
                                .hasMessageContaining("blocked by INSTANCE_NOT_RUNNING at web-1")));
    }

    private static Answer blocked() {
        Engine engine = Engine.of(Estate.empty()
                .network("net", "10.0.0.0/16")
                .subnet("front", "net", "10.0.1.0/24")
                .group("web", "tcp/80 from 0.0.0.0/0")
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> m.groups("web").publicAddress("198.51.100.7").stopped())
                .snapshot());
        return engine.answer(engine.question("internet", "web-1", Service.tcp(443)));
    }
}
