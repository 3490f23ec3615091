/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Scope;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one scope, and since when. Immutable.
 *
 * @param scope account and region
 * @param readAt when the reading began that told it, by the cache's clock
 * @param failed what the newest reading could not read there, if this part is of an earlier one; else empty
 */
public record DatedPart(Scope scope, Instant readAt, List<Gap> failed) {
    /** Copies the list. */
    public DatedPart {
        failed = List.copyOf(failed);
    }
}
