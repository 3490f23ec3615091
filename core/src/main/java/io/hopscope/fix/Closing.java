/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.reach.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes after which nothing of a question gets through: each that does alone; where none does, several, step by step
 * the one that leaves the least open, of which none can be left out. Where several rules admit the same, the first step
 * shows no effect.
 */
final class Closing {
    private static final int MOST = 4;

    private final Asked asked;
    private final boolean sparesStateless;
    private final Trial start;

    private Closing(Trial start, boolean sparesStateless) {
        this.asked = start.asked();
        this.start = start;
        this.sparesStateless = sparesStateless;
    }

    /** What works, if it can be without lists that keep no state; empty when nothing gets through, or nothing works. */
    static List<Trial> trials(Asked asked) {
        Trial start = new Trial(List.of(), asked, asked.engine().answer(asked.question()));
        List<Trial> guarded = new Closing(start, true).trials();
        return guarded.isEmpty() ? new Closing(start, false).trials() : guarded;
    }

    private List<Trial> trials() {
        List<Trial> alone = steps(start).stream().filter(this::isDone).toList();
        return alone.isEmpty() ? combination().stream().toList() : alone;
    }

    /** No part may get through, nor one become open to doubt. */
    private boolean isDone(Trial trial) {
        return trial.reachableVolume() == 0 && trial.unknownVolume() <= start.unknownVolume();
    }

    private List<Trial> steps(Trial from) {
        Set<Change> candidates = new LinkedHashSet<>();
        for (Passage passage : from.asked().engine().passages(asked.question())) {
            candidates.addAll(ClosingCandidates.of(passage, from.asked(), sparesStateless));
        }
        candidates.removeAll(Set.copyOf(from.changes()));
        return candidates.stream()
                .flatMap(change -> Trial.of(asked, with(from.changes(), change)).stream())
                .toList();
    }

    private Optional<Trial> combination() {
        Trial trial = start;
        while (!isDone(trial)) {
            Optional<Trial> next = trial.changes().size() < MOST
                    ? steps(trial).stream().min(Comparator.comparingDouble(Trial::reachableVolume))
                    : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            trial = next.get();
        }
        return trial.changes().isEmpty() ? Optional.empty() : Optional.of(trial.leastThat(this::isDone, asked));
    }

    private static List<Change> with(List<Change> changes, Change one) {
        List<Change> more = new ArrayList<>(changes);
        more.add(one);
        return more;
    }
}
