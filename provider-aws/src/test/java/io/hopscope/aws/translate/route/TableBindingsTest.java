/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Subject;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;

final class TableBindingsTest {
    private static final RouteTable MAIN = table("rtb-0main", a -> a.main(true));
    private static final RouteTable OWN = table("rtb-0own", a -> a.main(false).subnetId("subnet-0a"));
    private static final RouteTable EDGE = table("rtb-0edge", a -> a.main(false).gatewayId("igw-0a"));

    @Test
    void theAssociatedTableCounts() {
        assertThat(ofSubnet(read(MAIN, OWN))).isEqualTo(Fact.known(AwsId.routeTable("rtb-0own")));
    }

    @Test
    void withoutAnAssociationTheMainTableOfTheVpcCounts() {
        RouteTable elsewhere =
                MAIN.toBuilder().routeTableId("rtb-0elsewhere").vpcId("vpc-0b").build();

        assertThat(ofSubnet(read(MAIN, elsewhere, EDGE))).isEqualTo(Fact.known(AwsId.routeTable("rtb-0main")));
    }

    @Test
    void theMainTableCountsOnlyOnceAllTablesWereRead() {
        assertThat(Reading.unknown(ofSubnet(Reading.here().cut(Ec2.ROUTE_TABLES, MAIN))))
                .isEqualTo(GapReason.INCOMPLETE);
        assertThat(ofSubnet(Reading.here().cut(Ec2.ROUTE_TABLES, MAIN, OWN)))
                .isEqualTo(Fact.known(AwsId.routeTable("rtb-0own")));
        assertThat(Reading.unknown(ofSubnet(Reading.here()))).isEqualTo(GapReason.NOT_READ);
    }

    @Test
    void aVpcWithoutAMainTableIsAContradiction() {
        assertThat(Reading.unknown(ofSubnet(read(EDGE)))).isEqualTo(GapReason.CONTRADICTION);
    }

    @Test
    void anAssociationThatFailedOrEndedDoesNotCount() {
        for (String state : List.of("disassociated", "failed")) {
            RouteTable ended = table("rtb-0own", a -> a.subnetId("subnet-0a").associationState(s -> s.state(state)));

            assertThat(ofSubnet(read(MAIN, ended))).isEqualTo(Fact.known(AwsId.routeTable("rtb-0main")));
        }
    }

    @Test
    void anAssociationOnItsWayLeavesBothPossible() {
        RouteTable coming =
                table("rtb-0own", a -> a.subnetId("subnet-0a").associationState(s -> s.state("associating")));

        assertThat(Reading.unknown(ofSubnet(read(MAIN, coming)))).isEqualTo(GapReason.NOT_MODELLED);
    }

    @Test
    void aGatewayHasTheTableThatIsAssociatedWithIt() {
        assertThat(ofGateway(read(MAIN, EDGE))).isEqualTo(Fact.known(Optional.of(AwsId.routeTable("rtb-0edge"))));
    }

    @Test
    void thatAGatewayHasNoTableIsKnownOnceAllTablesWereRead() {
        assertThat(ofGateway(read(MAIN))).isEqualTo(Fact.known(Optional.empty()));
        assertThat(Reading.unknown(ofGateway(Reading.here().cut(Ec2.ROUTE_TABLES, MAIN))))
                .isEqualTo(GapReason.INCOMPLETE);
    }

    private static Reading read(RouteTable... tables) {
        return Reading.here().with(Ec2.ROUTE_TABLES, (Object[]) tables);
    }

    private static RouteTable table(String id, Consumer<RouteTableAssociation.Builder> association) {
        return RouteTable.builder()
                .routeTableId(id)
                .vpcId("vpc-0a")
                .associations(RouteTableAssociation.builder()
                        .applyMutation(association)
                        .build())
                .build();
    }

    private static Fact<ResourceId> ofSubnet(Reading reading) {
        return new SubnetTables(AwsAnswers.of(List.of(reading.answers())))
                .of(subject(AwsId.subnet("subnet-0a")), "vpc-0a");
    }

    private static Fact<Optional<ResourceId>> ofGateway(Reading reading) {
        return new GatewayTables(AwsAnswers.of(List.of(reading.answers()))).of(subject(AwsId.gateway("igw-0a")));
    }

    private static Subject subject(ResourceId id) {
        return new Subject(Reading.scope(Reading.ACCOUNT, Reading.REGION), id);
    }
}
