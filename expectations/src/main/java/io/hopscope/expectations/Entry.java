/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import io.hopscope.audit.Stated;
import java.util.List;
import java.util.stream.Stream;

/**
 * An expectation and where its ends are written.
 *
 * @param stated the expectation
 * @param spot where it begins
 * @param from its sources
 * @param to its destinations
 */
record Entry(Stated stated, Spot spot, List<Written> from, List<Written> to) {
    Stream<Written> ends() {
        return Stream.concat(from.stream(), to.stream());
    }
}
