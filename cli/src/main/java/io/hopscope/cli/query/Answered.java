/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.fix.Fix;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Answer;
import java.util.List;
import java.util.Optional;

/**
 * A query and what the library answers.
 *
 * @param id the query's id
 * @param query the question as it was written
 * @param snapshot what it is answered on
 * @param answer the answer
 * @param fixes what would help
 */
public record Answered(Optional<QueryId> id, Query query, Snapshot snapshot, Answer answer, List<Fix> fixes) {
    /** Copies the list. */
    public Answered {
        fixes = List.copyOf(fixes);
    }
}
