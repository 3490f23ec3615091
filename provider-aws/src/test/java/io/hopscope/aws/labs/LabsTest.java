/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every probe that configuration decides comes out as measured, and for the reason that reading it shows. */
class LabsTest {
    private record Expected(String probe, boolean required, List<String> codes, List<String> subjects, String rule) {
        boolean matches(Blocker blocker) {
            boolean code = codes.contains("*") || codes.contains(blocker.code().name());
            boolean subject = subjects.contains(blocker.subject().value());
            return code && subject && (rule.isEmpty() || rule.equals(blocker.rule()));
        }
    }

    @TestFactory
    List<DynamicTest> measuredOutcomes() {
        assumeTrue(!Lab.all().isEmpty(), "the measured labs are not on this machine");
        return Lab.all().stream()
                .map(lab -> DynamicTest.dynamicTest(lab.toString(), () -> comesOutAsMeasured(lab)))
                .toList();
    }

    @Test
    void blockersAreTheTrueOnes() throws IOException {
        assumeTrue(!Lab.all().isEmpty(), "the measured labs are not on this machine");
        Map<String, List<Expected>> expected = expectations();
        List<String> misses = new ArrayList<>();
        for (Lab lab : Lab.all()) {
            Engine engine = Engine.of(lab.snapshot());
            lab.probes().stream()
                    .filter(probe -> expected.containsKey(probe.id()))
                    .forEach(probe -> compare(
                            probe,
                            engine.answer(probe.ask(engine)),
                            expected.getOrDefault(probe.id(), List.of()),
                            misses));
        }
        assertThat(expected).hasSizeGreaterThan(40);
        assertThat(misses).isEmpty();
    }

    private static void comesOutAsMeasured(Lab lab) {
        Engine engine = Engine.of(lab.snapshot());
        List<String> misses = new ArrayList<>();
        for (Lab.Probe probe : lab.probes()) {
            Verdict got = engine.verdict(probe.ask(engine));
            boolean abstains = !probe.plain() && got == Verdict.UNKNOWN;
            if (!abstains && !got.name().equals(probe.expected())) {
                misses.add(probe + " got " + got);
            }
        }
        assertThat(lab.probes()).isNotEmpty();
        assertThat(misses).isEmpty();
    }

    private static void compare(Lab.Probe probe, Answer answer, List<Expected> expected, List<String> misses) {
        for (Expected one : expected) {
            if (one.required() && answer.blockers().stream().noneMatch(one::matches)) {
                misses.add(probe + " lacks " + one + ", has " + inShort(answer));
            }
        }
        for (Blocker blocker : answer.blockers()) {
            if (expected.stream().noneMatch(one -> one.matches(blocker))) {
                misses.add(probe + " should not name " + blocker.code() + " " + blocker.subject() + " " + blocker.rule()
                        + ": " + blocker.message());
            }
        }
    }

    private static String inShort(Answer answer) {
        return answer.verdict()
                + answer.blockers().stream()
                        .map(b -> " " + b.code() + " " + b.subject() + " " + b.rule())
                        .collect(Collectors.joining());
    }

    private static Map<String, List<Expected>> expectations() throws IOException {
        try (InputStream in = LabsTest.class.getResourceAsStream("blockers.tsv")) {
            assertThat(in).isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LabsTest::expected)
                    .collect(Collectors.groupingBy(Expected::probe));
        }
    }

    private static Expected expected(String line) {
        List<String> fields = List.of(line.split("\t", -1));
        return new Expected(
                fields.get(0),
                fields.get(1).equals("required"),
                List.of(fields.get(2).split(",")),
                List.of(fields.get(3).split(",")),
                fields.get(4));
    }
}
