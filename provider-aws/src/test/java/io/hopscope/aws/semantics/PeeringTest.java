/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.PEERED;
import static io.hopscope.aws.semantics.Estates.TWO_VPCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.7: peerings of VPCs. */
final class PeeringTest {
    private static final String QUESTION = "i-web to i-far tcp/8080";

    @Row(SheetRow.PEERING)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pending-acceptance",
                "provisioning",
                "initiating-request",
                "deleting",
                "deleted",
                "rejected",
                "failed",
                "expired"
            })
    void inAnyOtherState_itCarriesNothing(String status) {
        AwsEstate estate =
                TWO_VPCS.and("peering pcx-a vpc-a vpc-b status " + status).and("""
                route rtb-front 10.30.0.0/16 pcx-a
                route rtb-far 10.20.0.0/16 pcx-a
                """);

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by PEERING_DOWN pcx-a");
    }

    @Row(SheetRow.PEERING)
    @Test
    void withoutTheRouteThere_thePacketLeavesElsewhere() {
        assertThat(PEERED.and("unroute rtb-front 10.30.0.0/16").answer("10.20.1.10 to 10.30.1.30 tcp/8080"))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-front 0.0.0.0/0");
    }

    @Row(SheetRow.PEERING)
    @Test
    void withoutTheRouteBack_theReplyIsLost() {
        assertThat(PEERED.and("unroute rtb-far 10.20.0.0/16").answer(QUESTION))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-far");
    }

    @Row(SheetRow.PEERING)
    @Test
    void toAThirdVpc_itDoesNotLead() {
        AwsEstate estate = PEERED.and("""
                vpc vpc-d 10.70.0.0/16
                subnet subnet-third of vpc-d 10.70.1.0/24
                instance i-third in subnet-third at 10.70.1.70 groups sg-third
                group sg-third of vpc-d
                allow sg-third in all 0.0.0.0/0
                peering pcx-d vpc-b vpc-d
                route rtb-front 10.70.0.0/16 pcx-a
                route rtb-far 10.70.0.0/16 pcx-d
                route rtb-d-main 10.20.0.0/16 pcx-d
                route rtb-d-main 10.30.0.0/16 pcx-d
                """);

        assertThat(estate.answer("i-far to i-third tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-third tcp/8080")).contains("PEERING_NOT_TRANSITIVE pcx-a");
    }

    @Row(SheetRow.PEERING)
    @Test
    void toTheGatewayOfThePeer_itDoesNotLead() {
        AwsEstate estate = PEERED.and("igw igw-b of vpc-b").and("route rtb-far 0.0.0.0/0 igw-b");

        assertThat(estate.and("route rtb-front 0.0.0.0/0 pcx-a").answer("i-web to 203.0.113.9 tcp/443"))
                .isEqualTo("BLOCKED by PEERING_NOT_TRANSITIVE pcx-a");
    }

    @Row(SheetRow.PEERING)
    @Test
    void toAnEndpointOfThePeer_itDoesNotLead() {
        AwsEstate estate = PEERED.and("""
                prefix-list pl-store 203.0.113.128/25 owner AWS
                endpoint vpce-store gateway of vpc-b
                route rtb-far pl-store vpce-store
                route rtb-front 203.0.113.128/25 pcx-a
                """);

        assertThat(estate.answer("i-far to 203.0.113.200 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 203.0.113.200 tcp/443"))
                .isEqualTo("BLOCKED by PEERING_NOT_TRANSITIVE pcx-a");
    }

    @Row(SheetRow.PEERING)
    @Test
    void peeringsThatWereNotRead_areUnknown() {
        assertThat(PEERED.and("not-read DescribeVpcPeeringConnections").answer("10.20.1.10 to 10.30.1.30 tcp/8080"))
                .startsWith("UNKNOWN")
                .contains("PEERING NOT_READ");
    }
}
