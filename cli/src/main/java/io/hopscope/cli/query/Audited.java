/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.audit.Report;
import io.hopscope.model.Snapshot;
import java.util.List;

/**
 * An audit and what came of it.
 *
 * @param snapshot what was audited
 * @param report what the library found
 * @param expectations what the user expected, in the user's order; empty when nothing was stated
 * @param outlook what losses would do, as far as that was asked
 */
public record Audited(Snapshot snapshot, Report report, List<Expectation> expectations, Outlook outlook) {
    /** Nothing was asked about losses. */
    public Audited(Snapshot snapshot, Report report, List<Expectation> expectations) {
        this(snapshot, report, expectations, Outlook.NONE);
    }

    /** Copies the list. */
    public Audited {
        expectations = List.copyOf(expectations);
    }
}
