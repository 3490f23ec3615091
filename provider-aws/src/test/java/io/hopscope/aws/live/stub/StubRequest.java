/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.stub;

import io.hopscope.kit.stub.WireRequest;
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

    private static final Pattern READ_CALL = Pattern.compile("(Describe|Get|Search)[A-Z][A-Za-z]+");

    private static final List<String> OWNERS = List.of(
            "PrefixListId", "TransitGatewayRouteTableId", "LoadBalancerArn", "ListenerArn", "TargetGroupArn", "VpcId");

    /**
     * A request as it came over the wire.
     *
     * @throws IllegalArgumentException when it is not signed
     */
    public static StubRequest of(WireRequest wire) {
        Matcher scope = SCOPE.matcher(wire.header("Authorization"));
        if (!scope.find()) {
            throw new IllegalArgumentException("a request without a signature");
        }
        Map<String, String> form = wire.form();
        return new StubRequest(
                scope.group("service"), scope.group("region"), form.getOrDefault("Action", ""), Map.copyOf(form));
    }

    /** Whether it changes nothing. */
    public boolean readsOnly() {
        return READ_CALL.matcher(action).matches();
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
