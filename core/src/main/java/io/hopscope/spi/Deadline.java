/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import java.time.Duration;

/** A point in time by the clock that is never set. Immutable. */
public final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** That much from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left; zero when it is over. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** Whether no time is left. */
    public boolean isOver() {
        return remaining().isZero();
    }
}
