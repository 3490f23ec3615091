/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * How old facts may become. Immutable.
 *
 * @param soft until then facts are given as they are; later ones are given too, while they are read again
 * @param hard until then facts are given at all; not shorter than {@code soft}
 */
public record AgeLimits(Duration soft, Duration hard) {
    /** A failed refresh is not repeated at once for those who can do with what there is. */
    private static final int RETRIES_IN_SOFT_AGE = 10;

    /**
     * Checks the ages.
     *
     * @throws IllegalArgumentException when {@code soft} is negative or longer than {@code hard}
     */
    public AgeLimits {
        if (soft.isNegative() || soft.compareTo(hard) > 0) {
            throw new IllegalArgumentException(
                    "soft age " + soft + " must lie between nothing and the hard age " + hard);
        }
    }

    boolean isHardPast(Instant readAt, Instant now) {
        return !now.isBefore(readAt.plus(hard));
    }

    boolean isSoftPast(Instant readAt, Instant now) {
        return !now.isBefore(readAt.plus(soft));
    }

    boolean mayTryAgain(Instant lastAttempt, Instant now) {
        return !now.isBefore(lastAttempt.plus(soft.dividedBy(RETRIES_IN_SOFT_AGE)));
    }
}
