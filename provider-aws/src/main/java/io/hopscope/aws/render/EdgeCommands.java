/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.Peering;
import io.hopscope.model.network.Network;
import io.hopscope.spi.render.Block;

/**
 * Gateways, peerings and resolvers (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html">AttachInternetGateway</a>,
 * <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachVpnGateway.html">AttachVpnGateway</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptVpcPeeringConnection.html">
 * AcceptVpcPeeringConnection</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateRouteTable.html">
 * DisassociateRouteTable</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcAttribute.html">ModifyVpcAttribute</a>).
 */
final class EdgeCommands {
    private EdgeCommands() {}

    static void attach(Change.AttachGateway attach, AwsScript script) {
        Gateway gateway = script.require(Gateway.class, attach.subject());
        switch (gateway.kind()) {
            case INTERNET -> attach(attach, "internet", "aws_internet_gateway_attachment", script);
            case VPN -> attach(attach, "vpn", "aws_vpn_gateway_attachment", script);
            default -> throw new IllegalArgumentException("No command attaches " + gateway.id());
        }
    }

    /** The accepter accepts, in its own region. */
    static void accept(Change.AcceptPeering accept, AwsScript script) {
        Peering peering = script.require(Peering.class, accept.subject());
        ResourceId accepter = peering.second().network();
        boolean known = script.snapshot().resource(accepter).isPresent();
        script.run(
                AwsCommand.ec2("accept-vpc-peering-connection").id("--vpc-peering-connection-id", accept.subject()),
                known ? accepter : accept.subject());
        script.create(
                "aws_vpc_peering_connection_accepter",
                new Block()
                        .text("vpc_peering_connection_id", SafeId.of(accept.subject()))
                        .plain("auto_accept", true));
    }

    static void enableResolver(Change.EnableResolver enable, AwsScript script) {
        ResourceId network = script.require(Network.class, enable.subject()).id();
        script.run(
                AwsCommand.ec2("modify-vpc-attribute")
                        .id("--vpc-id", network)
                        .value("--enable-dns-support", "{\"Value\":true}"),
                network);
        script.edit("aws_vpc", SafeId.of(network), new Block().plain("enable_dns_support", true));
    }

    static void removeInboundTable(Change.RemoveInboundTable remove, AwsScript script) {
        ResourceId gateway = remove.subject();
        Shorthand filter = new Shorthand()
                .with("Name", "association.gateway-id")
                .with("Values", SafeId.of(script.require(Gateway.class, gateway).id()));
        script.run(
                AwsCommand.ec2("describe-route-tables")
                        .value("--filters", filter)
                        .printing("RouteTables[].Associations[].[GatewayId,RouteTableAssociationId]"),
                gateway);
        script.run(
                AwsCommand.ec2("disassociate-route-table").unknown("--association-id", "route-table-association-id"),
                gateway);
        script.remove("aws_route_table_association", new Block().text("gateway_id", SafeId.of(gateway)));
    }

    private static void attach(Change.AttachGateway attach, String kind, String resource, AwsScript script) {
        script.run(
                AwsCommand.ec2("attach-" + kind + "-gateway")
                        .id("--" + kind + "-gateway-id", attach.subject())
                        .id("--vpc-id", attach.network()),
                attach.subject());
        script.create(
                resource,
                new Block()
                        .text(kind + "_gateway_id", SafeId.of(attach.subject()))
                        .text("vpc_id", SafeId.of(attach.network())));
    }
}
