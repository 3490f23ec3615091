/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.reach.trace.Blocker;
import java.util.stream.Stream;

/** Knows changes that may remove an obstacle. What it gives is tried before it is offered, so it may be hopeful. */
@FunctionalInterface
interface CandidateSource {
    /** Changes that may remove the obstacle, each alone, the likeliest first; few, since every one is tried. */
    Stream<? extends Change> of(Blocker blocker, Asked asked);
}
