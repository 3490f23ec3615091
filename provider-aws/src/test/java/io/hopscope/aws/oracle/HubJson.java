/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.Hub;
import io.hopscope.aws.oracle.Resource.HubAttachment;
import io.hopscope.aws.oracle.Resource.HubRoute;
import io.hopscope.aws.oracle.Resource.HubTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Transit gateways of a region. */
final class HubJson {
    private final World world;
    private final String region;

    HubJson(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "DescribeTransitGateways",
                object(
                        "TransitGateways",
                        list(world.all(Hub.class)
                                .filter(hub -> isHere(hub.id()))
                                .map(this::hub))));
        answers.put(
                "DescribeTransitGatewayAttachments",
                object("TransitGatewayAttachments", list(attachments().map(this::attachment))));
        answers.put(
                "DescribeTransitGatewayVpcAttachments",
                object("TransitGatewayVpcAttachments", list(attachments().map(HubJson::vpcAttachment))));
        answers.put("DescribeTransitGatewayPeeringAttachments", object("TransitGatewayPeeringAttachments", List.of()));
        answers.put(
                "DescribeTransitGatewayRouteTables",
                object("TransitGatewayRouteTables", list(tables().map(HubJson::table))));
        return answers;
    }

    void ownedAnswers(WorldJson.Owned owned) {
        tables().forEach(table -> {
            owned.add(
                    "GetTransitGatewayRouteTableAssociations",
                    table.id(),
                    object("Associations", list(table.associations().stream().map(this::association))));
            owned.add(
                    "GetTransitGatewayRouteTablePropagations",
                    table.id(),
                    object("TransitGatewayRouteTablePropagations", list(propagations(table))));
            owned.add(
                    "SearchTransitGatewayRoutes",
                    table.id(),
                    object(
                            "Routes",
                            list(table.routes().stream().map(this::route)),
                            "AdditionalRoutesAvailable",
                            false));
        });
    }

    private boolean isHere(String hub) {
        return world.get(Hub.class, hub).region().equals(region);
    }

    private Stream<HubAttachment> attachments() {
        return world.all(HubAttachment.class).filter(attachment -> isHere(attachment.hub()));
    }

    private Stream<HubTable> tables() {
        return world.all(HubTable.class).filter(table -> isHere(table.hub()));
    }

    private Object hub(Hub hub) {
        return object(
                "TransitGatewayId",
                hub.id(),
                "TransitGatewayArn",
                "arn:aws:ec2:" + region + ":" + World.ACCOUNT + ":transit-gateway/" + hub.id(),
                "State",
                "available",
                "OwnerId",
                World.ACCOUNT,
                "Options",
                object(
                        "AmazonSideAsn", 64512,
                        "DefaultRouteTableAssociation", "disable",
                        "DefaultRouteTablePropagation", "disable",
                        "DnsSupport", "enable",
                        "SecurityGroupReferencingSupport", enabled(hub.groupReferences())),
                "Tags",
                List.of());
    }

    private static String enabled(boolean on) {
        return on ? "enable" : "disable";
    }

    private Object attachment(HubAttachment attachment) {
        Optional<HubTable> table =
                world.find(HubTable.class, found -> found.associations().contains(attachment.id()));
        return object(
                "TransitGatewayAttachmentId", attachment.id(),
                "TransitGatewayId", attachment.hub(),
                "TransitGatewayOwnerId", World.ACCOUNT,
                "ResourceOwnerId", World.ACCOUNT,
                "ResourceType", "vpc",
                "ResourceId", attachment.vpc(),
                "State", attachment.state(),
                "Association",
                        table.map(found -> object("TransitGatewayRouteTableId", found.id(), "State", "associated"))
                                .orElse(null),
                "Tags", List.of());
    }

    private static Object vpcAttachment(HubAttachment attachment) {
        return object(
                "TransitGatewayAttachmentId", attachment.id(),
                "TransitGatewayId", attachment.hub(),
                "VpcId", attachment.vpc(),
                "VpcOwnerId", World.ACCOUNT,
                "State", attachment.state(),
                "SubnetIds", attachment.subnets(),
                "Options",
                        object(
                                "DnsSupport", "enable",
                                "SecurityGroupReferencingSupport", enabled(attachment.groupReferences()),
                                "Ipv6Support", "enable",
                                "ApplianceModeSupport", "disable"),
                "Tags", List.of());
    }

    private static Object table(HubTable table) {
        return object(
                "TransitGatewayRouteTableId",
                table.id(),
                "TransitGatewayId",
                table.hub(),
                "State",
                "available",
                "DefaultAssociationRouteTable",
                false,
                "DefaultPropagationRouteTable",
                false,
                "Tags",
                List.of());
    }

    private Object association(String id) {
        return object(
                "TransitGatewayAttachmentId",
                id,
                "ResourceId",
                world.get(HubAttachment.class, id).vpc(),
                "ResourceType",
                "vpc",
                "State",
                "associated");
    }

    private Stream<Object> propagations(HubTable table) {
        return table.routes().stream()
                .filter(HubRoute::propagated)
                .flatMap(route -> Optional.ofNullable(route.attachment()).stream())
                .distinct()
                .map(id -> object(
                        "TransitGatewayAttachmentId",
                        id,
                        "ResourceId",
                        world.get(HubAttachment.class, id).vpc(),
                        "ResourceType",
                        "vpc",
                        "State",
                        "enabled"));
    }

    private Object route(HubRoute route) {
        String attachment = route.attachment();
        return object(
                "DestinationCidrBlock", route.cidr().toString(),
                "Type", route.propagated() ? "propagated" : "static",
                "State", attachment == null ? "blackhole" : "active",
                "TransitGatewayAttachments",
                        attachment == null
                                ? List.of()
                                : List.of(object(
                                        "TransitGatewayAttachmentId",
                                        attachment,
                                        "ResourceId",
                                        world.get(HubAttachment.class, attachment)
                                                .vpc(),
                                        "ResourceType",
                                        "vpc")));
    }
}
