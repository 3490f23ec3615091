/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import java.io.IOException;
import java.time.Instant;

/**
 * Gives tokens, for callers without a credential of the vendor's identity library. Called by several threads, on
 * threads where it may block; an interrupt ends it where nobody waits any more.
 */
@FunctionalInterface
public interface TokenSource {
    /**
     * A token that is good for a while.
     *
     * @param scope what it is asked for, such as {@code https://management.azure.com/.default}
     * @throws IOException when whoever gives it cannot be reached
     * @throws IllegalStateException when nothing is configured
     * @throws RuntimeException when none is given
     */
    Token token(String scope) throws IOException;

    /**
     * A token. Its text is not shown.
     *
     * @param text the token itself
     * @param expires when it is no longer good
     */
    record Token(String text, Instant expires) {
        @Override
        public String toString() {
            return "a token until " + expires;
        }
    }
}
