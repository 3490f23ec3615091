/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.8: VPC Block Public Access. */
final class PublicAccessBlockTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";
    private static final String OUTBOUND = "i-web to 203.0.113.9 tcp/443";
    private static final String BOTH_WAYS = "BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-front block-bidirectional";
    private static final String INWARDS = "BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-front block-ingress";

    private static AwsEstate blocking(String mode, String... subnets) {
        AwsEstate estate = ONE_VPC;
        for (String subnet : subnets) {
            estate = estate.and("set " + subnet + " BlockPublicAccessStates.InternetGatewayBlockMode " + mode);
        }
        return estate;
    }

    @Row(SheetRow.BPA)
    @Test
    void off_blocksNothing() {
        assertThat(blocking("off", "subnet-front").answer(INBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.BPA)
    @Test
    void bothWays_closesInternetAndEgressOnlyGateways() {
        AwsEstate estate = blocking("block-bidirectional", "subnet-front", "subnet-back");

        assertThat(estate.answer(INBOUND)).isEqualTo(BOTH_WAYS);
        assertThat(estate.answer(OUTBOUND)).isEqualTo(BOTH_WAYS);
        assertThat(estate.answer("i-db to 2001:db8:ffff::9 tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-back block-bidirectional");
    }

    @Row(SheetRow.BPA)
    @Test
    void inwards_leavesNatAndEgressOnlyGatewaysOpen() {
        AwsEstate estate = blocking("block-ingress", "subnet-front", "subnet-back", "subnet-edge");

        assertThat(estate.answer(INBOUND)).isEqualTo(INWARDS);
        assertThat(estate.answer(OUTBOUND)).isEqualTo(INWARDS);
        assertThat(estate.answer("i-db to 203.0.113.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-db to 2001:db8:ffff::9 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.BPA)
    @ParameterizedTest
    @ValueSource(strings = {"i-web to i-far tcp/8080", "i-web to i-db tcp/5432", "i-web to i-mate tcp/22"})
    void otherLinks_stayOpen(String question) {
        String block = "set subnet-front BlockPublicAccessStates.InternetGatewayBlockMode block-bidirectional";

        assertThat(Estates.PEERED.and(block).answer(question)).isEqualTo("REACHABLE");
        assertThat(Estates.HUBBED.and(block).answer(question)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.BPA)
    @Test
    void theSubnetsState_winsOverTheVpcs() {
        AwsEstate estate =
                ONE_VPC.and("set vpc-a BlockPublicAccessStates.InternetGatewayBlockMode block-bidirectional");

        assertThat(estate.answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.and("unset subnet-front BlockPublicAccessStates").answer(INBOUND))
                .isEqualTo(BOTH_WAYS);
    }

    @Row(SheetRow.BPA)
    @Test
    void aStateThatNobodyTells_isUnknown() {
        AwsEstate estate = ONE_VPC.and("""
                unset subnet-front BlockPublicAccessStates
                unset vpc-a BlockPublicAccessStates
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("UNKNOWN for SUBNET subnet-front NOT_READ");
        assertThat(estate.answerAssumingComplete(INBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.BPA_BEHIND_NAT)
    @Test
    void behindNat_theSubnetOfTheNatGatewayCounts() {
        String outbound = "i-db to 203.0.113.9 tcp/443";

        assertThat(blocking("block-bidirectional", "subnet-back").answer(outbound))
                .isEqualTo("REACHABLE");
        assertThat(blocking("block-bidirectional", "subnet-edge").answer(outbound))
                .isEqualTo("BLOCKED by PUBLIC_ACCESS_BLOCKED subnet-edge block-bidirectional");
    }
}
