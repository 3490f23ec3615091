/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import static io.hopscope.aws.translate.hub.HubWorld.CUT;
import static io.hopscope.aws.translate.hub.HubWorld.HOME;
import static io.hopscope.aws.translate.hub.HubWorld.TABLE;
import static io.hopscope.aws.translate.hub.HubWorld.TENANT;
import static io.hopscope.aws.translate.hub.HubWorld.all;
import static io.hopscope.aws.translate.hub.HubWorld.attachment;
import static io.hopscope.aws.translate.hub.HubWorld.attachments;
import static io.hopscope.aws.translate.hub.HubWorld.general;
import static io.hopscope.aws.translate.hub.HubWorld.home;
import static io.hopscope.aws.translate.hub.HubWorld.ofVpc;
import static io.hopscope.aws.translate.hub.HubWorld.table;
import static io.hopscope.aws.translate.hub.HubWorld.translated;
import static io.hopscope.aws.translate.hub.HubWorld.vpcAttachments;
import static io.hopscope.aws.translate.hub.HubWorld.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachmentAssociation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTableAssociation;

final class EntryTablesTest {
    private static final String ID = "tgw-attach-0aa1";
    private static final String VPC = "vpc-0aa1";
    private static final @Nullable TransitGatewayAttachmentAssociation NONE = null;

    @ParameterizedTest
    @ValueSource(strings = {"associating", "disassociating", "disassociated"})
    void anAssociationThatIsNotInForce_isNone(String state) {
        var plug = general(ID, VPC)
                .association(one -> one.transitGatewayRouteTableId(TABLE).state(state));

        assertThat(entryTable(translated(with(plug)))).isEqualTo(Fact.known(Optional.empty()));
    }

    @Test
    void withoutAnAssociation_theHubsOwnerKnowsThatThereIsNone() {
        assertThat(entryTable(translated(with(general(ID, VPC).association(NONE)))))
                .isEqualTo(Fact.known(Optional.empty()));
    }

    @Test
    void withoutAnAssociation_aTenantKnowsNothing() {
        Snapshot snapshot = translated(AwsScopeAnswers.of(TENANT)
                .put(
                        Ec2.TRANSIT_GATEWAY_ATTACHMENTS,
                        attachments(general(ID, VPC).association(NONE))));

        assertThat(entryTable(snapshot).missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_READ));
    }

    @Test
    void theTablesOwnList_tellsToo() {
        Snapshot snapshot = translated(AwsScopeAnswers.of(HOME)
                .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, all(associated(ID, "associated"))));

        assertThat(entryTable(snapshot)).isEqualTo(Fact.known(Optional.of(AwsId.routeTable(TABLE))));
    }

    @Test
    void theTablesOwnList_countsOnlyWhatIsInForce() {
        Snapshot snapshot = translated(AwsScopeAnswers.of(HOME)
                .put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, all(associated(ID, "associating"))));

        assertThat(entryTable(snapshot)).isEqualTo(Fact.known(Optional.empty()));
    }

    @Test
    void anAttachmentThatNoTableLists_hasNone() {
        Snapshot snapshot = translated(home().put(
                        Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, all(associated("tgw-attach-0zz9", "associated"))));

        assertThat(entryTable(snapshot)).isEqualTo(Fact.known(Optional.empty()));
    }

    @Test
    void aCutListOfATable_provesNothing() {
        Snapshot snapshot =
                translated(home().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                        .put(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, all(table().build()))
                        .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, Listing.partial(List.of(), CUT)));

        assertThat(entryTable(snapshot).missing()).isPresent();
    }

    @Test
    void aPolicyTable_isNotModelled() {
        var plug = general(ID, VPC)
                .association(
                        one -> one.transitGatewayPolicyTableId("tgw-ptb-0aa1").state("associated"));

        assertThat(entryTable(translated(with(plug))).missing())
                .hasValueSatisfying(gap -> assertThat(gap.reason()).isEqualTo(GapReason.NOT_MODELLED));
    }

    @Test
    void oneCutListAmongSeveralTables_provesNothing() {
        Snapshot snapshot =
                translated(home().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                        .put(
                                Ec2.TRANSIT_GATEWAY_ROUTE_TABLES,
                                all(
                                        table().build(),
                                        table().transitGatewayRouteTableId("tgw-rtb-0bb1")
                                                .build()))
                        .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, all())
                        .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, "tgw-rtb-0bb1", Listing.partial(List.of(), CUT)));

        assertThat(entryTable(snapshot).missing()).isPresent();
    }

    @Test
    void tablesOfAnotherHub_proveNothing() {
        Snapshot snapshot =
                translated(home().put(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, vpcAttachments(ofVpc(ID, VPC, "subnet-0a")))
                        .put(
                                Ec2.TRANSIT_GATEWAY_ROUTE_TABLES,
                                all(table().transitGatewayId("tgw-0zz9").build()))
                        .put(Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, TABLE, all()));

        assertThat(entryTable(snapshot).missing()).isPresent();
    }

    private static Fact<Optional<ResourceId>> entryTable(Snapshot snapshot) {
        return attachment(snapshot, ID).entryTable();
    }

    private static TransitGatewayRouteTableAssociation associated(String attachment, String state) {
        return TransitGatewayRouteTableAssociation.builder()
                .transitGatewayAttachmentId(attachment)
                .state(state)
                .build();
    }
}
