/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.Gap;
import java.time.Instant;
import java.util.List;

/**
 * What an audit found. Immutable.
 *
 * @param asOf the time of the snapshot
 * @param summary figures
 * @param findings root causes, by falling severity, then by how many they affect, then those that some packet meets
 *     first, then by code and subject
 * @param gaps what is not known and left something inconclusive, and what could not be read at all
 */
public record Report(Instant asOf, Summary summary, List<Finding> findings, List<Gap> gaps) {
    /** For this many findings, the first of them, fixes are looked for; a fix costs dozens of questions. */
    public static final int MOST_FIXED = 1000;

    /** Keeps copies. */
    public Report {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
