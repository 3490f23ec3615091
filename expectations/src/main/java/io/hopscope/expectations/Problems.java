/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong in one file. Not safe for several threads. */
final class Problems {
    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(Spot spot, String message) {
        found.add(spot.problem(message));
    }

    /**
     * Ends the reading where anything is wrong.
     *
     * @throws ExpectationsException with all of it
     */
    void check() {
        if (!found.isEmpty()) {
            found.sort(IN_ORDER);
            throw new ExpectationsException(file, found);
        }
    }
}
