/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tries every way in which everything that is open may be. */
final class Possibilities {
    private static final int LIMIT = 500_000;

    private final Function<Choices, Outcome> trial;
    private int trials;

    private Possibilities(Function<Choices, Outcome> trial) {
        this.trial = trial;
    }

    static Outcome explore(Function<Choices, Outcome> trial) {
        return new Possibilities(trial).from(List.of());
    }

    private Outcome from(List<Integer> script) {
        if (++trials > LIMIT) {
            throw new IllegalStateException("too many possibilities");
        }
        try {
            return trial.apply(new Choices(script));
        } catch (Choices.Fork fork) {
            return switch (fork.together()) {
                case ALIKE -> alike(script, fork.weights().size());
                case ANY -> any(script, fork.weights().size());
                case WEIGHED -> weighed(script, fork.weights());
            };
        }
    }

    private Outcome alike(List<Integer> script, int options) {
        Outcome outcome = from(then(script, 0));
        for (int i = 1; i < options && outcome.verdict() != Verdict.UNKNOWN; i++) {
            outcome = outcome.or(from(then(script, i)));
        }
        return outcome;
    }

    private Outcome any(List<Integer> script, int options) {
        Outcome outcome = from(then(script, 0));
        for (int i = 1; i < options && outcome.verdict() != Verdict.REACHABLE; i++) {
            outcome = outcome.orElse(from(then(script, i)));
        }
        return outcome;
    }

    private Outcome weighed(List<Integer> script, List<Double> weights) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            outcomes.add(from(then(script, i)));
        }
        return Outcome.weighed(outcomes, weights);
    }

    private static List<Integer> then(List<Integer> script, int option) {
        List<Integer> longer = new ArrayList<>(script);
        longer.add(option);
        return longer;
    }
}
