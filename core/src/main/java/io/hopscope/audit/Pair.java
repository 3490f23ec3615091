/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.Answer;
import io.hopscope.reach.Service;
import java.util.List;

/**
 * Sources and destinations of which one answer holds for all. Immutable.
 *
 * @param from the sources
 * @param to the destinations
 * @param size how many pairs of them there are
 * @param service what is asked for
 * @param answer the answer for the first of both
 * @param leaks what lets it through, in part or as a whole, where it must not get through
 */
public record Pair(Selected from, Selected to, int size, Service service, Answer answer, List<Leak> leaks) {
    /** Keeps a copy. */
    public Pair {
        leaks = List.copyOf(leaks);
    }

    /** What is asked for, in the words of who asked. */
    String connection() {
        return service + " from " + from.text() + " to " + to.text();
    }
}
