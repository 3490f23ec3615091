/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import java.util.List;

/**
 * Something whose loss cuts machines off that are no part of it. Immutable.
 *
 * @param loss what may be lost
 * @param cutOff the machines, in the order of their ids; of a zone, those outside of it
 * @param lost what each loses, as far as it is sure, those of the most machines first
 */
public record SinglePoint(Loss loss, List<ResourceId> cutOff, List<LostConnection> lost) {
    /** Keeps copies. */
    public SinglePoint {
        cutOff = List.copyOf(cutOff);
        lost = List.copyOf(lost);
    }
}
