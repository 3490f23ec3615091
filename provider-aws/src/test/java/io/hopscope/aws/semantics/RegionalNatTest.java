/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.6: NAT gateways of a whole region. */
final class RegionalNatTest {
    private static final String OUTBOUND = "i-db to 203.0.113.9 tcp/443";
    private static final AwsEstate REGIONAL = ONE_VPC.and("""
            table rtb-nat of vpc-a
            route rtb-nat 0.0.0.0/0 igw-a
            regional-nat nat-r of vpc-a table rtb-nat
            set nat-r AutoProvisionZones disabled
            nat-zone nat-r euw1-az1 public 198.51.100.6
            route rtb-back 0.0.0.0/0 nat-r
            """);
    private static final AwsEstate OTHER_ZONE = REGIONAL.and("""
            subnet subnet-zone2 of vpc-a 10.20.5.0/24 zone euw1-az2 table rtb-back
            instance i-zone2 in subnet-zone2 at 10.20.5.20 groups sg-db
            """);

    @Row(SheetRow.NAT_REGIONAL)
    @Test
    void itsOwnTable_mustLeadToTheGateway() {
        assertThat(REGIONAL.answer(OUTBOUND)).isEqualTo("REACHABLE");
        assertThat(REGIONAL.and("unroute rtb-nat 0.0.0.0/0").answer(OUTBOUND)).isEqualTo("BLOCKED by NO_ROUTE rtb-nat");
        assertThat(REGIONAL.and("set igw-a Attachments []").answer(OUTBOUND))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED igw-a");
    }

    @Row(SheetRow.NAT_REGIONAL)
    @Test
    void inManualMode_aZoneWithoutAnAddressHasNoNat() {
        assertThat(OTHER_ZONE.answer("i-zone2 to 203.0.113.9 tcp/443")).isEqualTo("BLOCKED by NAT_NO_ADDRESS nat-r");
        assertThat(OTHER_ZONE
                        .and("nat-zone nat-r euw1-az2 public 198.51.100.7")
                        .answer("i-zone2 to 203.0.113.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NAT_REGIONAL)
    @Test
    void inAutomaticMode_anotherZoneServesMeanwhile() {
        AwsEstate estate = OTHER_ZONE.and("set nat-r AutoProvisionZones enabled");

        assertThat(estate.answer("i-zone2 to 203.0.113.9 tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NAT_REGIONAL)
    @Test
    void aModeThatNobodyTells_isUnknown() {
        AwsEstate estate = OTHER_ZONE.and("unset nat-r AutoProvisionZones");

        assertThat(estate.answer(OUTBOUND)).isEqualTo("UNKNOWN for NAT_GATEWAY nat-r NOT_READ");
        assertThat(estate.answerAssumingComplete(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.NAT_REGIONAL, SheetRow.NAT_OUTBOUND})
    @Test
    void itsAddresses_acceptNothing() {
        assertThat(REGIONAL.answer("203.0.113.9 to 198.51.100.6 tcp/443")).doesNotStartWith("REACHABLE");
    }
}
