/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.HOME;
import static io.hopscope.aws.translate.hub.HubWorld.HUB_ID;
import static io.hopscope.aws.translate.hub.HubWorld.TABLE;
import static io.hopscope.aws.translate.hub.HubWorld.TENANT;
import static io.hopscope.aws.translate.hub.HubWorld.attachment;
import static io.hopscope.aws.translate.hub.HubWorld.attachmentId;
import static io.hopscope.aws.translate.hub.HubWorld.attachments;
import static io.hopscope.aws.translate.hub.HubWorld.general;
import static io.hopscope.aws.translate.hub.HubWorld.home;
import static io.hopscope.aws.translate.hub.HubWorld.hub;
import static io.hopscope.aws.translate.hub.HubWorld.ofVpc;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static io.hopscope.aws.translate.hub.HubWorld.vpcAttachments;
import static io.hopscope.aws.translate.hub.HubWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.LabelSurvival;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.Tag;

final class HubAttachmentsTest {
    private static final String ID = "tgw-attach-0aa1";
    private static final String VPC = "vpc-0aa1";

    @Test
    void aVpcsAttachment_hasAPortInEachOfItsSubnets() {
        Snapshot snapshot = translated(with(general(ID, VPC)
                        .tags(Tag.builder().key("Name").value("to-crm").build()))
                .put(Ec2.TRANSIT_GATEWAYS, HubWorld.all(hub().build()))
                .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0b", "subnet-0a"))));

        HubAttachment attachment = attachment(snapshot, ID);
        assertThat(attachment.name()).isEqualTo("to-crm");
        assertThat(attachment.hub()).isEqualTo(HUB_ID);
        assertThat(attachment.peer()).isEqualTo(new HubPeer.OfNetwork(AwsId.network(VPC)));
        assertThat(attachment.zonal()).isTrue();
        assertThat(attachment.ports())
                .isEqualTo(Fact.known(List.of(
                        new HubPort(AwsId.subnet("subnet-0b"), List.of()),
                        new HubPort(AwsId.subnet("subnet-0a"), List.of()))));
        assertThat(attachment.entryTable()).isEqualTo(Fact.known(Optional.of(AwsId.routeTable(TABLE))));
    }

    @ParameterizedTest
    @CsvSource({
        "available,true",
        "modifying,true",
        "pendingAcceptance,false",
        "initiatingRequest,false",
        "pending,false",
        "rollingBack,false",
        "rejected,false",
        "failed,false",
        "deleting,false"
    })
    void anAttachment_carriesInSomeStatesAndKeepsTheVendorsWord(String state, boolean up) {
        assertThat(attachment(translated(with(general(ID, VPC).state(state))), ID)
                        .state())
                .isEqualTo(Fact.known(new OperationalState(up, state, state.equals("pendingAcceptance"))));
    }

    @Test
    void anAttachment_inAStateThatIsNotRecognised_isUnknown() {
        assertThat(attachment(translated(with(general(ID, VPC).state("dozing"))), ID)
                        .state()
                        .missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void aDeletedAttachment_isLeftOut() {
        assertThat(translated(with(general(ID, VPC).state("deleted"))).resources())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "rejected", "deleting", "pendingAcceptance"})
    void whereAnotherAttachmentOfTheVpcWorks_oneThatDoesNotIsLeftOut(String state) {
        Snapshot snapshot = translated(with(general("tgw-attach-0bb1", VPC).state(state), general(ID, VPC)));

        assertThat(snapshot.all(HubAttachment.class))
                .extracting(HubAttachment::id)
                .containsExactly(attachmentId(ID));
    }

    @Test
    void twoAttachmentsThatWork_bothStay() {
        assertThat(translated(with(general("tgw-attach-0bb1", "vpc-0bb1"), general(ID, VPC)))
                        .all(HubAttachment.class))
                .hasSize(2);
    }

    @Test
    void portsThatWereNotRead_areUnknown() {
        Snapshot snapshot = translated(with(general(ID, VPC)));

        assertThat(attachment(snapshot, ID).ports().missing()).hasValueSatisfying(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ);
            assertThat(gap.settledBy()).isEqualTo("ec2:DescribeTransitGatewayVpcAttachments");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vpn", "direct-connect-gateway", "connect", "vpn-concentrator"})
    void whatLeadsOutOfTheCloud_isASite(String type) {
        HubAttachment attachment =
                attachment(translated(with(general(ID, "x-0aa1").resourceType(type))), ID);

        assertThat(attachment.peer()).isInstanceOfSatisfying(HubPeer.OfSite.class, site -> {
            assertThat(site.text()).isEqualTo(type + " x-0aa1");
            assertThat(site.gap().reason()).isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
        });
        assertThat(attachment.ports()).isEqualTo(Fact.known(List.of()));
        assertThat(attachment.zonal()).isFalse();
        assertThat(attachment.labels()).isEqualTo(Fact.known(LabelSurvival.NONE));
    }

    @Test
    void aKindOfAttachmentThatIsNotRecognised_isASiteWithAGap() {
        HubPeer peer = attachment(translated(with(general(ID, "x-0aa1").resourceType("airship"))), ID)
                .peer();

        assertThat(peer)
                .isInstanceOfSatisfying(
                        HubPeer.OfSite.class,
                        site -> assertThat(site.gap().reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void anAttachmentTellsOfTheHubsOwner_whereTheHubIsShared() {
        AwsScopeAnswers.Builder tenant = AwsScopeAnswers.of(TENANT)
                .put(
                        Ec2.TRANSIT_GATEWAY_ATTACHMENTS,
                        attachments(general(ID, VPC).resourceOwnerId(TENANT.account())))
                .put(
                        Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
                        vpcAttachments(ofVpc(ID, VPC, "subnet-0a").vpcOwnerId(TENANT.account())));

        HubAttachment attachment = attachment(translated(tenant), ID);

        assertThat(attachment.identity().scope()).isEqualTo(HOME);
        assertThat(attachment.ports().value())
                .hasValueSatisfying(ports -> assertThat(ports).hasSize(1));
    }

    @Test
    void twoTellersOfOneAttachment_giveOne_theVpcsOwnerKnowsItsSubnets() {
        AwsScopeAnswers.Builder owner = with(general(ID, VPC).resourceOwnerId(TENANT.account()))
                .put(
                        Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
                        vpcAttachments(ofVpc(ID, VPC, "subnet-0x").vpcOwnerId(TENANT.account())));
        AwsScopeAnswers.Builder tenant = AwsScopeAnswers.of(TENANT)
                .put(
                        Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
                        vpcAttachments(ofVpc(ID, VPC, "subnet-0a").vpcOwnerId(TENANT.account())));

        Snapshot snapshot = translated(owner, tenant);

        assertThat(snapshot.all(HubAttachment.class)).hasSize(1);
        assertThat(snapshot.gaps()).isEmpty();
        assertThat(attachment(snapshot, ID).ports())
                .isEqualTo(Fact.known(List.of(new HubPort(AwsId.subnet("subnet-0a"), List.of()))));
    }

    @Test
    void aVpcsAttachmentThatOnlyItsOwnCallTells_isAnAttachment() {
        Snapshot snapshot = translated(
                home().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a"))));

        assertThat(attachment(snapshot, ID).peer()).isEqualTo(new HubPeer.OfNetwork(AwsId.network(VPC)));
        assertThat(attachment(snapshot, ID).entryTable().missing()).isPresent();
    }

    @Test
    void anAttachmentThatDoesNotWork_staysWhereOnlyOtherVpcsHaveOneThatDoes() {
        Snapshot snapshot =
                translated(with(general("tgw-attach-0bb1", "vpc-0bb1").state("failed"), general(ID, VPC)));

        assertThat(snapshot.all(HubAttachment.class)).hasSize(2);
    }

    @Test
    void theOwnerOfAnotherHub_doesNotCount() {
        Snapshot snapshot = translated(home().put(
                        Ec2.TRANSIT_GATEWAYS,
                        HubWorld.all(
                                hub().transitGatewayId("tgw-0zz9")
                                        .ownerId("999900009999")
                                        .build(),
                                hub().build()))
                .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a"))));

        assertThat(attachment(snapshot, ID).identity().scope()).isEqualTo(HOME);
    }

    @Test
    void aTellerThatLeavesTheSubnetsOut_doesNotHideThem() {
        var bare = ofVpc(ID, VPC).subnetIds((Collection<String>) null);
        AwsScopeAnswers.Builder owner = home().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(bare));
        AwsScopeAnswers.Builder tenant = AwsScopeAnswers.of(TENANT)
                .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")));

        assertThat(attachment(translated(owner, tenant), ID).ports().value())
                .hasValueSatisfying(ports -> assertThat(ports).hasSize(1));
    }

    @Test
    void aVpcThatTheAnswerDoesNotName_isASiteWithAGap() {
        HubPeer peer = attachment(translated(with(general(ID, ""))), ID).peer();

        assertThat(peer)
                .isInstanceOfSatisfying(
                        HubPeer.OfSite.class,
                        site -> assertThat(site.gap().reason()).isEqualTo(GapReason.NOT_READ));
    }

    @Test
    void theHubsOwnersNameOfAnAttachment_comesFirst_elseThatOfWhoeverHasOne() {
        AwsScopeAnswers.Builder tenant = AwsScopeAnswers.of(new Scope("aws", "000000000009", HOME.region()))
                .put(
                        Ec2.TRANSIT_GATEWAY_ATTACHMENTS,
                        attachments(general(ID, VPC).tags(named("tenant's"))));

        assertThat(attachment(translated(tenant, with(general(ID, VPC).tags(named("owner's")))), ID)
                        .name())
                .isEqualTo("owner's");
        assertThat(attachment(translated(tenant, with(general(ID, VPC))), ID).name())
                .isEqualTo("tenant's");
    }

    @Test
    void anAttachmentThatIsNoPeering_hasAwssOwnId() {
        Snapshot snapshot = translated(with(general(ID, "0aa1-direct-connect").resourceType("direct-connect-gateway")));

        assertThat(snapshot.all(HubAttachment.class))
                .extracting(HubAttachment::id)
                .containsExactly(attachmentId(ID));
    }

    private static Tag named(String name) {
        return Tag.builder().key("Name").value(name).build();
    }
}
