/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.PeeringTgwInfo;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;

/**
 * Who asked for which peering of two hubs. Both hubs may know it by one attachment id, or the accepter by one of its
 * own, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayPeeringAttachment.html.
 */
final class HubPeerings {
    private final Map<String, TransitGatewayPeeringAttachment> byAttachment = new HashMap<>();

    HubPeerings(AwsAnswers all) {
        all.all(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS)
                .map(Told::item)
                .forEach(item -> Stream.of(item.transitGatewayAttachmentId(), item.accepterTransitGatewayAttachmentId())
                        .filter(Objects::nonNull)
                        .forEach(id -> byAttachment.putIfAbsent(id, item)));
    }

    Optional<TransitGatewayPeeringAttachment> find(String attachment) {
        return Optional.ofNullable(byAttachment.get(attachment));
    }

    static String requester(TransitGatewayPeeringAttachment peering) {
        return hub(peering.requesterTgwInfo());
    }

    static String accepter(TransitGatewayPeeringAttachment peering) {
        return hub(peering.accepterTgwInfo());
    }

    /** The hub on the other side; empty where the answer does not name it. */
    static String across(TransitGatewayPeeringAttachment peering, String hub) {
        return hub.equals(requester(peering)) ? accepter(peering) : requester(peering);
    }

    /** By which id a side knows the peering. */
    static String attachment(TransitGatewayPeeringAttachment peering, String hub) {
        String own = peering.accepterTransitGatewayAttachmentId();
        return own != null && hub.equals(accepter(peering)) ? own : Word.orEmpty(peering.transitGatewayAttachmentId());
    }

    /** The hubs of a peering that belong to the account and region which tell of it. */
    static Stream<String> hubsOf(TransitGatewayPeeringAttachment peering, Scope teller) {
        return Stream.of(peering.requesterTgwInfo(), peering.accepterTgwInfo())
                .filter(Objects::nonNull)
                .filter(side -> isOf(side.ownerId(), teller.account()) && isOf(side.region(), teller.region()))
                .map(HubPeerings::hub)
                .filter(hub -> !hub.isEmpty());
    }

    private static boolean isOf(@Nullable String told, String own) {
        return told == null || own.isEmpty() || told.equals(own);
    }

    private static String hub(@Nullable PeeringTgwInfo info) {
        return info == null ? "" : Word.orEmpty(info.transitGatewayId());
    }
}
