/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.azure.live.stub.ArmRequest;
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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Azure, as the contract asks about it. Notes what came over the wire. */
final class AzureCloud implements ContractCloud {
    private final Set<EffectiveRead> effective;
    private final Set<String> denied = ConcurrentHashMap.newKeySet();
    private final Queue<WireRequest> wire = new ConcurrentLinkedQueue<>();

    private volatile @Nullable Connection last;

    AzureCloud(EffectiveRead... effective) {
        this.effective = Set.of(effective);
    }

    /** Serves the demo estate. */
    static ServedCloud demo(Pages pages) {
        return new AzureCloud().serve(ArmEstate.demo(), pages);
    }

    /** Serves an estate. */
    ServedCloud serve(ArmEstate estate, Pages pages) {
        Scene.Answers answers =
                (wire, asked, cut) -> denied.contains(ArmRequest.of(wire).subscription())
                        ? error(403, "AuthorizationFailed", ServedCloud.MESSAGE)
                        : estate.answer(wire, asked, cut);
        return new ServedCloud(this, new Scene(estate.subscriptions(), List.of(AzureScenes.MAIN), answers), pages);
    }

    /** Denies everything of a subscription from now on. */
    void deny(String subscription) {
        denied.add(subscription);
    }

    /** Settings for a provider of the served cloud, without a subscription yet. */
    AzureProviderBuilder settings(ServedCloud served) {
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
                ApiList.of("networkSecurityGroups").deciding().proving(ResourceKind.SECURITY_GROUP),
                ApiList.of("virtualMachines").proving(ResourceKind.INSTANCE),
                ApiList.of("virtualMachines?statusOnly=true")
                        .toldAs("statusOnly=true")
                        .deciding(),
                ApiList.of("networkInterfaces").deciding().proving(ResourceKind.INTERFACE, ResourceKind.DOOR),
                ApiList.of("virtualNetworks")
                        .deciding()
                        .proving(ResourceKind.NETWORK, ResourceKind.SUBNET, ResourceKind.PEERING),
                ApiList.of("publicIPAddresses").deciding().proving(ResourceKind.PUBLIC_ADDRESS, ResourceKind.DOOR),
                ApiList.of("loadBalancers").proving(ResourceKind.LOAD_BALANCER, ResourceKind.TARGET_GROUP),
                ApiList.of("routeTables").proving(ResourceKind.ROUTE_TABLE),
                ApiList.of("natGateways").proving(ResourceKind.NAT_GATEWAY),
                ApiList.of("applicationSecurityGroups"),
                ApiList.of("publicIPPrefixes"),
                ApiList.of("azureFirewalls"),
                ApiList.of("privateEndpoints"),
                ApiList.of("networkManagers"),
                ApiList.of("virtualMachineScaleSets"),
                ApiList.of("virtualMachineScaleSetVMs").ofOwner(),
                ApiList.of("virtualMachineScaleSetNetworkInterfaces").ofOwner(),
                ApiList.of("virtualMachineScaleSetPublicIPAddresses").ofOwner(),
                ApiList.of("virtualNetworkGateways").ofOwner(),
                ApiList.of("serviceTags").ofOwner().unpaged("the operation gives all tags at once"));
    }

    @Override
    public Map<Capability, String> optOuts() {
        return Map.of(Capability.REGIONS, "every list is of a whole subscription");
    }

    @Override
    public Scene ordinary() {
        return AzureScenes.ordinary();
    }

    @Override
    public Scene scene(Capability capability) {
        return AzureScenes.of(capability);
    }

    @Override
    public ApiRequest understand(WireRequest request) {
        wire.add(request);
        ApiRequest asked = ArmRequest.of(request).understood();
        boolean allowed = request.method().equals("GET")
                || effective.stream().anyMatch(read -> request.path().endsWith("/" + read.action()));
        return new ApiRequest(asked.list(), asked.region(), asked.owner(), asked.page(), asked.readsOnly() && allowed);
    }

    @Override
    public WireAnswer refuse(Refusal refusal, ApiRequest request, String message) {
        return switch (refusal) {
            case AUTHENTICATION -> error(401, "InvalidAuthenticationToken", message);
            case PERMISSION -> error(403, "AuthorizationFailed", message);
            case THROTTLED -> error(429, "TooManyRequests", message).with("Retry-After", "0");
            case THROTTLED_FOR_AN_HOUR -> error(429, "TooManyRequests", message).with("Retry-After", "3600");
            case BROKEN -> error(503, "ServerTimeout", message);
        };
    }

    static WireAnswer error(int status, String code, String message) {
        return WireAnswer.json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}")
                .with("x-ms-request-id", "req-e");
    }

    @Override
    public CloudProvider provider(Connection connection) {
        last = connection;
        AzureProviderBuilder builder = settings(connection);
        connection.regions().forEach(builder::subscription);
        return builder.build();
    }

    @Override
    public List<Object> holders(Connection connection) {
        return List.of(
                settings(connection), settings(connection).subscription("a").build());
    }

    AzureProviderBuilder settings(Connection connection) {
        return AzureProvider.builder()
                .endpoint(connection.address())
                .attemptTimeout(Duration.ofSeconds(10))
                .pause(Duration.ofMillis(5))
                .effective(effective)
                .credential(token(connection.secret()));
    }

    static TokenCredential token(String secret) {
        return request -> Mono.just(
                new AccessToken(secret, OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
    }
}
