/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.hopscope.spi.FailureKind;
import java.time.ZoneOffset;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The SDK's form of a source of tokens. */
final class SourcedCredential implements TokenCredential {
    private final TokenSource source;

    SourcedCredential(TokenSource source) {
        this.source = source;
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> source.token(request.getScopes().get(0)))
                .subscribeOn(Schedulers.boundedElastic())
                .map(token -> new AccessToken(token.text(), token.expires().atOffset(ZoneOffset.UTC)))
                .onErrorMap(
                        IllegalStateException.class,
                        e -> new RefusedException(FailureKind.CONFIGURATION, "no credential is configured"));
    }
}
