/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_ASSOCIATIONS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_PEERING_ATTACHMENTS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_PROPAGATIONS;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_ROUTES;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_ROUTE_TABLES;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_STATIC_ROUTES;
import static io.hopscope.aws.live.HubOperations.TRANSIT_GATEWAY_VPC_ATTACHMENTS;

import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Word;
import io.hopscope.spi.call.Listed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;

/** Reads what belongs to transit gateways, once they and their attachments are read. */
final class HubReader {
    private static final String PEERING = "peering";

    private final Ec2Client ec2;
    private final RegionCalls calls;

    HubReader(Ec2Client ec2, RegionCalls calls) {
        this.ec2 = ec2;
        this.calls = calls;
    }

    /** The other lists. Where there is neither a hub nor an attachment they are empty, which costs no call to learn. */
    List<Runnable> lists() {
        if (isNone(Ec2.TRANSIT_GATEWAYS) && isNone(Ec2.TRANSIT_GATEWAY_ATTACHMENTS)) {
            calls.reading().put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, "", Listed.none());
            calls.reading().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, "", Listed.none());
            calls.reading().put(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, "", Listed.none());
            return List.of();
        }
        return List.of(
                calls.all(ec2, TRANSIT_GATEWAY_ROUTE_TABLES),
                calls.all(ec2, TRANSIT_GATEWAY_VPC_ATTACHMENTS),
                this::readPeerings);
    }

    /** The list of attachments tells whether there is a peering at all. */
    private void readPeerings() {
        boolean none = attachments()
                .filter(listed -> listed.items().stream()
                        .noneMatch(
                                item -> Word.folded(item.resourceTypeAsString()).equals(PEERING)))
                .isPresent();
        if (none) {
            calls.reading().put(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, "", Listed.none());
        } else {
            calls.read(ec2, TRANSIT_GATEWAY_PEERING_ATTACHMENTS, Selection.all());
        }
    }

    /** The list of attachments, if it is whole. */
    private Optional<Listed<TransitGatewayAttachment>> attachments() {
        return calls.reading().listed(Ec2.TRANSIT_GATEWAY_ATTACHMENTS, "").filter(Listed::isWhole);
    }

    /** The routes of each table, and its associations where the attachments do not tell them. */
    List<Runnable> tables() {
        return calls.reading().items(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES).stream()
                .map(TransitGatewayRouteTable::transitGatewayRouteTableId)
                .filter(Objects::nonNull)
                .<Runnable>map(table -> () -> read(table))
                .toList();
    }

    /** More than a thousand routes are not listed; static ones and propagations say the same then. */
    private void read(String table) {
        Selection ofTable = Selection.of(table);
        if (attachments().isEmpty()) {
            calls.read(ec2, TRANSIT_GATEWAY_ASSOCIATIONS, ofTable);
        }
        calls.read(ec2, TRANSIT_GATEWAY_ROUTES, ofTable);
        boolean cut = calls.reading()
                .listed(Ec2.TRANSIT_GATEWAY_ROUTES, table)
                .filter(Listed::cut)
                .isPresent();
        if (cut) {
            calls.read(ec2, TRANSIT_GATEWAY_STATIC_ROUTES, ofTable);
            calls.read(ec2, TRANSIT_GATEWAY_PROPAGATIONS, ofTable);
            calls.read(ec2, TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, ofTable);
        }
    }

    private boolean isNone(Call<?> call) {
        return calls.reading()
                .listed(call, "")
                .filter(listed -> listed.isWhole() && listed.items().isEmpty())
                .isPresent();
    }
}
