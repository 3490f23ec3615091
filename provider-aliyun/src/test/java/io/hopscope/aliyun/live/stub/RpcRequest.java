/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.stub.WireRequest;
import java.util.Map;

/**
 * A request in the vendor's style: everything stands in the query.
 *
 * @param shape the operation
 * @param parameters all of the query
 */
public record RpcRequest(RpcShape shape, Map<String, String> parameters) {
    /**
     * The request as the API reads it.
     *
     * @throws IllegalArgumentException when it would be refused: no such operation, or parameters that it has not
     */
    public static RpcRequest of(WireRequest wire) {
        Map<String, String> parameters = wire.parameters();
        RpcShape shape = RpcShape.ALL.get(parameters.getOrDefault("Action", ""));
        if (shape == null) {
            throw new IllegalArgumentException("no such operation: " + parameters.get("Action"));
        }
        shape.fault(parameters).ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
        });
        return new RpcRequest(shape, parameters);
    }

    /** The same in the contract's words. */
    public ApiRequest understood() {
        return new ApiRequest(
                shape.action(),
                parameter("RegionId"),
                shape.owner().isEmpty() ? "" : parameter(shape.owner()),
                page() == 0 ? "" : Integer.toString(page()),
                shape.action().matches("(Describe|List).*"));
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Which page it asks for, from 0. */
    int page() {
        String page = parameter(shape.turn().page);
        if (shape.turn().isNumbered()) {
            return Integer.parseInt(page) - 1;
        }
        return page.isEmpty() ? 0 : Integer.parseInt(page.substring(1));
    }

    int size() {
        return shape.turn() == RpcShape.Turn.WHOLE ? Integer.MAX_VALUE : Integer.parseInt(parameter(shape.turn().size));
    }
}
