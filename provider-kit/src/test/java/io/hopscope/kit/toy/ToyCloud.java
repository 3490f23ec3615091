/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.kit.ApiList;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Connection;
import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.Refusal;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.CloudProvider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The toy cloud: {@code GET /REGION/LIST?owner=OWNER&page=PAGE}, with the key in a header. */
public class ToyCloud implements ContractCloud {
    private final Set<Flaw> flaws;

    /** A cloud whose provider has some flaws. */
    public ToyCloud(Set<Flaw> flaws) {
        this.flaws = flaws;
    }

    @Override
    public List<ApiList> lists() {
        return List.of(
                ApiList.of("groups").deciding().proving(ResourceKind.SECURITY_GROUP),
                ApiList.of("rules").ofOwner().deciding(),
                ApiList.of("networks").proving(ResourceKind.NETWORK),
                ApiList.of("gateways").deciding().proving(ResourceKind.GATEWAY),
                ApiList.of("tables").deciding().proving(ResourceKind.ROUTE_TABLE),
                ApiList.of("routes").ofOwner().deciding(),
                ApiList.of("subnets").deciding().proving(ResourceKind.SUBNET),
                ApiList.of("machines").deciding().proving(ResourceKind.INSTANCE, ResourceKind.INTERFACE),
                ApiList.of("doors")
                        .unpaged("the toy gives all doors at once")
                        .deciding()
                        .proving(ResourceKind.DOOR));
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of();
    }

    @Override
    public Scene ordinary() {
        return ToyScenes.ordinary();
    }

    @Override
    public Scene scene(Capability capability) {
        return ToyScenes.of(capability);
    }

    @Override
    public ApiRequest understand(WireRequest request) {
        String[] path = request.path().split("/", -1);
        Map<String, String> parameters = request.parameters();
        return new ApiRequest(
                path[2],
                path[1],
                parameters.getOrDefault("owner", ""),
                parameters.getOrDefault("page", ""),
                request.method().equals("GET"));
    }

    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest request, String message) {
        WireAnswer answer = WireAnswer.of(status(refusal), "text/plain", "toy error " + message);
        return switch (refusal) {
            case THROTTLED -> answer.with("Retry-After", "0");
            case THROTTLED_FOR_AN_HOUR -> answer.with("Retry-After", "3600");
            default -> answer;
        };
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case AUTHENTICATION -> 401;
            case PERMISSION -> 403;
            case THROTTLED, THROTTLED_FOR_AN_HOUR -> 429;
            case BROKEN -> 503;
        };
    }

    @Override
    public CloudProvider provider(Connection connection) {
        return new ToyProvider(connection, flaws);
    }
}
