/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import java.io.IOException;

/**
 * Gives the access key of each call, for callers without a provider of the SDK's. Called by several threads, on threads
 * where it may block; an interrupt ends it where nobody waits any more.
 */
@FunctionalInterface
public interface KeySource {
    /**
     * A key that is good now.
     *
     * @throws IOException when whoever gives it cannot be reached
     * @throws IllegalStateException when nothing is configured
     * @throws RuntimeException when none is given
     */
    AccessKey key() throws IOException;
}
