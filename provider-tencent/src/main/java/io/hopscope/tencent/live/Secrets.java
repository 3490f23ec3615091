/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.FailureKind;
import io.hopscope.tencent.live.SecretSource.Secret;
import java.io.IOException;

/** Asks the caller for an API key. That it fails is told without its text: that may show what the key was made of. */
final class Secrets {
    private Secrets() {}

    static Secret of(SecretSource source) throws RefusedException {
        Secret secret = asked(source);
        if (secret == null || secret.id().isEmpty() || secret.key().isEmpty()) {
            throw new RefusedException(FailureKind.CONFIGURATION, "there is no key");
        }
        if (!isPlain(secret.id()) || !isPlain(secret.key()) || !isPlain(secret.token())) {
            throw new RefusedException(FailureKind.AUTHENTICATION, "the key is none");
        }
        return secret;
    }

    private static @org.jspecify.annotations.Nullable Secret asked(SecretSource source) throws RefusedException {
        try {
            return source.secret();
        } catch (IOException e) {
            throw new RefusedException(FailureKind.LOGIN, "nobody gives a key");
        } catch (IllegalStateException e) {
            throw new RefusedException(FailureKind.CONFIGURATION, "nothing is configured");
        } catch (RuntimeException e) {
            throw new RefusedException(FailureKind.AUTHENTICATION, "no key is given");
        }
    }

    /** The HTTP client quotes a header that it does not take. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
