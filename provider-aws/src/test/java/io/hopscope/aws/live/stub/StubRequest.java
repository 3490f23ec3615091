/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request in the form of the query protocol.
 *
 * @param service as the signature names it: ec2 or elasticloadbalancing
 * @param region as the signature names it
 * @param action the operation
 * @param parameters everything in the form
 */
public record StubRequest(String service, String region, String action, Map<String, String> parameters) {
    private static final Pattern SCOPE =
            Pattern.compile("Credential=[^/]+/[0-9]+/(?<region>[^/]+)/(?<service>[^/]+)/aws4_request");

    private static final List<String> OWNERS = List.of(
            "PrefixListId", "TransitGatewayRouteTableId", "LoadBalancerArn", "ListenerArn", "TargetGroupArn", "VpcId");

    static StubRequest of(HttpExchange exchange) throws IOException {
        Matcher scope =
                SCOPE.matcher(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                        .orElse(""));
        if (!scope.find()) {
            throw new IOException("a request without a signature");
        }
        Map<String, String> form = new LinkedHashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
        }
        return new StubRequest(
                scope.group("service"), scope.group("region"), form.getOrDefault("Action", ""), Map.copyOf(form));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Whether it is of load balancing, whose documents have another form. */
    public boolean isOfBalancers() {
        return service.equals("elasticloadbalancing");
    }

    /** The one resource that the list belongs to; empty for a list of the region. */
    public String owner() {
        return OWNERS.stream()
                .flatMap(name -> Optional.ofNullable(parameters.get(name)).stream())
                .findFirst()
                .orElse("");
    }

    /** Where the page before ended; empty for the first one. */
    public String token() {
        return parameters.getOrDefault("NextToken", parameters.getOrDefault("Marker", ""));
    }

    /** The size of a page that was asked for; empty where none was. */
    public Optional<Integer> pageSize() {
        return Optional.ofNullable(parameters.getOrDefault("MaxResults", parameters.get("PageSize")))
                .map(Integer::valueOf);
    }

    /** The numbered values of a list, such as {@code InstanceId.1}. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 1; parameters.containsKey(name + "." + i); i++) {
            values.add(parameters.getOrDefault(name + "." + i, ""));
        }
        return values;
    }

    /** The values of each filter by its name. */
    public Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (int i = 1; parameters.containsKey("Filter." + i + ".Name"); i++) {
            filters.put(parameters.getOrDefault("Filter." + i + ".Name", ""), values("Filter." + i + ".Value"));
        }
        return filters;
    }
}
