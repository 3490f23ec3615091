/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Refuses documents that are no list of the API, such as the page of a captive portal or an empty object of a proxy:
 * the SDK takes the latter for an empty list. Every list has an array of its items, see
 * https://learn.microsoft.com/rest/api/azure/. Immutable.
 */
final class GenuinePolicy implements HttpPipelinePolicy {
    private static final int OK = 200;

    /** How lists call their items; service tags call them otherwise. */
    private static final Set<String> ITEMS = Set.of("value", "values");

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().flatMap(answer -> answer.getStatusCode() == OK ? checked(answer) : Mono.just(answer));
    }

    private static Mono<HttpResponse> checked(HttpResponse answer) {
        HttpResponse kept = answer.buffer();
        return kept.getBodyAsByteArray()
                .filter(GenuinePolicy::isList)
                .map(body -> kept)
                .switchIfEmpty(Mono.error(() -> new RefusedException(FailureKind.UNREADABLE, "this is no list")));
    }

    private static boolean isList(byte[] body) {
        try (JsonReader reader = JsonProviders.createReader(body)) {
            if (reader.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (reader.nextToken() == JsonToken.FIELD_NAME) {
                boolean items = ITEMS.contains(reader.getFieldName());
                JsonToken value = reader.nextToken();
                if (items && value == JsonToken.START_ARRAY) {
                    return true;
                }
                reader.skipChildren();
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
