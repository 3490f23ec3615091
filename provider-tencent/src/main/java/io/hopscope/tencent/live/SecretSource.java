/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import java.io.IOException;

/**
 * Gives what calls are signed with, for callers without a credential of the vendor's SDK. Asked anew for each call, by
 * several threads, on threads where it may block; an interrupt ends it where nobody waits any more.
 */
@FunctionalInterface
public interface SecretSource {
    /**
     * What is good now.
     *
     * @throws IOException when whoever gives it cannot be reached
     * @throws IllegalStateException when nothing is configured
     * @throws RuntimeException when none is given
     */
    Secret secret() throws IOException;

    /**
     * An API key. Its text is not shown.
     *
     * @param id its public half
     * @param key its secret half
     * @param token the session that a temporary key belongs to; empty for a lasting one
     */
    record Secret(String id, String key, String token) {
        /** A lasting key. */
        public static Secret lasting(String id, String key) {
            return new Secret(id, key, "");
        }

        @Override
        public String toString() {
            return token.isEmpty() ? "a lasting key" : "a temporary key";
        }
    }
}
