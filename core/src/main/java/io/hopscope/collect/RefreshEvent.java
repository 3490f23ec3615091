/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A refresh that has ended.
 *
 * @param startedAt when it began
 * @param took how long it took
 * @param outcome what came of it
 * @param failure why nothing could be read; empty unless the outcome is FAILED, and where a provider has a defect
 */
public record RefreshEvent(Instant startedAt, Duration took, Outcome outcome, Optional<FailureKind> failure) {
    /** What came of a refresh. */
    public enum Outcome {
        /** Every scope could be read as well as before. */
        READ,
        /** Some scopes were worse to read than before: their last good part stays until it is too old. */
        PARTLY_READ,
        /** Nothing could be read; what was there before stays until it is too old. */
        FAILED
    }
}
