/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.call.Retries;
import java.time.Duration;

/**
 * How the API is reached. Its text shows nothing of the secrets.
 *
 * @param endpoint where it is
 * @param secrets what calls are signed with
 * @param attempt how long one attempt may take
 * @param retries which calls are made again; the SDK makes none by itself
 */
record Connection(Endpoint endpoint, SecretSource secrets, Duration attempt, Retries retries) {
    @Override
    public String toString() {
        return endpoint.toString();
    }
}
