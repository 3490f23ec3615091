/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What losses would do. Connections are counted for each machine. Immutable.
 *
 * @param losses what is taken to be gone
 * @param working connections that were meant to work and surely do so now
 * @param remaining of these, those that would surely still work
 * @param lost those that would not, and others that may work now and would surely not, those of the most machines first
 */
public record LossReport(List<Loss> losses, int working, int remaining, List<LostConnection> lost) {
    /** Keeps copies. */
    public LossReport {
        losses = List.copyOf(losses);
        lost = List.copyOf(lost);
    }

    /** Whoever would surely be cut off from something, in the order of ids. */
    public List<ResourceId> cutOff() {
        return lost.stream()
                .filter(connection -> connection.verdict() == Verdict.BLOCKED)
                .flatMap(connection -> connection.affected().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How much it would matter, measured as findings are; empty when nothing would surely be lost. */
    public Optional<Severity> severity() {
        int machines = cutOff().size();
        return machines == 0 ? Optional.empty() : Optional.of(Severities.with(Severity.HIGH, machines));
    }
}
