/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.ABROAD;
import static io.hopscope.aws.translate.hub.HubWorld.HUB;
import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.attachment;
import static io.hopscope.aws.translate.hub.HubWorld.attachmentId;
import static io.hopscope.aws.translate.hub.HubWorld.attachments;
import static io.hopscope.aws.translate.hub.HubWorld.general;
import static io.hopscope.aws.translate.hub.HubWorld.home;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static io.hopscope.aws.translate.hub.HubWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;

final class HubPeeringsTest {
    private static final String ID = "tgw-attach-0pp1";
    private static final String FAR_HUB = "tgw-0ff1";

    @Test
    void bothSidesOfAPeering_haveAnIdentityOfTheirOwnAndNameEachOther() {
        Snapshot snapshot = translated(
                near().put(
                                Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS,
                                all(peering(HUB, FAR_HUB).build())),
                far());

        HubAttachment requester = attachment(snapshot, ID);
        HubAttachment accepter = attachment(snapshot, ID + "@" + FAR_HUB);
        assertThat(requester.hub()).isEqualTo(AwsId.hub(HUB));
        assertThat(requester.peer()).isEqualTo(new HubPeer.OfHub(accepter.id()));
        assertThat(accepter.hub()).isEqualTo(AwsId.hub(FAR_HUB));
        assertThat(accepter.peer()).isEqualTo(new HubPeer.OfHub(requester.id()));
        assertThat(accepter.identity().scope()).isEqualTo(ABROAD);
    }

    @Test
    void theRequesterKeepsTheId_whicheverHubsIdIsSmaller() {
        Snapshot snapshot = translated(
                near().put(
                                Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS,
                                all(peering(FAR_HUB, HUB).build())),
                far());

        assertThat(attachment(snapshot, ID).hub()).isEqualTo(AwsId.hub(FAR_HUB));
        assertThat(attachment(snapshot, ID + "@" + HUB).hub()).isEqualTo(AwsId.hub(HUB));
    }

    @Test
    void whereNobodyTellsWhoAsked_theSmallerHubKeepsTheId() {
        Snapshot snapshot = translated(near(), far());

        assertThat(attachment(snapshot, ID).peer()).isEqualTo(new HubPeer.OfHub(attachmentId(ID + "@" + FAR_HUB)));
        assertThat(attachment(snapshot, ID + "@" + FAR_HUB).peer()).isEqualTo(new HubPeer.OfHub(attachmentId(ID)));
    }

    @Test
    void anAccepterWithAnIdOfItsOwn_keepsThat() {
        AwsScopeAnswers.Builder abroad = AwsScopeAnswers.of(ABROAD)
                .put(Ec2.TRANSIT_GATEWAY_ATTACHMENTS, attachments(side("tgw-attach-0qq1", FAR_HUB, HUB)));
        TransitGatewayPeeringAttachment peering = peering(HUB, FAR_HUB)
                .accepterTransitGatewayAttachmentId("tgw-attach-0qq1")
                .build();

        Snapshot snapshot = translated(near().put(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, all(peering)), abroad);

        assertThat(attachment(snapshot, ID).peer()).isEqualTo(new HubPeer.OfHub(attachmentId("tgw-attach-0qq1")));
        assertThat(attachment(snapshot, "tgw-attach-0qq1").peer()).isEqualTo(new HubPeer.OfHub(attachmentId(ID)));
    }

    @Test
    void aFarHubThatWasNotRead_isOutside() {
        Snapshot snapshot = translated(near());

        assertThat(attachment(snapshot, ID).peer())
                .isInstanceOfSatisfying(
                        HubPeer.OfSite.class,
                        site -> assertThat(site.gap().reason()).isEqualTo(GapReason.OUTSIDE_SNAPSHOT));
        assertThat(snapshot.all(HubAttachment.class)).hasSize(1);
    }

    @Test
    void aPeeringThatOnlyItsOwnCallTells_isTheOwnSideAlone() {
        Snapshot snapshot = translated(home().put(
                        Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS,
                        all(peering(HUB, FAR_HUB).build())));

        assertThat(snapshot.all(HubAttachment.class))
                .extracting(HubAttachment::hub)
                .containsExactly(AwsId.hub(HUB));
        assertThat(attachment(snapshot, ID).state().value())
                .hasValueSatisfying(state -> assertThat(state.up()).isTrue());
    }

    @Test
    void aSideOfAnotherAccount_isNotTheTellers() {
        var peering = peering(HUB, FAR_HUB)
                .accepterTgwInfo(info ->
                        info.transitGatewayId(FAR_HUB).ownerId("999900009999").region(HubWorld.HOME.region()))
                .build();

        assertThat(translated(home().put(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, all(peering)))
                        .all(HubAttachment.class))
                .extracting(HubAttachment::hub)
                .containsExactly(AwsId.hub(HUB));
    }

    @Test
    void sidesWhoseAccountAndRegionNobodyNames_areTheTellers() {
        var peering = TransitGatewayPeeringAttachment.builder()
                .transitGatewayAttachmentId(ID)
                .state("available")
                .requesterTgwInfo(info -> info.transitGatewayId(HUB))
                .build();

        assertThat(translated(home().put(Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, all(peering)))
                        .all(HubAttachment.class))
                .extracting(HubAttachment::hub)
                .containsExactly(AwsId.hub(HUB));
    }

    private static AwsScopeAnswers.Builder near() {
        return with(side(ID, HUB, FAR_HUB));
    }

    private static AwsScopeAnswers.Builder far() {
        return AwsScopeAnswers.of(ABROAD).put(Ec2.TRANSIT_GATEWAY_ATTACHMENTS, attachments(side(ID, FAR_HUB, HUB)));
    }

    private static TransitGatewayAttachment.Builder side(String id, String hub, String across) {
        return general(id, across).transitGatewayId(hub).resourceType("peering");
    }

    private static TransitGatewayPeeringAttachment.Builder peering(String requester, String accepter) {
        return TransitGatewayPeeringAttachment.builder()
                .transitGatewayAttachmentId(ID)
                .state("available")
                .requesterTgwInfo(info -> info.transitGatewayId(requester)
                        .ownerId(HubWorld.HOME.account())
                        .region(region(requester)))
                .accepterTgwInfo(info -> info.transitGatewayId(accepter)
                        .ownerId(HubWorld.HOME.account())
                        .region(region(accepter)));
    }

    private static String region(String hub) {
        return hub.equals(HUB) ? HubWorld.HOME.region() : ABROAD.region();
    }
}
