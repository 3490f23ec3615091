/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import com.azure.core.management.exception.ManagementException;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.EffectiveTags;
import io.hopscope.azure.answers.Word;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Reads the security groups in force at an interface, over the same pipeline but as plain JSON: the SDK's model of it
 * fits no real answer, and its poller hides that. A POST that is answered later, see
 * https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations. Safe for several threads.
 */
final class EffectiveGroups {
    private static final String VERSION = "2025-03-01";
    private static final int OK = 200;
    private static final int LATER = 202;

    private final HttpPipeline pipeline;
    private final URI endpoint;
    private final String subscription;
    private final Duration poll;

    EffectiveGroups(HttpPipeline pipeline, URI endpoint, String subscription, Duration poll) {
        this.pipeline = pipeline;
        this.endpoint = endpoint;
        this.subscription = subscription;
        this.poll = poll;
    }

    /** What tags stand for in the groups in force at an interface, an item a group. */
    Mono<List<EffectiveTags>> of(ArmId nic) {
        String path = "/subscriptions/" + subscription + "/resourceGroups/" + encoded(nic.group())
                + "/providers/Microsoft.Network/networkInterfaces/" + encoded(nic.name())
                + "/effectiveNetworkSecurityGroups?api-version=" + VERSION;
        HttpRequest request =
                new HttpRequest(HttpMethod.POST, endpoint.resolve(path).toString());
        request.setHeader(HttpHeaderName.CONTENT_LENGTH, "0");
        return sent(request);
    }

    private Mono<List<EffectiveTags>> sent(HttpRequest request) {
        return pipeline.send(request).flatMap(answer -> switch (answer.getStatusCode()) {
            case OK -> answer.getBodyAsString().map(EffectiveGroups::tags);
            case LATER -> Mono.delay(poll).then(Mono.defer(() -> sent(next(request, answer))));
            default -> answer.getBodyAsString().defaultIfEmpty("").flatMap(body -> Mono.error(refused(answer, body)));
        });
    }

    private static HttpRequest next(HttpRequest request, HttpResponse answer) {
        String location = answer.getHeaders().getValue(HttpHeaderName.LOCATION);
        if (location == null) {
            throw new RefusedException(FailureKind.UNREADABLE, "an answer to come has no place");
        }
        return new HttpRequest(
                HttpMethod.GET,
                URI.create(request.getUrl().toString()).resolve(location).toString());
    }

    private static ManagementException refused(HttpResponse answer, String body) {
        String code = "";
        try {
            code = String.valueOf(members(members(read(body)).get("error")).getOrDefault("code", ""));
        } catch (IOException | RuntimeException e) {
            code = "";
        }
        return new ManagementException("", answer, new ManagementError(code, ""));
    }

    private static List<EffectiveTags> tags(String body) {
        try {
            Object groups = members(read(body)).get("value");
            return groups instanceof List<?> list
                    ? list.stream().map(EffectiveGroups::ofGroup).toList()
                    : List.of();
        } catch (IOException e) {
            throw new RefusedException(FailureKind.UNREADABLE, "this is no answer of the API");
        }
    }

    private static EffectiveTags ofGroup(@Nullable Object group) {
        Map<String, List<String>> prefixes = new HashMap<>();
        members(members(group).get("tagMap")).forEach((tag, values) -> {
            if (values instanceof List<?> list) {
                prefixes.put(
                        Word.folded(tag), list.stream().map(String::valueOf).toList());
            }
        });
        return new EffectiveTags(prefixes);
    }

    private static @Nullable Object read(String body) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(body)) {
            return reader.readUntyped();
        }
    }

    @SuppressWarnings("unchecked") // members of a JSON object have names
    private static Map<String, Object> members(@Nullable Object object) {
        return object instanceof Map ? (Map<String, Object>) object : Map.of();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
