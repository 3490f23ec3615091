/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Subject;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Route;

/**
 * Where a route leads: the one target field that is set tells, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html. A route to an instance names its interface
 * too. An IPv6 route to a NAT gateway leads to IPv4 hosts by NAT64, which is not modelled, see
 * https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html.
 */
final class NextHops {
    private static final String LOCAL = "local";

    /** Targets that exist and are not modelled, by the name of their field. */
    private static final Map<String, Function<Route, String>> OTHERS = others();

    private NextHops() {}

    static NextHop of(Route route, Subject subject) {
        if (route.gatewayId() != null) {
            return gateway(route.gatewayId(), subject);
        }
        if (route.natGatewayId() != null && route.destinationIpv6CidrBlock() != null) {
            return unrecognised("IPv4 hosts by NAT64 at " + route.natGatewayId(), subject);
        }
        return Stream.<NextHop>concat(modelled(route), other(route, subject))
                .findFirst()
                .orElseGet(() -> unrecognised("a route without a target", subject));
    }

    private static Stream<NextHop> modelled(Route route) {
        return Stream.of(
                        hop(route.natGatewayId(), id -> new NextHop.ToNat(AwsId.of(ResourceKind.NAT_GATEWAY, id))),
                        hop(route.networkInterfaceId(), id -> new NextHop.ToInterface(AwsId.networkInterface(id))),
                        hop(route.transitGatewayId(), id -> new NextHop.ToHub(AwsId.hub(id))),
                        hop(
                                route.vpcPeeringConnectionId(),
                                id -> new NextHop.ToPeering(AwsId.of(ResourceKind.PEERING, id))),
                        hop(route.egressOnlyInternetGatewayId(), id -> new NextHop.ToGateway(AwsId.gateway(id))))
                .flatMap(hops -> hops);
    }

    /** An Internet or VPN gateway, an endpoint, or delivery inside the VPC share one field. */
    private static NextHop gateway(String id, Subject subject) {
        if (id.equals(LOCAL)) {
            return new NextHop.Local();
        }
        if (id.startsWith("igw-") || id.startsWith("vgw-")) {
            return new NextHop.ToGateway(AwsId.gateway(id));
        }
        if (id.startsWith("vpce-")) {
            ResourceId endpoint = AwsId.of(ResourceKind.ENDPOINT, id);
            return new NextHop.ToEndpoint(endpoint);
        }
        return unrecognised("gateway " + id, subject);
    }

    private static Stream<NextHop> other(Route route, Subject subject) {
        return OTHERS.entrySet().stream()
                .flatMap(entry ->
                        hop(entry.getValue().apply(route), id -> unrecognised(entry.getKey() + " " + id, subject)));
    }

    private static Stream<NextHop> hop(@Nullable String id, Function<String, NextHop> toHop) {
        return id == null || id.isEmpty() ? Stream.empty() : Stream.of(toHop.apply(id));
    }

    private static NextHop unrecognised(String text, Subject subject) {
        return new NextHop.Unrecognised(
                text,
                subject.notModelled("A route of " + subject.id() + " leads to " + text + ", which is not modelled"));
    }

    private static Map<String, Function<Route, String>> others() {
        Map<String, Function<Route, String>> others = new LinkedHashMap<>();
        others.put("instance", Route::instanceId);
        others.put("carrier gateway", Route::carrierGatewayId);
        others.put("local gateway", Route::localGatewayId);
        others.put("core network", Route::coreNetworkArn);
        others.put("ODB network", Route::odbNetworkArn);
        others.put("address", Route::ipAddress);
        return others;
    }
}
