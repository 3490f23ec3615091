/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.SimpleTokenCache;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import reactor.core.publisher.Mono;

/** Adds the token to requests that stay on this machine, which the SDK's own policy refuses to without https. */
final class LoopbackTokenPolicy implements HttpPipelinePolicy {
    private final SimpleTokenCache tokens;

    LoopbackTokenPolicy(TokenCredential credential, String scope) {
        this.tokens = new SimpleTokenCache(() -> credential.getToken(new TokenRequestContext().addScopes(scope)));
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return tokens.getToken().flatMap(token -> {
            context.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + token.getToken());
            return next.process();
        });
    }
}
