/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;

/**
 * The attachments of all hubs, by hub, and how the two sides of a peering of hubs are told apart. Deleted ones, which
 * answers list for a while, count as gone.
 */
final class Plugs {
    private record Key(String hub, String attachment) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::hub).thenComparing(Key::attachment).compare(this, other);
        }
    }

    private final Map<Key, Plug> plugs = new TreeMap<>();
    private final Set<Key> gone = new HashSet<>();
    private final AwsAnswers all;
    private final HubPeerings peerings;

    Plugs(AwsAnswers all) {
        this.all = all;
        this.peerings = new HubPeerings(all);
        Comparator<Told<TransitGatewayAttachment>> hubsOwnerFirst =
                Comparator.comparing(told -> isGuest(told, told.item().transitGatewayOwnerId()));
        all.all(Ec2.TRANSIT_GATEWAY_ATTACHMENTS).sorted(hubsOwnerFirst).forEach(this::addGeneral);
        Comparator<Told<TransitGatewayVpcAttachment>> vpcsOwnerFirst =
                Comparator.comparing(told -> isGuest(told, told.item().vpcOwnerId()));
        all.all(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS).sorted(vpcsOwnerFirst).forEach(this::addVpc);
        all.all(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS).forEach(this::addPeering);
    }

    /** All attachments, in a stable order. */
    Collection<Plug> all() {
        return plugs.values();
    }

    /** An attachment of a hub. */
    Optional<Plug> find(String hub, String attachment) {
        return Optional.ofNullable(plugs.get(new Key(hub, attachment)));
    }

    /** Whether an answer lists the attachment as deleted. */
    boolean isGone(String hub, String attachment) {
        return gone.contains(new Key(hub, attachment));
    }

    /** The attachments of the same resource to the same hub, itself included. */
    List<Plug> siblings(Plug plug) {
        return plugs.values().stream()
                .filter(other ->
                        other.hub().equals(plug.hub()) && other.resource().equals(plug.resource()))
                .toList();
    }

    /**
     * The identity of an attachment: AWS's own id. Of two sides that share one, the requester's keeps it and the
     * accepter's is called {@code <attachment>@<hub>}. Where nobody tells who asked, the hub with the smaller id keeps
     * it.
     */
    ResourceId id(String hub, String attachment) {
        boolean keeps = peerings.find(attachment)
                .map(peering -> keepsTheId(peering, hub, attachment))
                .orElseGet(() -> isFirst(hub, attachment));
        return AwsId.of(ResourceKind.HUB_ATTACHMENT, keeps ? attachment : attachment + "@" + hub);
    }

    /** The other side of a peering, if it was read. */
    Optional<Plug> across(Plug plug) {
        return peerings.find(plug.attachment())
                .map(peering -> {
                    String far = HubPeerings.across(peering, plug.hub());
                    return find(far, HubPeerings.attachment(peering, far))
                            .or(() -> find(far, Word.orEmpty(peering.transitGatewayAttachmentId())));
                })
                .orElseGet(() -> find(plug.resource(), plug.attachment()));
    }

    private static boolean keepsTheId(TransitGatewayPeeringAttachment peering, String hub, String attachment) {
        return !attachment.equals(peering.transitGatewayAttachmentId()) || hub.equals(HubPeerings.requester(peering));
    }

    private boolean isFirst(String hub, String attachment) {
        return find(hub, attachment)
                .filter(plug -> Word.folded(plug.resourceType()).equals("peering"))
                .map(Plug::resource)
                .filter(far -> !far.isEmpty() && far.compareTo(hub) < 0)
                .isEmpty();
    }

    private boolean isGuest(Told<?> told, @Nullable String owner) {
        return all.place(told.by(), owner).view() == View.GUEST;
    }

    private void addGeneral(Told<TransitGatewayAttachment> told) {
        TransitGatewayAttachment item = told.item();
        plug(item.transitGatewayId(), item.transitGatewayAttachmentId(), item.stateAsString())
                .ifPresent(plug -> plug.general().add(told));
    }

    private void addVpc(Told<TransitGatewayVpcAttachment> told) {
        TransitGatewayVpcAttachment item = told.item();
        plug(item.transitGatewayId(), item.transitGatewayAttachmentId(), item.stateAsString())
                .ifPresent(plug -> plug.vpc().add(told));
    }

    private void addPeering(Told<TransitGatewayPeeringAttachment> told) {
        HubPeerings.hubsOf(told.item(), told.by().scope())
                .forEach(hub -> plug(
                                hub,
                                HubPeerings.attachment(told.item(), hub),
                                told.item().stateAsString())
                        .ifPresent(plug -> plug.peering().add(told)));
    }

    private Optional<Plug> plug(@Nullable String hub, @Nullable String attachment, @Nullable String state) {
        Key key = new Key(Word.orEmpty(hub), Word.orEmpty(attachment));
        if (HubTranslator.isDeleted(state)) {
            gone.add(key);
            return Optional.empty();
        }
        return Optional.of(plugs.computeIfAbsent(key, fresh -> Plug.of(key.attachment(), key.hub())));
    }
}
