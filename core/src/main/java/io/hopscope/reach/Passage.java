/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.reach.trace.Admission;
import java.util.List;

/**
 * A way in which something gets through. Immutable.
 *
 * @param admissions the filters that let the request through, in its order; empty when none was asked
 * @param confidence how sure it is that anything gets through at all
 */
public record Passage(List<Admission> admissions, Confidence confidence) {
    /** Keeps a copy. */
    public Passage {
        admissions = List.copyOf(admissions);
    }
}
