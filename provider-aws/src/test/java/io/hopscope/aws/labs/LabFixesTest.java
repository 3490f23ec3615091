/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.aws.render.AwsChangeRenderer;
import io.hopscope.fix.Fix;
import io.hopscope.fix.Fixer;
import io.hopscope.model.change.Change;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is blocked in the measured estates gets a fix, wherever something can be changed; the fix works, changes nothing
 * when it is carried out again, and opens no packet that it does not tell of.
 */
class LabFixesTest {
    /** Obstacles by nature: a NAT gateway takes no connection, and nothing says what a new listener should serve. */
    private static final Set<FindingCode> NOTHING_TO_CHANGE =
            Set.of(FindingCode.NAT_OPENS_NOTHING_INWARD, FindingCode.LISTENER_MISSING);

    @TestFactory
    List<DynamicTest> blockedProbes() {
        assumeTrue(!Lab.all().isEmpty(), "the measured labs are not on this machine");
        return Lab.all().stream()
                .map(lab -> DynamicTest.dynamicTest(lab.toString(), () -> isMended(lab)))
                .toList();
    }

    private static void isMended(Lab lab) {
        Engine engine = Engine.of(lab.snapshot());
        Fixer fixer = new Fixer(engine, List.of(new AwsChangeRenderer()));
        Packets packets = Packets.of(engine, lab);
        List<String> complaints = new ArrayList<>();
        Set<List<Change>> seen = new HashSet<>();
        for (Lab.Probe probe : lab.probes()) {
            Answer answer = engine.answer(probe.ask(engine));
            if (!probe.plain() || answer.verdict() != Verdict.BLOCKED) {
                continue;
            }
            List<Fix> fixes = fixer.fixes(answer);
            if (fixes.isEmpty()
                    && answer.blockers().stream().noneMatch(blocker -> NOTHING_TO_CHANGE.contains(blocker.code()))) {
                complaints.add(probe + " has no fix");
            }
            fixes.stream().filter(fix -> seen.add(fix.changes())).forEach(fix -> {
                Engine after = engine.with(fix.changes());
                if (after.verdict(probe.ask(after)) != Verdict.REACHABLE) {
                    complaints.add(probe + " is still blocked after " + fix);
                }
                packets.untold(probe, fix, after).forEach(packet -> complaints.add(packet + " is opened by " + fix));
            });
        }
        assertThat(complaints).isEmpty();
    }
}
