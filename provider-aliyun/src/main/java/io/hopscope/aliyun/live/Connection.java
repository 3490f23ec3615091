/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.spi.call.Retries;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How the API is reached. Its text shows nothing of the credentials.
 *
 * @param port sends requests
 * @param attempt how long one attempt may take
 * @param retries which calls are made again; nobody else makes any
 * @param throttled how long to wait after a refusal for too many calls
 */
record Connection(ApiPort port, Duration attempt, Retries retries, Supplier<Duration> throttled) {
    @Override
    public String toString() {
        return "a connection";
    }
}
