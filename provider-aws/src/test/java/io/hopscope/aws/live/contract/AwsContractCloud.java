/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live.contract;

import io.hopscope.aws.live.AwsProvider;
import io.hopscope.aws.live.AwsProviderBuilder;
import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubRequest;
import io.hopscope.kit.ApiList;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Connection;
import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.Refusal;
import io.hopscope.kit.Scene;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.spi.CloudProvider;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** AWS as the contract wants it told. */
final class AwsContractCloud implements ContractCloud {
    @Override
    public List<ApiList> lists() {
        return AwsLists.ALL;
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of();
    }

    @Override
    public Scene ordinary() {
        return AwsScenes.ORDINARY;
    }

    @Override
    public Scene scene(Capability capability) {
        return AwsScenes.of(capability);
    }

    @Override
    public ApiRequest understand(WireRequest wire) {
        StubRequest request = StubRequest.of(wire);
        return new ApiRequest(
                request.action(), request.region(), request.owner(), request.token(), request.readsOnly());
    }

    /** EC2 throttles by 503, load balancing by 400. Neither says when to come again. */
    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest asked, String message) {
        boolean balancers = AwsLists.isOfBalancers(asked.list());
        return switch (refusal) {
            case AUTHENTICATION -> error(401, "AuthFailure", message, balancers);
            case PERMISSION -> error(403, balancers ? "AccessDenied" : "UnauthorizedOperation", message, balancers);
            case THROTTLED, THROTTLED_FOR_AN_HOUR ->
                balancers
                        ? error(400, "Throttling", message, true)
                        : error(503, "RequestLimitExceeded", message, false);
            case BROKEN -> error(500, "InternalError", message, balancers);
        };
    }

    private static WireAnswer error(int status, String code, String message, boolean balancers) {
        return Reply.error(status, code, message, balancers);
    }

    @Override
    public CloudProvider provider(Connection connection) {
        return builder(connection).build();
    }

    @Override
    public List<Object> holders(Connection connection) {
        return List.of(builder(connection));
    }

    private static AwsProviderBuilder builder(Connection connection) {
        AwsProviderBuilder builder = AwsProvider.builder()
                .endpoint(connection.address())
                .credentials(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(connection.keyId(), connection.secret())));
        connection.regions().forEach(builder::region);
        return builder;
    }
}
