/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.HUB_ID;
import static io.hopscope.aws.translate.hub.HubWorld.TENANT;
import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.home;
import static io.hopscope.aws.translate.hub.HubWorld.hub;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.link.TransitHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TransitGatewayOptions;

final class HubTranslatorTest {
    @ParameterizedTest
    @CsvSource({"available,true", "modifying,true", "pending,false", "deleting,false"})
    void aHub_worksInSomeStatesAndKeepsTheVendorsWord(String state, boolean up) {
        Snapshot snapshot = translated(
                home().put(Ec2.TRANSIT_GATEWAYS, all(hub().state(state).build())));

        assertThat(hubOf(snapshot).state()).isEqualTo(Fact.known(new OperationalState(up, state)));
    }

    @Test
    void aHub_inAStateThatIsNotRecognised_isUnknown() {
        Snapshot snapshot = translated(
                home().put(Ec2.TRANSIT_GATEWAYS, all(hub().state("resting").build())));

        assertThat(hubOf(snapshot).state().missing()).hasValueSatisfying(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.UNRECOGNISED);
            assertThat(gap.message()).contains("resting");
        });
    }

    @Test
    void aDeletedHub_isLeftOut() {
        Snapshot snapshot = translated(
                home().put(Ec2.TRANSIT_GATEWAYS, all(hub().state("deleted").build())));

        assertThat(snapshot.resources()).isEmpty();
    }

    @Test
    void aHub_hasItsNameTag() {
        Snapshot snapshot = translated(home().put(
                        Ec2.TRANSIT_GATEWAYS,
                        all(hub().tags(Tag.builder().key("Name").value("centre").build())
                                .build())));

        assertThat(hubOf(snapshot).name()).isEqualTo("centre");
    }

    @Test
    void aSharedHub_belongsToItsOwner() {
        Snapshot snapshot = translated(AwsScopeAnswers.of(TENANT).put(Ec2.TRANSIT_GATEWAYS, all(hub().build())));

        assertThat(hubOf(snapshot).identity().scope()).isEqualTo(HubWorld.HOME);
        assertThat(hubOf(snapshot).identity().editability().editable()).isFalse();
    }

    @Test
    void aHub_saysWhatItDoesWithNewAttachments() {
        TransitGatewayOptions both = TransitGatewayOptions.builder()
                .defaultRouteTableAssociation("enable")
                .associationDefaultRouteTableId("tgw-rtb-0a")
                .defaultRouteTablePropagation("disable")
                .propagationDefaultRouteTableId("tgw-rtb-0b")
                .build();

        Snapshot told = translated(
                home().put(Ec2.TRANSIT_GATEWAYS, all(hub().options(both).build())));

        assertThat(hubOf(told).admission()).hasValueSatisfying(admission -> {
            assertThat(admission.entryTable()).contains(AwsId.routeTable("tgw-rtb-0a"));
            assertThat(admission.learningTable()).isEmpty();
        });
        assertThat(hubOf(translated(home().put(Ec2.TRANSIT_GATEWAYS, all(hub().build()))))
                        .admission())
                .isEmpty();
    }

    private static TransitHub hubOf(Snapshot snapshot) {
        return (TransitHub) snapshot.resource(HUB_ID).orElseThrow();
    }
}
