/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.reach.trace.Blocker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Several changes where no single one helps: step by step one that removes an obstacle, until the question is answered
 * REACHABLE; then none is kept that could be left out.
 */
final class Combination {
    private static final int MOST = 4;

    private final Asked asked;
    private final List<Blocker> worked = new ArrayList<>();

    Combination(Asked asked) {
        this.asked = asked;
    }

    /**
     * The changes that work together; empty when nothing removes some obstacle, or there are too many.
     *
     * @param start the answer, after no change or after one that has to come first
     */
    Optional<Trial> find(Trial start) {
        if (start.answer().blockers().size() > MOST) {
            return Optional.empty();
        }
        Trial trial = start;
        while (!isDone(trial)) {
            Optional<Trial> next = trial.changes().size() < MOST ? step(trial) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            trial = next.get();
        }
        return Optional.of(trial.leastThat(this::isDone, asked));
    }

    private boolean isDone(Trial trial) {
        return trial.isReachable() && worked.stream().noneMatch(trial::meets);
    }

    private Optional<Trial> step(Trial trial) {
        List<Blocker> obstacles = trial.isReachable()
                ? trial.obstacles()
                        .filter(b -> worked.stream().anyMatch(b::isSameAs))
                        .toList()
                : trial.answer().blockers();
        for (Blocker obstacle : obstacles) {
            Optional<Trial> next = against(obstacle, trial);
            if (next.isPresent()) {
                worked.add(obstacle);
                return next;
            }
        }
        return Optional.empty();
    }

    /** The first change that removes the obstacle, else the first that leaves less blocked. */
    private Optional<Trial> against(Blocker obstacle, Trial trial) {
        Optional<Trial> better = Optional.empty();
        double blocked = trial.blockedVolume();
        for (Change candidate : Candidates.of(obstacle, trial.asked())) {
            if (trial.changes().contains(candidate)) {
                continue;
            }
            List<Change> changes = with(trial.changes(), candidate);
            Optional<Trial> next = Trial.of(asked, changes);
            if (next.isPresent() && !next.get().meets(obstacle)) {
                return next;
            }
            if (better.isEmpty() && next.isPresent() && next.get().blockedVolume() < blocked) {
                better = next;
            }
        }
        return better;
    }

    /** A change more, the last one; an address comes before the rules that give it out. */
    private static List<Change> with(List<Change> changes, Change more) {
        List<Change> all = new ArrayList<>(changes);
        boolean used = more instanceof Change.AddNatAddress
                && changes.stream()
                        .anyMatch(change -> change instanceof Change.AddSourceRule rule
                                && rule.subject().equals(more.subject()));
        all.add(used ? 0 : all.size(), more);
        return all;
    }
}
