/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs a simulation again and again until every decision that is open in it has been tried both ways. */
final class Possibilities {
    private static final int LIMIT = 200_000;

    private final Function<Choices, Outcome> run;
    private int runs;

    private Possibilities(Function<Choices, Outcome> run) {
        this.run = run;
    }

    static Outcome explore(Function<Choices, Outcome> run) {
        return new Possibilities(run).explore(List.of());
    }

    private Outcome explore(List<Integer> script) {
        if (++runs > LIMIT) {
            throw new IllegalStateException("More than " + LIMIT + " possibilities");
        }
        Choices choices = new Choices(script);
        try {
            return run.apply(choices);
        } catch (Choices.Fork fork) {
            Choices.Open open = choices.open();
            return switch (open.combine()) {
                case ALL_ALIKE -> allAlike(script, open);
                case LARGER_PART -> largerPart(script, open);
                case ANY -> any(script, open);
            };
        }
    }

    private Outcome allAlike(List<Integer> script, Choices.Open open) {
        Outcome together = explore(then(script, 0));
        for (int option = 1; option < open.shares().size() && together.verdict() != Verdict.UNKNOWN; option++) {
            Outcome other = explore(then(script, option));
            together = together.verdict() == other.verdict()
                    ? together.with(other, other.verdict())
                    : together.with(other, Verdict.UNKNOWN).with(Outcome.unsure(open.reason()), Verdict.UNKNOWN);
        }
        return together;
    }

    private Outcome any(List<Integer> script, Choices.Open open) {
        Outcome best = explore(then(script, 0));
        for (int option = 1; option < open.shares().size() && best.verdict() != Verdict.REACHABLE; option++) {
            Outcome other = explore(then(script, option));
            boolean better = other.verdict() == Verdict.REACHABLE || best.verdict() == Verdict.BLOCKED;
            best = best.with(other, better ? other.verdict() : best.verdict());
        }
        return best;
    }

    private Outcome largerPart(List<Integer> script, Choices.Open open) {
        Map<Verdict, Long> parts = new EnumMap<>(Verdict.class);
        Outcome all = Outcome.passed();
        for (int option = 0; option < open.shares().size(); option++) {
            Outcome piece = explore(then(script, option));
            parts.merge(piece.verdict(), open.shares().get(option), Long::sum);
            all = all.with(piece, Verdict.REACHABLE);
        }
        return new Outcome(largest(parts), all.reasons());
    }

    /** A tie that includes BLOCKED is BLOCKED; one of REACHABLE and UNKNOWN is UNKNOWN. */
    private static Verdict largest(Map<Verdict, Long> parts) {
        Verdict largest = Verdict.BLOCKED;
        for (Verdict verdict : List.of(Verdict.UNKNOWN, Verdict.REACHABLE)) {
            if (parts.getOrDefault(verdict, 0L) > parts.getOrDefault(largest, 0L)) {
                largest = verdict;
            }
        }
        return largest;
    }

    private static List<Integer> then(List<Integer> script, int option) {
        List<Integer> longer = new ArrayList<>(script);
        longer.add(option);
        return longer;
    }
}
