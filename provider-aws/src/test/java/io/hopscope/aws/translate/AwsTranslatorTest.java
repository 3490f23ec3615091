/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.RouteTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class AwsTranslatorTest {
    private static final Scope HERE = Reading.scope(Reading.ACCOUNT, Reading.REGION);
    private static final ResourceId PEERING = AwsId.of(ResourceKind.PEERING, "pcx-0nowhere");

    @Test
    void nothingReadProvesNothingAndNamesEveryList() {
        Snapshot snapshot = Reading.here().snapshot();

        assertThat(snapshot.find(Peering.class, PEERING, HERE)).isInstanceOf(Lookup.Unknown.class);
        assertThat(snapshot.gaps())
                .hasSizeGreaterThan(15)
                .allMatch(gap ->
                        gap.reason() == GapReason.NOT_READ && gap.settledBy().contains(":"));
    }

    @Test
    void aListReadToItsEndProvesAbsence() {
        assertThat(Reading.here().with(Ec2.VPC_PEERING_CONNECTIONS).snapshot().find(Peering.class, PEERING, HERE))
                .isInstanceOf(Lookup.Absent.class);
        assertThat(Reading.here().cut(Ec2.VPC_PEERING_CONNECTIONS).snapshot().find(Peering.class, PEERING, HERE))
                .isInstanceOf(Lookup.Unknown.class);
    }

    @Test
    void aKindThatSeveralCallsListNeedsThemAll() {
        Reading some = Reading.here().with(Ec2.INTERNET_GATEWAYS).with(Ec2.EGRESS_ONLY_INTERNET_GATEWAYS);

        assertThat(some.snapshot().coverage().isComplete(HERE, ResourceKind.GATEWAY))
                .isFalse();
        assertThat(some.with(Ec2.VPN_GATEWAYS).snapshot().coverage().isComplete(HERE, ResourceKind.GATEWAY))
                .isTrue();
    }

    /** Zones are in no list of their own. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZONE")
    void assumingCompletenessCompletesEveryKind(ResourceKind kind) {
        Snapshot snapshot = Reading.here().assumedComplete();

        assertThat(snapshot.coverage().isComplete(HERE, kind)).isTrue();
        assertThat(snapshot.gaps()).isEmpty();
    }

    @Test
    void assumingCompletenessHealsNeitherErrorsNorCutPages() {
        Snapshot snapshot = Reading.here()
                .denied(Ec2.VPC_PEERING_CONNECTIONS)
                .cut(Elb.LOAD_BALANCERS)
                .assumedComplete();

        assertThat(snapshot.gaps()).extracting(Gap::reason).containsExactly(GapReason.DENIED, GapReason.INCOMPLETE);
        assertThat(snapshot.coverage().isComplete(HERE, ResourceKind.PEERING)).isFalse();
        assertThat(snapshot.coverage().isComplete(HERE, ResourceKind.LOAD_BALANCER))
                .isFalse();
    }

    @Test
    void assumingCompletenessSaysNothingOfAnAccountThatIsNotThere() {
        Scope elsewhere = Reading.scope(Reading.OTHER, Reading.REGION);
        Snapshot snapshot = sharedVpc(Reading.here()).assumedComplete();

        assertThat(Reading.get(snapshot, Subnet.class, AwsId.subnet("subnet-0a"))
                        .identity()
                        .scope())
                .isEqualTo(elsewhere);
        assertThat(snapshot.find(Peering.class, PEERING, elsewhere)).isInstanceOf(Lookup.Unknown.class);
        assertThat(Reading.unknown(Reading.get(snapshot, Subnet.class, AwsId.subnet("subnet-0a"))
                        .routeTable()))
                .isEqualTo(GapReason.OUTSIDE_SNAPSHOT);
    }

    @Test
    void theOwnersListsSettleWhatAGuestCannotSee() {
        Reading owner = Reading.in(Reading.OTHER, Reading.REGION)
                .with(
                        Ec2.ROUTE_TABLES,
                        software.amazon.awssdk.services.ec2.model.RouteTable.builder()
                                .routeTableId("rtb-0main")
                                .vpcId("vpc-0a")
                                .ownerId(Reading.OTHER)
                                .associations(RouteTableAssociation.builder()
                                        .main(true)
                                        .build())
                                .build());
        Snapshot both = Reading.together(sharedVpc(Reading.here()), owner);

        assertThat(Reading.known(Reading.get(both, Subnet.class, AwsId.subnet("subnet-0a"))
                        .routeTable()))
                .isEqualTo(AwsId.routeTable("rtb-0main"));
        assertThat(Reading.get(both, RouteTable.class, AwsId.routeTable("rtb-0main")))
                .isNotNull();
    }

    @Test
    void theOwnersViewOfAnInterfaceBeatsTheHostsOfTheNetwork() {
        Reading host = sharedInterface(Reading.in(Reading.OTHER, Reading.REGION), "us-guess-1a", null);
        Reading owner = sharedInterface(Reading.here(), "us-guess-1d", "i-0a");
        for (Snapshot both : List.of(Reading.together(host, owner), Reading.together(owner, host))) {
            Attachment attachment =
                    Reading.known(Reading.get(both, NetworkInterface.class, AwsId.networkInterface("eni-0a"))
                            .attachment());

            assertThat(attachment.instance()).contains(AwsId.instance("i-0a"));
            assertThat(both.gaps()).noneMatch(gap -> gap.reason() == GapReason.CONTRADICTION);
        }
    }

    @Test
    void otherResourcesStayInTheBuilder() {
        SnapshotBuilder builder = new SnapshotBuilder();
        ResourceId foreign = new ResourceId("elsewhere", ResourceKind.TRANSIT_HUB, "hub-1");
        builder.add(new TransitHub(
                Identity.of(foreign, "", new Scope("elsewhere", "", "")), Fact.known(OperationalState.up("ok"))));
        AwsTranslator.translate(List.of(sharedVpc(Reading.here()).answers()), false, builder);

        assertThat(builder.build().resource(foreign)).isPresent();
        assertThat(builder.build().resource(AwsId.network("vpc-0a"))).isPresent();
    }

    private static Reading sharedVpc(Reading reading) {
        return reading.with(
                        Ec2.VPCS,
                        Vpc.builder().vpcId("vpc-0a").ownerId(Reading.OTHER).build())
                .with(
                        Ec2.SUBNETS,
                        software.amazon.awssdk.services.ec2.model.Subnet.builder()
                                .subnetId("subnet-0a")
                                .vpcId("vpc-0a")
                                .build());
    }

    private static Reading sharedInterface(Reading reading, String zone, @Nullable String instance) {
        return reading.with(
                Ec2.NETWORK_INTERFACES,
                software.amazon.awssdk.services.ec2.model.NetworkInterface.builder()
                        .networkInterfaceId("eni-0a")
                        .ownerId(Reading.ACCOUNT)
                        .availabilityZone(zone)
                        .attachment(a -> a.status("attached").instanceId(instance))
                        .build());
    }
}
