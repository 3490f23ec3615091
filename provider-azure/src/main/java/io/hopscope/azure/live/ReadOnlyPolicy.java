/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import io.hopscope.spi.FailureKind;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Lets reads pass and nothing else: GETs, and the POSTs that are known to read and were allowed. Stands before the
 * policy that adds the token, so that none leaves for another host than that of the endpoint, wherever a link in an
 * answer leads. Immutable.
 */
final class ReadOnlyPolicy implements HttpPipelinePolicy {
    private final Endpoint endpoint;
    private final Set<EffectiveRead> allowed;

    ReadOnlyPolicy(Endpoint endpoint, Set<EffectiveRead> allowed) {
        this.endpoint = endpoint;
        this.allowed = Set.copyOf(allowed);
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        HttpRequest request = context.getHttpRequest();
        if (!endpoint.owns(request.getUrl().toString())) {
            return Mono.error(new RefusedException(FailureKind.UNREADABLE, "a link leads to another host"));
        }
        if (!isRead(request)) {
            return Mono.error(new RefusedException(FailureKind.REJECTED, "only reads are sent"));
        }
        return next.process();
    }

    private boolean isRead(HttpRequest request) {
        if (request.getHttpMethod() == HttpMethod.GET) {
            return true;
        }
        String path = request.getUrl().getPath();
        return request.getHttpMethod() == HttpMethod.POST
                && allowed.stream().anyMatch(read -> path.endsWith("/" + read.action()));
    }
}
