/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.live.stub.RpcEstate;
import io.hopscope.aliyun.live.stub.RpcRequest;
import io.hopscope.kit.ApiList;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Capability;
import io.hopscope.kit.Connection;
import io.hopscope.kit.ContractCloud;
import io.hopscope.kit.Refusal;
import io.hopscope.kit.Scene;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.CloudProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Alibaba Cloud, as the contract asks about it. Notes what came over the wire. */
final class AliyunCloud implements ContractCloud {
    private static final String WHOLE = "the operation gives all of it at once";

    private final Queue<WireRequest> wire = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Connection last;

    /** Serves an estate. */
    ServedCloud serve(RpcEstate estate, Pages pages) {
        return new ServedCloud(this, new Scene(estate.regions(), List.of(AliyunScenes.MAIN), estate), pages);
    }

    /** Serves the demo estate. */
    static ServedCloud demo(Pages pages) {
        return new AliyunCloud().serve(RpcEstate.demo(), pages);
    }

    /** Settings for a provider of the served cloud, without a region yet. */
    AliyunProviderBuilder settings(ServedCloud served) {
        served.provider().close();
        return settings(Objects.requireNonNull(last));
    }

    /** What came so far. */
    List<WireRequest> wire() {
        return List.copyOf(wire);
    }

    @Override
    public List<ApiList> lists() {
        return List.of(
                ApiList.of("DescribeSecurityGroups").deciding().proving(ResourceKind.SECURITY_GROUP),
                ApiList.of("DescribeVpcs").proving(ResourceKind.NETWORK),
                ApiList.of("DescribeInstances")
                        .deciding()
                        .proving(ResourceKind.INSTANCE, ResourceKind.PUBLIC_ADDRESS, ResourceKind.DOOR),
                ApiList.of("DescribeInstancesFullStatus"),
                ApiList.of("DescribeNetworkInterfaces").proving(ResourceKind.INTERFACE),
                ApiList.of("DescribeSecurityGroupAttribute").ofOwner().deciding(),
                ApiList.of("DescribePrefixLists").proving(ResourceKind.ADDRESS_SET),
                ApiList.of("DescribePrefixListAttributes").ofOwner().unpaged(WHOLE),
                ApiList.of("DescribePortRangeListEntries").ofOwner(),
                ApiList.of("DescribeVpcAttribute").ofOwner().unpaged(WHOLE).deciding(),
                ApiList.of("DescribeVSwitches").deciding().proving(ResourceKind.SUBNET),
                ApiList.of("DescribeRouteTableList").proving(ResourceKind.ROUTE_TABLE),
                ApiList.of("DescribeRouteEntryList").ofOwner(),
                ApiList.of("ListGatewayRouteTableEntries").ofOwner(),
                ApiList.of("DescribeNetworkAcls").proving(ResourceKind.NETWORK_ACL),
                ApiList.of("DescribeNetworkAclAttributes").ofOwner().unpaged(WHOLE),
                ApiList.of("DescribeNatGateways").proving(ResourceKind.NAT_GATEWAY, ResourceKind.INTERFACE),
                ApiList.of("DescribeSnatTableEntries").ofOwner(),
                ApiList.of("DescribeForwardTableEntries").ofOwner(),
                ApiList.of("DescribeEipAddresses").deciding().proving(ResourceKind.PUBLIC_ADDRESS, ResourceKind.DOOR),
                ApiList.of("DescribeCommonBandwidthPackages"),
                ApiList.of("ListIpv4Gateways").proving(ResourceKind.GATEWAY),
                ApiList.of("DescribeIpv6Gateways").proving(ResourceKind.GATEWAY),
                ApiList.of("DescribeIpv6Addresses"),
                ApiList.of("DescribeIpv6EgressOnlyRules").ofOwner(),
                ApiList.of("DescribeHaVips").proving(ResourceKind.VIRTUAL_ADDRESS),
                ApiList.of("DescribeVpnGateways").proving(ResourceKind.GATEWAY),
                ApiList.of("DescribeRouterInterfaces").proving(ResourceKind.GATEWAY),
                ApiList.of("ListVpcPeerConnections").proving(ResourceKind.PEERING),
                ApiList.of("DescribeLoadBalancers").proving(ResourceKind.LOAD_BALANCER, ResourceKind.TARGET_GROUP),
                ApiList.of("DescribeLoadBalancerAttribute").ofOwner().unpaged(WHOLE),
                ApiList.of("DescribeHealthStatus").ofOwner().unpaged(WHOLE),
                ApiList.of("DescribeInstanceIpAddress").ofOwner());
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of();
    }

    @Override
    public Scene ordinary() {
        return AliyunScenes.ordinary();
    }

    @Override
    public Scene scene(Capability capability) {
        return AliyunScenes.of(capability);
    }

    @Override
    public ApiRequest understand(WireRequest request) {
        wire.add(request);
        return RpcRequest.of(request).understood();
    }

    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest request, String message) {
        return switch (refusal) {
            case AUTHENTICATION -> error(404, "InvalidAccessKeyId.NotFound", message);
            case PERMISSION -> error(403, "Forbidden.RAM", message);
            case THROTTLED, THROTTLED_FOR_AN_HOUR -> error(400, "Throttling.User", message);
            case BROKEN -> error(503, "ServiceUnavailable", message);
        };
    }

    static WireAnswer error(int status, String code, String message) {
        return WireAnswer.json(
                status,
                "{\"RequestId\":\"4E1F7A90-0000-4000-8000-0000000000FF\",\"HostId\":\"ecs.aliyuncs.com\",\"Code\":\""
                        + code + "\",\"Message\":\"" + message + "\",\"Recommend\":\"https://api.aliyun.com\"}");
    }

    @Override
    public CloudProvider provider(Connection connection) {
        last = connection;
        AliyunProviderBuilder builder = settings(connection);
        connection.regions().forEach(builder::region);
        return builder.build();
    }

    @Override
    public List<Object> holders(Connection connection) {
        return List.of(
                settings(connection),
                settings(connection).region("cn-hangzhou").build(),
                new AccessKey(connection.keyId(), connection.secret(), connection.secret()));
    }

    AliyunProviderBuilder settings(Connection connection) {
        return AliyunProvider.builder()
                .endpoint(connection.address())
                .attemptTimeout(Duration.ofSeconds(10))
                .pause(Duration.ofMillis(5))
                .throttled(() -> Duration.ofMillis(5))
                .keys(() -> new AccessKey(connection.keyId(), connection.secret(), ""));
    }
}
