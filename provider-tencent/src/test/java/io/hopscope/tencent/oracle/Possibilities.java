/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Runs a simulation again and again until every decision that is open in it has been tried both ways. */
final class Possibilities {
    private static final double ROUNDING = 1e-12;
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
        Shares shares = shares(script, open);
        return new Outcome(largest(shares.parts()), shares.reasons());
    }

    /** How much of a set gets which verdict, sets within sets included. */
    private record Shares(Map<Verdict, Double> parts, Set<Reason> reasons) {}

    private Shares shares(List<Integer> script, Choices.Open open) {
        Map<Verdict, Double> parts = new EnumMap<>(Verdict.class);
        Set<Reason> reasons = new LinkedHashSet<>();
        double whole = open.shares().stream().mapToLong(Long::longValue).sum();
        for (int option = 0; option < open.shares().size(); option++) {
            double weight = open.shares().get(option) / whole;
            Shares piece = piece(then(script, option));
            piece.parts().forEach((verdict, share) -> parts.merge(verdict, share * weight, Double::sum));
            reasons.addAll(piece.reasons());
        }
        return new Shares(parts, reasons);
    }

    private Shares piece(List<Integer> script) {
        Choices choices = new Choices(script);
        try {
            Outcome outcome = run.apply(choices);
            return new Shares(Map.of(outcome.verdict(), 1.0), outcome.reasons());
        } catch (Choices.Fork fork) {
            if (choices.open().combine() == Choices.Combine.LARGER_PART) {
                return shares(script, choices.open());
            }
            Outcome outcome = explore(script);
            return new Shares(Map.of(outcome.verdict(), 1.0), outcome.reasons());
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
