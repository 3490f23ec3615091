/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.edge.Gateway;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.route.NextHop;

/**
 * Where a route of a VPC leads, as option and as attribute (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html">CreateRoute</a>).
 *
 * @param option option of the command line
 * @param attribute attribute of {@code aws_route}
 * @param value the target's id; {@code local} for the local target
 */
record RouteTarget(String option, String attribute, String value) {
    /** Value that stands for delivery inside the VPC. */
    static final String LOCAL = "local";

    /**
     * The target.
     *
     * @throws IllegalArgumentException when AWS has no such target
     */
    static RouteTarget of(NextHop hop, AwsScript script) {
        if (hop instanceof NextHop.ToGateway to) {
            return isEgressOnly(to.gateway(), script)
                    ? target("egress-only-internet-gateway-id", "egress_only_gateway_id", to.gateway())
                    : target("gateway-id", "gateway_id", to.gateway());
        }
        if (hop instanceof NextHop.ToNat to) {
            return target("nat-gateway-id", "nat_gateway_id", to.nat());
        }
        if (hop instanceof NextHop.ToPeering to && NewPeering.is(to.peering())) {
            String placeholder = "<" + NewPeering.PLACEHOLDER + ">";
            return new RouteTarget("--vpc-peering-connection-id", "vpc_peering_connection_id", placeholder);
        }
        if (hop instanceof NextHop.ToPeering to) {
            return target("vpc-peering-connection-id", "vpc_peering_connection_id", to.peering());
        }
        if (hop instanceof NextHop.ToHub to) {
            return target("transit-gateway-id", "transit_gateway_id", to.hub());
        }
        if (hop instanceof NextHop.ToInterface to) {
            return target("network-interface-id", "network_interface_id", to.networkInterface());
        }
        if (hop instanceof NextHop.ToEndpoint to) {
            return target("vpc-endpoint-id", "vpc_endpoint_id", to.endpoint());
        }
        if (hop instanceof NextHop.Local) {
            return new RouteTarget("--local-target", "gateway_id", LOCAL);
        }
        throw new IllegalArgumentException(
                "No route of a VPC leads to a " + hop.getClass().getSimpleName());
    }

    boolean isLocal() {
        return value.equals(LOCAL);
    }

    private static RouteTarget target(String option, String attribute, ResourceId id) {
        return new RouteTarget("--" + option, attribute, SafeId.of(id));
    }

    /** By its kind in the snapshot, else by its id: egress-only gateways have ids of their own. */
    private static boolean isEgressOnly(ResourceId id, AwsScript script) {
        return script.snapshot()
                .resource(id)
                .filter(Gateway.class::isInstance)
                .map(gateway -> ((Gateway) gateway).kind() == GatewayKind.EGRESS_ONLY)
                .orElseGet(() -> id.value().startsWith("eigw-"));
    }
}
