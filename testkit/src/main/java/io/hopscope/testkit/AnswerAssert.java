/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about an answer, from the verdict to what stands behind it. Messages tell the whole answer.
 *
 * <pre>{@code
 * assertThatAnswer(answer).isBlocked().by(FindingCode.SECURITY_GROUP_INGRESS).at("web");
 * assertThatAnswer(answer).isUnknown().lacking(ResourceKind.ROUTE_TABLE, GapReason.DENIED);
 * }</pre>
 */
public final class AnswerAssert extends AbstractAssert<AnswerAssert, Answer> {
    private Predicate<Blocker> meant = blocker -> true;

    AnswerAssert(Answer answer) {
        super(answer, AnswerAssert.class);
    }

    /** The verdict is REACHABLE. */
    public AnswerAssert isReachable() {
        return has(Verdict.REACHABLE);
    }

    /** The verdict is BLOCKED. */
    public AnswerAssert isBlocked() {
        return has(Verdict.BLOCKED);
    }

    /** The verdict is UNKNOWN. */
    public AnswerAssert isUnknown() {
        return has(Verdict.UNKNOWN);
    }

    /** The answer rests on no assumption. */
    public AnswerAssert isCertain() {
        isNotNull();
        return check(actual.confidence() == Confidence.CERTAIN, "to be certain");
    }

    /** No part of the question has another answer. */
    public AnswerAssert hasNoExceptions() {
        isNotNull();
        return check(actual.exceptions().isEmpty(), "to have no exceptions");
    }

    /** An obstacle has this code; {@link #at} then speaks of such obstacles alone. */
    public AnswerAssert by(FindingCode code) {
        meant = blocker -> blocker.code() == code;
        return anyBlocker("to be blocked by " + code);
    }

    /** An obstacle of the code that was asserted before, or any, lies at the resource of this id. */
    public AnswerAssert at(String resource) {
        meant = meant.and(blocker -> blocker.subject().value().equals(resource));
        return anyBlocker("to be blocked so at " + resource);
    }

    /** An obstacle that was asserted before comes of this rule, route or entry. */
    public AnswerAssert byRule(String rule) {
        meant = meant.and(blocker -> blocker.rule().equals(rule));
        return anyBlocker("to be blocked so by the rule " + rule);
    }

    /** Nothing is in the way but obstacles of this code. */
    public AnswerAssert onlyBy(FindingCode code) {
        by(code);
        return check(actual.blockers().stream().allMatch(meant), "to be blocked only by " + code);
    }

    /** Something of this kind is missing, for this reason. */
    public AnswerAssert lacking(ResourceKind kind, GapReason reason) {
        isNotNull();
        boolean any = actual.gaps().stream().anyMatch(gap -> gap.kind() == kind && gap.reason() == reason);
        return check(any, "to lack " + kind + ", " + reason);
    }

    private AnswerAssert has(Verdict verdict) {
        isNotNull();
        return check(actual.verdict() == verdict, "to be " + verdict);
    }

    private AnswerAssert anyBlocker(String expected) {
        isNotNull();
        return check(actual.blockers().stream().anyMatch(meant), expected);
    }

    private AnswerAssert check(boolean holds, String expected) {
        if (!holds) {
            failWithMessage("%nExpected the answer%n  %s%n%s but it was%n%s", question(), expected, words());
        }
        return this;
    }

    private String question() {
        return actual.question().from() + " to " + actual.question().to() + " "
                + actual.question().service();
    }

    private String words() {
        List<String> lines = new ArrayList<>(List.of(actual.verdict() + " " + actual.confidence()));
        actual.blockers()
                .forEach(blocker -> lines.add(
                        "blocked by " + blocker.code() + " at " + blocker.subject() + ": " + blocker.message()));
        actual.gaps().forEach(gap -> lines.add("lacking " + gap.kind() + ", " + gap.reason() + ": " + gap.message()));
        actual.exceptions().forEach(part -> lines.add("except " + part));
        return lines.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
    }
}
