/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import io.hopscope.model.edge.PublicAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.5: where public addresses come from and whom they stand for. */
final class PublicAddressTest {
    private static boolean isReleasedOnStop(AwsEstate estate, String ip) {
        return estate.snapshot()
                .all(PublicAddress.class)
                .filter(address -> address.address().toString().equals(ip))
                .findFirst()
                .orElseThrow()
                .releasedOnStop();
    }

    @Row(SheetRow.IP_AUTOMATIC)
    @Test
    void anAutomaticAddress_isGivenBackOnStop() {
        assertThat(isReleasedOnStop(ONE_VPC, "198.51.100.10")).isTrue();
    }

    @Row(SheetRow.IP_AUTOMATIC)
    @Test
    void anElasticAddress_stays() {
        AwsEstate estate = ONE_VPC.and("elastic 198.51.100.77 at eni-db 10.20.2.20");

        assertThat(isReleasedOnStop(estate, "198.51.100.77")).isFalse();
    }

    @Row(SheetRow.IP_ELASTIC)
    @Test
    void anElasticAddress_takesThePlaceOfTheAutomaticOne() {
        AwsEstate estate = ONE_VPC.and("elastic 198.51.100.77 at eni-web 10.20.1.10")
                .and("allow sg-mate in tcp/22 198.51.100.77/32");

        assertThat(estate.answer("203.0.113.9 to 198.51.100.77 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to 198.51.100.10 tcp/443")).startsWith("UNKNOWN");
        assertThat(estate.answer("i-web to 198.51.100.11 tcp/22")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.IP_ONE_PRIVATE)
    @Test
    void aPublicAddress_leadsToItsOwnPrivateAddressAlone() {
        AwsEstate estate = ONE_VPC.and("""
                instance i-two in subnet-front at 10.20.1.60,10.20.1.61 groups sg-web
                elastic 198.51.100.60 at eni-two 10.20.1.61
                table rtb-rim of vpc-a
                bind rtb-rim igw-a
                """);
        String question = "203.0.113.9 to 198.51.100.60 tcp/443";

        assertThat(estate.and("blackhole rtb-rim 10.20.1.60/32 eni-gone").answer(question))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("blackhole rtb-rim 10.20.1.61/32 eni-gone").answer(question))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-rim 10.20.1.61/32");
    }

    @Row(SheetRow.IP_AT_LAUNCH)
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void theSubnetsSetting_changesNothingForAMachineThatExists(String setting) {
        AwsEstate estate = ONE_VPC.and("instance i-bare in subnet-front at 10.20.1.60 groups sg-web")
                .and("set subnet-front MapPublicIpOnLaunch " + setting);

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.9 to i-bare tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-bare");
    }
}
