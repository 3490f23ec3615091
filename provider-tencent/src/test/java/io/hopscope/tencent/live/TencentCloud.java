/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

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
import io.hopscope.tencent.live.stub.ApiEstate;
import io.hopscope.tencent.live.stub.TencentRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Tencent Cloud, as the contract asks about it. Notes what came over the wire. */
final class TencentCloud implements ContractCloud {
    /** The account of the demo estate. */
    static final String ACCOUNT = "100023914477";

    private static final String ORDINARY_ADDRESSES = "DescribeAddresses by address-type";

    private final Queue<WireRequest> wire = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Connection last;

    /** Serves the demo estate. */
    static ServedCloud demo(Pages pages) {
        return new TencentCloud().serve(ApiEstate.demo(), pages);
    }

    /** Serves an estate. */
    ServedCloud serve(ApiEstate estate, Pages pages) {
        return new ServedCloud(this, new Scene(estate.regions(), List.of(TencentScenes.MAIN), estate), pages);
    }

    /** Settings for a provider of the served cloud, without a region yet. */
    TencentProviderBuilder settings(ServedCloud served) {
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
                ApiList.of("DescribeInstances").deciding().proving(ResourceKind.INSTANCE),
                ApiList.of("DescribeSecurityGroupPolicies")
                        .ofOwner()
                        .unpaged("the action gives all rules of a group at once")
                        .deciding(),
                ApiList.of("DescribeVpcs").proving(ResourceKind.NETWORK),
                ApiList.of("DescribeNetworkInterfaces").proving(ResourceKind.INTERFACE, ResourceKind.DOOR),
                ApiList.of("DescribeSubnets").proving(ResourceKind.SUBNET),
                ApiList.of("DescribeRouteTables").proving(ResourceKind.ROUTE_TABLE),
                ApiList.of("DescribeHighPriorityRouteTables").proving(ResourceKind.ROUTE_TABLE),
                ApiList.of("DescribeSecurityGroups").proving(ResourceKind.SECURITY_GROUP),
                ApiList.of("DescribeNetworkAcls").deciding().proving(ResourceKind.NETWORK_ACL),
                ApiList.of("DescribeAddresses").deciding().proving(ResourceKind.PUBLIC_ADDRESS),
                ApiList.of(ORDINARY_ADDRESSES)
                        .toldAs("DescribeAddresses with address-type=WanIP")
                        .proving(ResourceKind.PUBLIC_ADDRESS),
                ApiList.of("DescribeIPv6Addresses"),
                ApiList.of("DescribeNetworkAccountType").unpaged("the answer is one word"),
                ApiList.of("DescribeAddressTemplates").proving(ResourceKind.ADDRESS_SET),
                ApiList.of("DescribeAddressTemplateGroups").proving(ResourceKind.ADDRESS_SET),
                ApiList.of("DescribeServiceTemplates").proving(ResourceKind.SERVICE_SET),
                ApiList.of("DescribeServiceTemplateGroups").proving(ResourceKind.SERVICE_SET),
                ApiList.of("DescribeNatGateways").proving(ResourceKind.NAT_GATEWAY),
                ApiList.of("DescribeNatGatewayDestinationIpPortTranslationNatRules")
                        .proving(ResourceKind.DOOR),
                ApiList.of("DescribeVpcPeeringConnections").proving(ResourceKind.PEERING),
                ApiList.of("DescribeCcns").proving(ResourceKind.TRANSIT_HUB),
                ApiList.of("DescribeCcnAttachedInstances").proving(ResourceKind.HUB_ATTACHMENT),
                ApiList.of("DescribeHaVips").proving(ResourceKind.VIRTUAL_ADDRESS),
                ApiList.of("DescribeVpnGateways").proving(ResourceKind.GATEWAY),
                ApiList.of("DescribeVpnConnections"),
                ApiList.of("DescribeDirectConnectGateways").proving(ResourceKind.GATEWAY),
                ApiList.of("DescribeLoadBalancers").proving(ResourceKind.LOAD_BALANCER, ResourceKind.TARGET_GROUP),
                ApiList.of("DescribeTargetHealth")
                        .ofOwner()
                        .unpaged("the action gives all of the balancers that are named"),
                ApiList.of("DescribeNetworkAclQuintupleEntries").ofOwner(),
                ApiList.of("DescribeNatGatewaySourceIpTranslationNatRules").ofOwner(),
                ApiList.of("DescribeCcnRoutes").ofOwner());
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of();
    }

    @Override
    public Scene ordinary() {
        return TencentScenes.ordinary();
    }

    @Override
    public Scene scene(Capability capability) {
        return TencentScenes.of(capability);
    }

    @Override
    public ApiRequest understand(WireRequest request) {
        wire.add(request);
        return TencentRequest.of(request).understood();
    }

    /** The API refuses with status 200; what breaks is in between. */
    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest request, String message) {
        return switch (refusal) {
            case AUTHENTICATION -> error("AuthFailure.SecretIdNotFound", message);
            case PERMISSION -> error("UnauthorizedOperation", message);
            case THROTTLED -> error("RequestLimitExceeded", message);
            case THROTTLED_FOR_AN_HOUR -> WireAnswer.json(429, "{}").with("Retry-After", "3600");
            case BROKEN -> WireAnswer.of(502, "text/html", "<html>" + message + "</html>");
        };
    }

    static WireAnswer error(String code, String message) {
        return ApiEstate.found("\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"" + message + "\"}");
    }

    @Override
    public CloudProvider provider(Connection connection) {
        last = connection;
        TencentProviderBuilder builder = settings(connection);
        connection.regions().forEach(builder::region);
        return builder.build();
    }

    @Override
    public List<Object> holders(Connection connection) {
        return List.of(
                settings(connection),
                settings(connection).region("ap-nanjing").build(),
                new SecretSource.Secret(connection.keyId(), connection.secret(), connection.secret()));
    }

    TencentProviderBuilder settings(Connection connection) {
        return TencentProvider.builder()
                .account(ACCOUNT)
                .endpoint(connection.address())
                .attemptTimeout(Duration.ofSeconds(10))
                .pause(Duration.ofMillis(5))
                .secrets(() ->
                        new SecretSource.Secret(connection.keyId(), connection.secret(), connection.secret() + "T"));
    }
}
