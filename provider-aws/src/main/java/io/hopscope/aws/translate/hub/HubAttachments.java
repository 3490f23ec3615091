/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Meanings;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Told;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Attachments of transit gateways. A VPC's attachment has one subnet in each zone that it serves, and a guest in
 * another zone does not reach the hub, see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html.
 */
final class HubAttachments {
    /** See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayAttachment.html. */
    private static final Meanings<Boolean> CARRIES = Meanings.<Boolean>of("state")
            .with(true, "available", "modifying")
            .with(false, "initiating", "initiatingRequest", "pendingAcceptance", "pending", "rollingBack")
            .with(false, "rejecting", "rejected", "failing", "failed", "deleting");

    private static final String WAITS = Word.folded("pendingAcceptance");

    private final AwsAnswers all;
    private final Plugs plugs;
    private final EntryTables tables;
    private final HubPeers peers;
    private final HubLabels labels;

    HubAttachments(AwsAnswers all, Plugs plugs) {
        this.all = all;
        this.plugs = plugs;
        this.tables = new EntryTables(all);
        this.peers = new HubPeers(plugs);
        this.labels = new HubLabels(all);
    }

    void addAll(SnapshotBuilder into) {
        plugs.all().stream().filter(this::counts).forEach(plug -> add(plug, into));
    }

    /** A VPC has one attachment to a hub at most, so another one in a working state makes this a leftover. */
    private boolean counts(Plug plug) {
        return plug.resource().isEmpty()
                || works(plug)
                || plugs.siblings(plug).stream().noneMatch(HubAttachments::works);
    }

    private static boolean works(Plug plug) {
        String state = Word.folded(plug.state());
        return state.equals("available") || state.equals("modifying");
    }

    private void add(Plug plug, SnapshotBuilder into) {
        ResourceId id = plugs.id(plug.hub(), plug.attachment());
        Placement place = place(plug);
        Subject subject = Subject.of(place, id);
        HubPeer peer = peers.of(plug, subject);
        boolean ofNetwork = peer instanceof HubPeer.OfNetwork;
        HubAttachment attachment = new HubAttachment(
                place.identity(id, plug.name()),
                AwsId.hub(plug.hub()),
                peer,
                state(plug, subject),
                ofNetwork ? ports(plug, subject) : Fact.known(List.of()),
                ofNetwork,
                tables.of(plug, subject),
                labels.of(plug, ofNetwork, subject));
        into.add(attachment, place.view());
    }

    private static Fact<OperationalState> state(Plug plug, Subject subject) {
        String raw = plug.state();
        Fact<OperationalState> state = Meanings.state(CARRIES, raw.isEmpty() ? null : raw, subject);
        return Word.folded(raw).equals(WAITS) ? state.map(down -> OperationalState.waiting(down.raw())) : state;
    }

    /** An attachment belongs where its hub does: tables that it names are the hub's owner's. */
    private Placement place(Plug plug) {
        AwsScopeAnswers by = plug.tellers().findFirst().orElseThrow();
        Optional<String> owner = Stream.concat(
                        plug.general().stream()
                                .flatMap(told -> Stream.ofNullable(told.item().transitGatewayOwnerId())),
                        all.all(Ec2.TRANSIT_GATEWAYS)
                                .map(Told::item)
                                .filter(hub -> plug.hub().equals(hub.transitGatewayId()))
                                .flatMap(hub -> Stream.ofNullable(hub.ownerId())))
                .findFirst();
        return all.place(by, owner.orElse(null));
    }

    private static Fact<List<HubPort>> ports(Plug plug, Subject subject) {
        Optional<List<String>> subnets = plug.vpc().stream()
                .filter(told -> told.item().hasSubnetIds())
                .map(told -> told.item().subnetIds())
                .findFirst();
        return subnets.<Fact<List<HubPort>>>map(ids -> Fact.known(ids.stream()
                        .map(subnet -> new HubPort(AwsId.subnet(subnet), List.of()))
                        .toList()))
                .orElseGet(() ->
                        Fact.unknown(subject.notGiven("list of subnets", "ec2:DescribeTransitGatewayVpcAttachments")));
    }
}
