/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Snapshot;
import java.time.Instant;
import java.util.List;

/**
 * A snapshot whose parts may have been read at different times. Immutable.
 *
 * @param snapshot all parts as one
 * @param parts what it is made of, by scope
 * @param validUntil when the first of its parts becomes too old to be believed
 */
public record DatedSnapshot(Snapshot snapshot, List<DatedPart> parts, Instant validUntil) {
    /** Copies the list. */
    public DatedSnapshot {
        parts = List.copyOf(parts);
    }

    /** Whether some part is of an earlier reading, since the newest one failed there. */
    public boolean isPartlyOld() {
        return parts.stream().anyMatch(part -> !part.failed().isEmpty());
    }
}
