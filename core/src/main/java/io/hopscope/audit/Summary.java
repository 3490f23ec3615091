/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import java.util.Map;

/**
 * Figures of an audit.
 *
 * @param machines virtual machines in the snapshot
 * @param intents connections that were meant to work, counted for each machine
 * @param reachable of these, those that work
 * @param defeated of these, those that something stops
 * @param inconclusive of these, those that nobody can judge for want of facts; the gaps say which
 * @param findings how many findings there are of each severity; all severities are present
 */
public record Summary(
        int machines, int intents, int reachable, int defeated, int inconclusive, Map<Severity, Integer> findings) {
    /** Keeps a copy. */
    public Summary {
        findings = Map.copyOf(findings);
    }
}
