/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
                    : new Answer(Verdict.UNKNOWN, "open: " + open.key() + " {" + together + ", " + other + "}");
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
        addShares(script, open, 1, parts);
        return new Answer(largest(parts), open.key() + " " + parts);
    }

    /** How much of a set gets which verdict, sets within sets included. */
    private void addShares(List<Integer> script, Choices.Open open, double weight, Map<Verdict, Double> parts) {
        double whole = open.shares().stream().mapToLong(Long::longValue).sum();
        for (int option = 0; option < open.shares().size(); option++) {
            List<Integer> longer = then(script, option);
            double share = weight * open.shares().get(option) / whole;
            Choices choices = new Choices(longer);
            try {
                parts.merge(run.apply(choices).verdict(), share, Double::sum);
            } catch (Choices.Fork fork) {
                if (choices.open().combine() == Choices.Combine.LARGER_PART) {
                    addShares(longer, choices.open(), share, parts);
                } else {
                    parts.merge(explore(longer).verdict(), share, Double::sum);
                }
            }
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
