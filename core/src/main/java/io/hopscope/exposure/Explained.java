/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import java.util.List;

/**
 * A change of flows with what did it.
 *
 * @param change the flows
 * @param causes the smallest changes of configuration that explain it; empty where none does, as when only what could
 *     be read has changed
 */
public record Explained(FlowChange change, List<Cause> causes) {
    /** Copies the list. */
    public Explained {
        causes = List.copyOf(causes);
    }
}
