/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live.stub;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.dump.JsonText;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.stub.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to the API, checked as the API would.
 *
 * @param action such as {@code DescribeVpcs}
 * @param region where it is sent
 * @param offset where the part begins
 * @param limit how large it is
 * @param filters the values of each filter
 * @param owner the one resource whose answer it is, or several; empty for a list of the region
 */
public record TencentRequest(
        String action, String region, int offset, int limit, Map<String, List<String>> filters, String owner) {
    /** Without it, ordinary addresses are left out. */
    public static final String ADDRESS_TYPE = "address-type";

    private static final int LARGEST = 100;
    private static final int MOST_VALUES = 5;

    private static final Set<String> TEXTS = Set.of(
            "DescribeVpcs",
            "DescribeSubnets",
            "DescribeRouteTables",
            "DescribeHighPriorityRouteTables",
            "DescribeSecurityGroups",
            "DescribeAddressTemplates",
            "DescribeAddressTemplateGroups",
            "DescribeServiceTemplates",
            "DescribeServiceTemplateGroups");

    private static final Set<String> UNPAGED = Set.of(
            "DescribeSecurityGroupPolicies", "DescribeNetworkAccountType", "DescribeTargetHealth", "DescribeRegions");

    private static final Map<String, String> OWNERS = Map.of(
            "DescribeSecurityGroupPolicies", "SecurityGroupId",
            "DescribeNetworkAclQuintupleEntries", "NetworkAclId",
            "DescribeNatGatewaySourceIpTranslationNatRules", "NatGatewayId",
            "DescribeCcnRoutes", "CcnId",
            "DescribeTargetHealth", "LoadBalancerIds");

    /** What a request asks for. */
    public static TencentRequest of(WireRequest wire) {
        String action = wire.header("X-TC-Action");
        JsonCursor body = JsonText.read(action, wire.body(), Set.of());
        check(wire.method().equals("POST"), "the method of " + action);
        check(wire.header("Authorization").startsWith("TC3-HMAC-SHA256 "), "the signature of " + action);
        check(UNPAGED.contains(action) != body.has("Limit"), "the limit of " + action);
        Class<?> type = TEXTS.contains(action) ? Json.Text.class : Json.Num.class;
        List.of("Offset", "Limit")
                .forEach(name -> check(
                        body.find(name)
                                .map(JsonCursor::value)
                                .filter(value -> !type.isInstance(value))
                                .isEmpty(),
                        "the type of " + name + " of " + action));
        int limit = (int) body.optionalCount("Limit").orElse(LARGEST);
        check(limit > 0 && limit <= LARGEST, "the limit of " + action);
        return new TencentRequest(
                action,
                wire.header("X-TC-Region"),
                (int) body.optionalCount("Offset").orElse(0),
                limit,
                filters(body),
                owner(action, body));
    }

    /** The same in the words of the kit. */
    public ApiRequest understood() {
        String filter = filters.isEmpty() ? "" : " by " + String.join(",", filters.keySet());
        return new ApiRequest(
                action + filter,
                region,
                owner,
                offset == 0 ? "" : String.valueOf(offset),
                action.startsWith("Describe"));
    }

    private static Map<String, List<String>> filters(JsonCursor body) {
        return body.optionalList("Filters").orElse(List.of()).stream()
                .collect(Collectors.toMap(filter -> filter.text("Name"), filter -> values(filter)));
    }

    private static List<String> values(JsonCursor filter) {
        List<String> values = new ArrayList<>();
        filter.list("Values").forEach(value -> values.add(value.asText()));
        check(!values.isEmpty() && values.size() <= MOST_VALUES, "the values of a filter");
        return values;
    }

    private static String owner(String action, JsonCursor body) {
        String name = OWNERS.get(action);
        if (name == null) {
            return "";
        }
        JsonCursor value = body.get(name);
        return value.value() instanceof Json.Arr
                ? value.elements().stream().map(JsonCursor::asText).collect(Collectors.joining(","))
                : value.asText();
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what + " is not the API's");
        }
    }
}
