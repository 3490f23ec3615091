/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.Deadline;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/**
 * How long a call may take. The SDK itself waits for ever by default, and an interrupt does not end a read, see
 * https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/timeouts.html.
 *
 * @param attempt how long one attempt may take
 * @param call how long all attempts of one call together may take, pauses included
 */
record Timeouts(Duration attempt, Duration call) {
    /** Time for an answer of some megabytes, and for the pauses between attempts. */
    static final Timeouts STANDARD = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(60));

    private static final Duration SHORTEST = Duration.ofMillis(1);

    AwsRequestOverrideConfiguration within(Deadline deadline) {
        Duration left = longer(deadline.remaining(), SHORTEST);
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(shorter(call, left))
                .apiCallAttemptTimeout(shorter(attempt, left))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
