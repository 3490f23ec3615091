/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.spi.render.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attachments of transit gateways (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyTransitGatewayVpcAttachment.html">ports</a>,
 * <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateTransitGatewayRouteTable.html">tables</a>,
 * <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AcceptTransitGatewayVpcAttachment.html">acceptance</a>).
 */
final class HubCommands {
    private static final String TABLE = "--transit-gateway-route-table-id";
    private static final String ATTACHMENT = "--transit-gateway-attachment-id";

    private HubCommands() {}

    static void addPort(Change.AddHubPort add, AwsScript script) {
        HubAttachment attachment = script.require(HubAttachment.class, add.subject());
        script.run(
                AwsCommand.ec2("modify-transit-gateway-vpc-attachment")
                        .value(ATTACHMENT, attachment(add.subject()))
                        .id("--add-subnet-ids", add.subnet()),
                add.subject());
        List<String> subnets = Stream.concat(
                        attachment.ports().value().orElse(List.of()).stream().map(HubPort::subnet),
                        Stream.of(add.subnet()))
                .distinct()
                .map(SafeId::of)
                .toList();
        script.edit(
                "aws_ec2_transit_gateway_vpc_attachment",
                attachment(add.subject()),
                new Block().texts("subnet_ids", subnets));
    }

    /** An attachment has one table at most, so the old association goes first. */
    static void associate(Change.AssociateHubTable associate, AwsScript script) {
        HubAttachment attachment = script.require(HubAttachment.class, associate.subject());
        Optional<ResourceId> old = attachment.entryTable().value().orElse(Optional.empty());
        if (old.isPresent() && !old.get().equals(associate.table())) {
            script.run(command("disassociate", old.get(), associate.subject()), associate.subject());
        }
        script.run(command("associate", associate.table(), associate.subject()), associate.subject());
        script.create(
                "aws_ec2_transit_gateway_route_table_association",
                new Block()
                        .text("transit_gateway_attachment_id", attachment(associate.subject()))
                        .text("transit_gateway_route_table_id", SafeId.of(associate.table()))
                        .plain("replace_existing_association", true));
    }

    /** The hub's owner accepts; what the hub does by itself then needs no command. */
    static void accept(Change.AcceptAttachment accept, AwsScript script) {
        HubAttachment attachment = script.require(HubAttachment.class, accept.subject());
        if (!(attachment.peer() instanceof HubPeer.OfNetwork)) {
            throw new IllegalArgumentException("Only attachments of networks are accepted: " + accept.subject());
        }
        script.run(
                AwsCommand.ec2("accept-transit-gateway-vpc-attachment").value(ATTACHMENT, attachment(accept.subject())),
                accept.subject());
        script.create(
                "aws_ec2_transit_gateway_vpc_attachment_accepter",
                new Block().text("transit_gateway_attachment_id", attachment(accept.subject())));
    }

    /** AWS's own id: both sides of a peering attachment share one, and the snapshot tells them apart by a suffix. */
    static String attachment(ResourceId id) {
        String value = SafeId.of(id);
        int suffix = value.indexOf('@');
        return suffix < 0 ? value : value.substring(0, suffix);
    }

    private static AwsCommand command(String verb, ResourceId table, ResourceId attachment) {
        return AwsCommand.ec2(verb + "-transit-gateway-route-table")
                .id(TABLE, table)
                .value(ATTACHMENT, attachment(attachment));
    }
}
