/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachmentAssociation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;

/**
 * The table that routes what comes from an attachment: the one that it is associated with, and only in state
 * {@code associated}. Without one the hub drops the packets. See
 * https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachmentAssociation.html.
 */
final class EntryTables {
    private static final String ASSOCIATED = "associated";

    private final AwsAnswers all;
    private final Map<String, String> byAttachment = new HashMap<>();

    EntryTables(AwsAnswers all) {
        this.all = all;
        all.all(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES).forEach(this::addAssociations);
    }

    Fact<Optional<ResourceId>> of(Plug plug, Subject subject) {
        for (Told<TransitGatewayAttachment> told : plug.general()) {
            TransitGatewayAttachmentAssociation association = told.item().association();
            if (association != null) {
                return of(association, subject);
            }
        }
        String table = byAttachment.get(key(plug.hub(), plug.attachment()));
        if (table != null) {
            return Fact.known(Optional.of(AwsId.routeTable(table)));
        }
        if (toldByHubsOwner(plug) || allAssociationsRead(plug.hub())) {
            return Fact.known(Optional.empty());
        }
        return Fact.unknown(subject.notGiven("associated route table", "ec2:DescribeTransitGatewayAttachments"));
    }

    private static Fact<Optional<ResourceId>> of(TransitGatewayAttachmentAssociation association, Subject subject) {
        String table = association.transitGatewayRouteTableId();
        if (table == null && association.transitGatewayPolicyTableId() != null) {
            return Fact.unknown(subject.notModelled(subject.id() + " is routed by a policy table"));
        }
        boolean inForce = ASSOCIATED.equals(Word.folded(association.stateAsString()));
        return Fact.known(Optional.ofNullable(table).filter(id -> inForce).map(AwsId::routeTable));
    }

    /** Only a hub's owner is told what an attachment is associated with. */
    private boolean toldByHubsOwner(Plug plug) {
        return plug.general().stream()
                .anyMatch(told -> told.item().transitGatewayOwnerId() != null
                        && all.place(told.by(), told.item().transitGatewayOwnerId())
                                        .view()
                                == View.OWNER);
    }

    private boolean allAssociationsRead(String hub) {
        List<Told<TransitGatewayRouteTable>> tables = all.all(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES)
                .filter(told -> hub.equals(told.item().transitGatewayId()))
                .toList();
        return !tables.isEmpty()
                && tables.stream()
                        .allMatch(told ->
                                told.by().list(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES).isComplete()
                                        && told.by()
                                                .list(
                                                        Ec2.TRANSIT_GATEWAY_ASSOCIATIONS,
                                                        Word.orEmpty(told.item().transitGatewayRouteTableId()))
                                                .isComplete());
    }

    private void addAssociations(Told<TransitGatewayRouteTable> told) {
        String table = Word.orEmpty(told.item().transitGatewayRouteTableId());
        AwsScopeAnswers by = told.by();
        if (!by.owners(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS).contains(table)) {
            return;
        }
        by.list(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, table).items().stream()
                .filter(one -> ASSOCIATED.equals(Word.folded(one.stateAsString())))
                .forEach(one -> byAttachment.put(
                        key(
                                Word.orEmpty(told.item().transitGatewayId()),
                                Word.orEmpty(one.transitGatewayAttachmentId())),
                        table));
    }

    private static String key(String hub, String attachment) {
        return hub + " " + attachment;
    }
}
