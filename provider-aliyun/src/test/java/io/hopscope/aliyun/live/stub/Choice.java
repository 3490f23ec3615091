/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import java.util.List;
import java.util.Map;

/** Whether an item is among those that a request chooses. */
final class Choice {
    /** Members that parameters of another name choose by, by operation and parameter. */
    private static final Map<String, String> MEMBERS = Map.of(
            "DescribeInstances VpcId", "VpcAttributes.VpcId",
            "DescribeEipAddresses AssociatedInstanceId", "InstanceId",
            "DescribeEipAddresses AssociatedInstanceType", "InstanceType");

    private Choice() {}

    static boolean fits(RpcRequest request, Object item) {
        return request.shape().filters().stream()
                .filter(filter -> !request.parameter(filter).isEmpty())
                .allMatch(filter -> fits(request, filter, item));
    }

    private static boolean fits(RpcRequest request, String filter, Object item) {
        String asked = request.parameter(filter);
        if (filter.equals("InstanceIds") || filter.equals("SecurityGroupIds")) {
            String member = filter.substring(0, filter.length() - 1);
            return Tree.list(Tree.read("{\"ids\":" + asked + "}"), "ids").contains(Tree.text(item, member));
        }
        if (filter.endsWith(".1")) {
            return numbered(request, filter.substring(0, filter.length() - 2))
                    .contains(Tree.text(item, filter.substring(0, filter.length() - 2)));
        }
        String member = MEMBERS.getOrDefault(request.shape().action() + " " + filter, filter);
        return List.of(asked.split(",", -1)).contains(Tree.text(item, member));
    }

    private static List<String> numbered(RpcRequest request, String name) {
        return request.parameters().entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(name + "."))
                .map(Map.Entry::getValue)
                .toList();
    }
}
