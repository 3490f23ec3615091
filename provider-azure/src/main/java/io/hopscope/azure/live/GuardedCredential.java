/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The caller's credential, whose failures are told without its text: that may show what it was made of. */
final class GuardedCredential implements TokenCredential {
    /** How the vendor's identity library says that nothing is configured; the library is not needed here. */
    private static final String NOTHING_CONFIGURED = "CredentialUnavailableException";

    private static final int RETRIES = 2;
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final TokenCredential credential;

    GuardedCredential(TokenCredential credential) {
        this.credential = credential;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.defer(() -> credential.getToken(request))
                .retryWhen(Retry.backoff(RETRIES, PAUSE).filter(GuardedCredential::isOfTheNetwork))
                .onErrorMap(
                        e -> !(e instanceof RefusedException),
                        e -> new RefusedException(kind(e), "the credential gives no token"))
                .switchIfEmpty(Mono.error(
                        () -> new RefusedException(FailureKind.AUTHENTICATION, "the credential gives no token")));
    }

    @Override
    public String toString() {
        return "a credential";
    }

    private static FailureKind kind(Throwable thrown) {
        if (thrown.getClass().getSimpleName().equals(NOTHING_CONFIGURED)) {
            return FailureKind.CONFIGURATION;
        }
        return isOfTheNetwork(thrown) ? FailureKind.LOGIN : FailureKind.AUTHENTICATION;
    }

    private static boolean isOfTheNetwork(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> cause instanceof IOException);
    }
}
