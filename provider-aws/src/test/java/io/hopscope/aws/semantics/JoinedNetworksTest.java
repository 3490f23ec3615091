/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/**
 * A machine of another VPC is dialled at its private address where the VPCs are joined or a route of its own is meant
 * for it, else at its public one. Kept from the contest with the oracle.
 */
final class JoinedNetworksTest {
    private static final AwsEstate PUBLIC_ON_BOTH_SIDES = Estates.TWO_VPCS.and("""
            igw igw-b of vpc-b
            route rtb-far 0.0.0.0/0 igw-b
            allow sg-far in tcp/8080 198.51.100.0/24
            elastic 198.51.100.30 at eni-far 10.30.1.30
            """);

    @Row(SheetRow.ROUTE_LONGEST_PREFIX)
    @Test
    void aDefaultRouteToAnAppliance_joinsNothing() {
        AwsEstate estate = PUBLIC_ON_BOTH_SIDES.and("""
                group sg-fw of vpc-a
                allow sg-fw in all 0.0.0.0/0
                instance i-fw in subnet-edge at 10.20.3.9 groups sg-fw public 198.51.100.9
                set eni-fw SourceDestCheck false
                route rtb-back 0.0.0.0/0 eni-fw
                """);

        assertThat(estate.answer("i-db to i-far tcp/8080")).isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
        assertThat(estate.and("route rtb-back 10.30.0.0/16 eni-fw").answer("i-db to i-far tcp/8080"))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-edge 0.0.0.0/0; RETURN_PATH_DIFFERS rtb-far");
    }

    @Row(SheetRow.ROUTE_BLACKHOLE)
    @Test
    void aBlackhole_joinsNothing() {
        AwsEstate estate = PUBLIC_ON_BOTH_SIDES.and("blackhole rtb-front 10.30.0.0/16 pcx-gone");

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 10.30.1.30 tcp/8080"))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-front 10.30.0.0/16; RETURN_PATH_DIFFERS rtb-far");
    }

    @Row(SheetRow.HUB_ROUTING)
    @Test
    void aRouteOfItsOwnToAHub_isMeantForThePrivateAddress() {
        AwsEstate estate = PUBLIC_ON_BOTH_SIDES.and("""
                hub tgw-a
                hub-table tgw-rtb-a of tgw-a
                attach tgw-attach-a to tgw-a vpc vpc-a ports subnet-front
                associate tgw-attach-a tgw-rtb-a
                """);

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.and("route rtb-front 10.30.0.0/16 tgw-a").answer("i-web to i-far tcp/8080"))
                .isEqualTo("BLOCKED by HUB_NO_ROUTE tgw-rtb-a; RETURN_PATH_DIFFERS rtb-far");
    }
}
