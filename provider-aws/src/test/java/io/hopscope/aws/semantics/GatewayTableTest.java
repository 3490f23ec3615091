/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.3: tables bound to an Internet gateway, and routes to gateway endpoints. */
final class GatewayTableTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";
    private static final AwsEstate INSPECTED = MiddleboxTest.WITH_ROUTER.and("""
            table rtb-rim of vpc-a
            bind rtb-rim igw-a
            route rtb-rim 10.20.1.0/24 eni-fw
            """);

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void aRouteToAnAppliance_takesWhatComesIn() {
        assertThat(INSPECTED.answer(INBOUND)).isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
        assertThat(INSPECTED.path(INBOUND)).contains("rtb-rim", "eni-fw");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void theLocalRoute_deliversAsWithoutATable() {
        assertThat(INSPECTED.and("unroute rtb-rim 10.20.1.0/24").answer(INBOUND))
                .isEqualTo("REACHABLE");
        assertThat(INSPECTED.and("route rtb-rim 10.20.1.0/24 local").answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void theTableOfTheSubnet_doesNotSteerWhatComesIn() {
        AwsEstate estate =
                MiddleboxTest.WITH_ROUTER.and("table rtb-rim of vpc-a").and("route rtb-rim 10.20.1.0/24 eni-fw");

        assertThat(estate.answer(INBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void anApplianceThatChecksAddresses_blocks() {
        assertThat(INSPECTED.and("set eni-fw SourceDestCheck true").answer(INBOUND))
                .isEqualTo("BLOCKED by FORWARDING_NOT_ALLOWED eni-fw");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void anApplianceThatDoesNotRun_blocks() {
        assertThat(INSPECTED.and("set i-fw State.Name stopped").answer(INBOUND))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-fw");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void anApplianceWithoutAPublicAddress_getsIpv6Only() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-fw of vpc-a
                allow sg-fw in all 0.0.0.0/0
                allow sg-fw in all ::/0
                instance i-fw in subnet-back at 10.20.2.9,2001:db8:20:2::9 groups sg-fw
                set eni-fw SourceDestCheck false
                table rtb-rim of vpc-a
                bind rtb-rim igw-a
                route rtb-rim 10.20.1.0/24 eni-fw
                route rtb-rim 2001:db8:20:1::/64 eni-fw
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-fw 10.20.1.0/24");
        assertThat(estate.answer("i-web to 203.0.113.9 tcp/443"))
                .isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-fw 10.20.1.0/24");
        assertThat(estate.answer("2001:db8:ffff::9 to i-web tcp/443"))
                .isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
        assertThat(estate.and("elastic 198.51.100.9 at eni-fw 10.20.2.9").answer(INBOUND))
                .isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
    }

    @Row(SheetRow.ROUTE_GATEWAY_TABLE)
    @Test
    void anApplianceThatIsGone_blocks() {
        assertThat(INSPECTED.and("blackhole rtb-rim 10.20.1.0/24 eni-fw").answer(INBOUND))
                .isEqualTo("BLOCKED by ROUTE_BLACKHOLE rtb-rim 10.20.1.0/24");
    }

    @Row({SheetRow.ROUTE_GATEWAY_ENDPOINT, SheetRow.ENDPOINT_GATEWAY})
    @Test
    void theServicesPrefixes_areReachedByTheEndpoint() {
        AwsEstate estate = EndpointTest.WITH_GATEWAY_ENDPOINT;

        assertThat(estate.answer("i-db to 203.0.113.200 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.path("i-db to 203.0.113.200 tcp/443"))
                .contains("vpce-store")
                .doesNotContain("nat-a");
        assertThat(estate.path("i-db to 203.0.113.9 tcp/443")).contains("nat-a").doesNotContain("vpce-store");
    }
}
