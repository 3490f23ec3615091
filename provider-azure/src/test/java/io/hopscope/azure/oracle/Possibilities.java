/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Runs a simulation again and again until every decision that is open in it has been tried every way. */
final class Possibilities {
    private static final double ROUNDING = 1e-12;
    private static final int LIMIT = 200_000;

    private final Function<Choices, Answer> run;
    private int runs;

    private Possibilities(Function<Choices, Answer> run) {
        this.run = run;
    }

    static Answer explore(Function<Choices, Answer> run) {
        return new Possibilities(run).explore(List.of());
    }

    private Answer explore(List<Integer> script) {
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

    private Answer allAlike(List<Integer> script, Choices.Open open) {
        Answer together = explore(then(script, 0));
        for (int option = 1; option < open.shares().size() && together.verdict() != Verdict.UNKNOWN; option++) {
            Answer other = explore(then(script, option));
            together = together.verdict() == other.verdict()
                    ? together.or(other, other.verdict())
                    : together.or(other, Verdict.UNKNOWN);
        }
        return together;
    }

    private Answer any(List<Integer> script, Choices.Open open) {
        Answer best = explore(then(script, 0));
        for (int option = 1; option < open.shares().size() && best.verdict() != Verdict.REACHABLE; option++) {
            Answer other = explore(then(script, option));
            boolean better = other.verdict() == Verdict.REACHABLE || best.verdict() == Verdict.BLOCKED;
            best = best.or(other, better ? other.verdict() : best.verdict());
        }
        return best;
    }

    private Answer largerPart(List<Integer> script, Choices.Open open) {
        Map<Verdict, Double> parts = new EnumMap<>(Verdict.class);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        new Shares(parts, reasons).add(script, open, 1);
        return new Answer(largest(parts), reasons);
    }

    /** How much of a set gets which verdict, sets within sets included. */
    private final class Shares {
        private final Map<Verdict, Double> parts;
        private final Set<Reason> reasons;

        Shares(Map<Verdict, Double> parts, Set<Reason> reasons) {
            this.parts = parts;
            this.reasons = reasons;
        }

        void add(List<Integer> script, Choices.Open open, double weight) {
            double whole = open.shares().stream().mapToLong(Long::longValue).sum();
            for (int option = 0; option < open.shares().size(); option++) {
                addPiece(then(script, option), weight * open.shares().get(option) / whole);
            }
        }

        private void addPiece(List<Integer> script, double share) {
            Choices choices = new Choices(script);
            try {
                add(run.apply(choices), share);
            } catch (Choices.Fork fork) {
                if (choices.open().combine() == Choices.Combine.LARGER_PART) {
                    add(script, choices.open(), share);
                } else {
                    add(explore(script), share);
                }
            }
        }

        private void add(Answer answer, double share) {
            parts.merge(answer.verdict(), share, Double::sum);
            reasons.addAll(answer.reasons());
        }
    }

    /** A tie that includes BLOCKED is BLOCKED; one of REACHABLE and UNKNOWN is UNKNOWN. */
    private static Verdict largest(Map<Verdict, Double> parts) {
        Verdict largest = Verdict.BLOCKED;
        for (Verdict verdict : List.of(Verdict.UNKNOWN, Verdict.REACHABLE)) {
            if (parts.getOrDefault(verdict, 0.0) > parts.getOrDefault(largest, 0.0) + ROUNDING) {
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
