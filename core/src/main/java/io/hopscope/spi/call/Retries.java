/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.Set;

/**
 * Which calls are made again.
 *
 * @param attempts how often a call is made at most, at least 1
 * @param kinds after which failures
 * @param pause how long to wait before the second attempt, unless the vendor says; each further pause is twice the one
 *     before
 */
public record Retries(int attempts, Set<FailureKind> kinds, Duration pause) {
    /**
     * Copies the kinds.
     *
     * @throws IllegalArgumentException when there is no attempt at all
     */
    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("a call is made at least once");
        }
        kinds = Set.copyOf(kinds);
    }

    Duration pauseAfter(int failed) {
        return pause.multipliedBy(1L << (failed - 1));
    }
}
