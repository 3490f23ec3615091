/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.audit.Judgement;
import io.hopscope.audit.Report;
import io.hopscope.model.Snapshot;
import java.util.List;

/**
 * An audit and what came of it.
 *
 * @param snapshot what was audited
 * @param report what the library found
 * @param expectations what the user expected, in the user's order; empty when nothing was stated
 * @param judgements how a file of expectations fares, in its order; empty when there is none
 * @param outlook what losses would do, as far as that was asked
 */
public record Audited(
        Snapshot snapshot, Report report, List<Expectation> expectations, List<Judgement> judgements, Outlook outlook) {
    /** Neither was a file of expectations given nor anything asked about losses. */
    public Audited(Snapshot snapshot, Report report, List<Expectation> expectations) {
        this(snapshot, report, expectations, List.of(), Outlook.NONE);
    }

    /** Copies the lists. */
    public Audited {
        expectations = List.copyOf(expectations);
        judgements = List.copyOf(judgements);
    }
}
