/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.attachment;
import static io.hopscope.aws.translate.hub.HubWorld.general;
import static io.hopscope.aws.translate.hub.HubWorld.hub;
import static io.hopscope.aws.translate.hub.HubWorld.ofVpc;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static io.hopscope.aws.translate.hub.HubWorld.vpcAttachments;
import static io.hopscope.aws.translate.hub.HubWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.link.LabelSurvival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.TransitGatewayOptions;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachmentOptions;

final class HubLabelsTest {
    private static final String ID = "tgw-attach-0aa1";

    @ParameterizedTest
    @CsvSource({
        "enable,enable,INBOUND",
        "enable,disable,NONE",
        "disable,enable,NONE",
        "disable,,NONE",
        ",disable,NONE",
        "twice,disable,NONE"
    })
    void groupsAreKnownAcross_whereBothTheHubAndTheAttachmentSupportIt(
            @Nullable String hub, @Nullable String attachment, LabelSurvival expected) {
        assertThat(labels(false, hub, attachment)).isEqualTo(Fact.known(expected));
    }

    @ParameterizedTest
    @CsvSource({"enable,", ",enable", ","})
    void whatTheAnswersLeaveOut_isUnknown(@Nullable String hub, @Nullable String attachment) {
        assertThat(labels(false, hub, attachment).missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
    }

    @ParameterizedTest
    @CsvSource({"enable,,INBOUND", ",enable,NONE", ",,NONE"})
    void whatTheAnswersLeaveOut_isTheDefaultWhereTheyAreTakenAsComplete(
            @Nullable String hub, @Nullable String attachment, LabelSurvival expected) {
        assertThat(labels(true, hub, attachment)).isEqualTo(Fact.known(expected));
    }

    @Test
    void aWordThatIsNotRecognised_isUnknown() {
        assertThat(labels(true, "enable", "sometimes").missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED));
    }

    @Test
    void theOptionsOfAnotherHub_doNotCount() {
        var other = hub().transitGatewayId("tgw-0zz9").options(o -> o.securityGroupReferencingSupport("enable"));
        var vpc = ofVpc(ID, "vpc-0aa1", "subnet-0a").options(o -> o.securityGroupReferencingSupport("enable"));

        assertThat(attachment(
                                translated(with(general(ID, "vpc-0aa1"))
                                        .put(Ec2.TRANSIT_GATEWAYS, all(other.build(), hub().build()))
                                        .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(vpc))),
                                ID)
                        .labels())
                .isEqualTo(Fact.known(LabelSurvival.NONE));
    }

    @Test
    void aTellerThatLeavesTheOptionsOut_doesNotHideThem() {
        TransitGatewayOptions none = null;
        TransitGatewayVpcAttachmentOptions noneHere = null;
        var vpc = ofVpc(ID, "vpc-0aa1", "subnet-0a").options(o -> o.securityGroupReferencingSupport("enable"));
        var enabled = hub().options(o -> o.securityGroupReferencingSupport("enable"));

        assertThat(attachment(
                                translated(with(general(ID, "vpc-0aa1"))
                                        .put(
                                                Ec2.TRANSIT_GATEWAYS,
                                                all(hub().options(none).build(), enabled.build()))
                                        .put(
                                                Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS,
                                                vpcAttachments(
                                                        ofVpc(ID, "vpc-0aa1").options(noneHere), vpc))),
                                ID)
                        .labels())
                .isEqualTo(Fact.known(LabelSurvival.INBOUND));
    }

    private static Fact<LabelSurvival> labels(
            boolean assumeComplete, @Nullable String ofHub, @Nullable String ofAttachment) {
        var hub = hub().options(options -> options.securityGroupReferencingSupport(ofHub));
        var vpc = ofVpc(ID, "vpc-0aa1", "subnet-0a")
                .options(options -> options.securityGroupReferencingSupport(ofAttachment));
        return attachment(
                        translated(
                                assumeComplete,
                                with(general(ID, "vpc-0aa1"))
                                        .put(Ec2.TRANSIT_GATEWAYS, all(hub.build()))
                                        .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(vpc))),
                        ID)
                .labels();
    }
}
