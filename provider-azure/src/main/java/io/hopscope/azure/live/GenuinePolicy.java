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
import java.util.Locale;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Refuses documents that are no list of the API, such as the page of a captive portal or an empty object of a proxy:
 * the SDK takes the latter for an empty list. Every list has an array of its items, see
 * https://learn.microsoft.com/rest/api/azure/, and every resource its id. Immutable.
 */
final class GenuinePolicy implements HttpPipelinePolicy {
    private static final int OK = 200;
    private static final String PROVIDERS = "/providers/";

    /** How lists call their items; service tags call them otherwise. */
    private static final Set<String> ITEMS = Set.of("value", "values");

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        return next.process().flatMap(answer -> answer.getStatusCode() == OK ? checked(answer) : Mono.just(answer));
    }

    private static Mono<HttpResponse> checked(HttpResponse answer) {
        boolean single = isSingle(answer.getRequest().getUrl().getPath());
        HttpResponse kept = answer.buffer();
        return kept.getBodyAsByteArray()
                .filter(body -> isGenuine(body, single))
                .map(body -> kept)
                .switchIfEmpty(
                        Mono.error(() -> new RefusedException(FailureKind.UNREADABLE, "this is no answer of the API")));
    }

    /** Whether a path names a resource, by type and name, and no list: or something else that is asked for by id. */
    private static boolean isSingle(String path) {
        int at = path.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDERS);
        return at >= 0 && path.substring(at + PROVIDERS.length()).split("/", -1).length % 2 == 1;
    }

    private static boolean isGenuine(byte[] body, boolean single) {
        try (JsonReader reader = JsonProviders.createReader(body)) {
            if (reader.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (reader.nextToken() == JsonToken.FIELD_NAME) {
                String name = reader.getFieldName();
                JsonToken value = reader.nextToken();
                boolean items = ITEMS.contains(name) && value == JsonToken.START_ARRAY;
                if (items || (single && name.equals("id") && value == JsonToken.STRING)) {
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
