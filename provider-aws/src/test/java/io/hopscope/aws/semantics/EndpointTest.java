/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 1.7: endpoints of services. */
final class EndpointTest {
    /** Gateway endpoint of a service whose prefixes are 203.0.113.128/25, for the private subnet. */
    static final AwsEstate WITH_GATEWAY_ENDPOINT = ONE_VPC.and("""
            prefix-list pl-store 203.0.113.128/25 owner AWS
            endpoint vpce-store gateway of vpc-a
            route rtb-back pl-store vpce-store
            """);

    private static final AwsEstate WITH_INTERFACE_ENDPOINT = ONE_VPC.and("""
            group sg-api of vpc-a
            allow sg-api in tcp/443 10.20.1.0/24
            endpoint vpce-api interface in subnet-back at 10.20.2.70 groups sg-api
            """);

    @Row(SheetRow.ENDPOINT_GATEWAY)
    @ParameterizedTest
    @CsvSource({
        "tcp/443, REACHABLE",
        "icmp/echo, REACHABLE",
        "udp/443, BLOCKED by ENDPOINT_REFUSES vpce-store",
        "47, BLOCKED by ENDPOINT_REFUSES vpce-store"
    })
    void aGatewayEndpoint_takesTcpAndPings(String service, String answer) {
        assertThat(WITH_GATEWAY_ENDPOINT.answer("i-db to 203.0.113.200 " + service))
                .isEqualTo(answer);
    }

    @Row(SheetRow.ENDPOINT_GATEWAY)
    @Test
    void aGatewayEndpoint_needsARuleOutwardsToItsPrefixes() {
        AwsEstate estate = WITH_GATEWAY_ENDPOINT.and("clear sg-db out");

        assertThat(estate.answer("i-db to 203.0.113.200 tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-db");
        assertThat(estate.and("allow sg-db out tcp/443 pl-store").answer("i-db to 203.0.113.200 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("allow sg-db out tcp/443 10.20.0.0/16").answer("i-db to 203.0.113.200 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-db");
    }

    @Row(SheetRow.ENDPOINT_GATEWAY)
    @Test
    void aGatewayEndpoint_mustBeAvailable() {
        assertThat(WITH_GATEWAY_ENDPOINT.and("set vpce-store State pending").answer("i-db to 203.0.113.200 tcp/443"))
                .isEqualTo("BLOCKED by ENDPOINT_DOWN vpce-store");
    }

    @Row(SheetRow.ENDPOINT_GATEWAY)
    @Test
    void aGatewayEndpoint_takesNothingThatComesOverAHub() {
        AwsEstate estate = Estates.HUBBED.and("""
                prefix-list pl-store 203.0.113.128/25 owner AWS
                endpoint vpce-store gateway of vpc-a
                route rtb-port-a pl-store vpce-store
                route rtb-back pl-store vpce-store
                route rtb-far 203.0.113.128/25 tgw-a
                hub-route tgw-rtb-a 203.0.113.128/25 tgw-attach-a
                """);

        assertThat(estate.answer("i-db to 203.0.113.200 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-far to 203.0.113.200 tcp/443")).isEqualTo("BLOCKED by ENDPOINT_REFUSES vpce-store");
    }

    @Row({SheetRow.ROUTE_TARGETS, SheetRow.SG_NOT_POSSIBLE})
    @Test
    void anEndpointOfAGatewayLoadBalancer_isNotModelled() {
        AwsEstate estate = ONE_VPC.and("endpoint vpce-fw gwlb of vpc-a").and("route rtb-front 203.0.113.0/24 vpce-fw");

        assertThat(estate.answer("i-web to 203.0.113.9 tcp/443"))
                .isEqualTo("UNKNOWN for ENDPOINT vpce-fw NOT_MODELLED");
    }

    @Row(SheetRow.ENDPOINT_INTERFACE)
    @Test
    void anInterfaceEndpoint_admitsWhatItsGroupsAdmit() {
        assertThat(WITH_INTERFACE_ENDPOINT.answer("i-web to 10.20.2.70 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(WITH_INTERFACE_ENDPOINT.answer("i-db to 10.20.2.70 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-api");
    }

    @Row(SheetRow.ENDPOINT_INTERFACE)
    @ParameterizedTest
    @CsvSource({
        "set vpce-api State available, REACHABLE",
        "set vpce-api State pending, BLOCKED by ENDPOINT_DOWN vpce-api",
        "not-read DescribeVpcEndpoints, UNKNOWN for INTERFACE eni-vpce-api NOT_MODELLED"
    })
    void anInterfaceEndpoint_mustBeAvailable(String change, String answer) {
        assertThat(WITH_INTERFACE_ENDPOINT.and(change).answer("i-web to 10.20.2.70 tcp/443"))
                .isEqualTo(answer);
    }

    @Row(SheetRow.ENDPOINT_INTERFACE)
    @Test
    void anInterfaceEndpoint_opensNothing() {
        assertThat(WITH_INTERFACE_ENDPOINT.answer("10.20.2.70 to i-web tcp/443"))
                .isEqualTo("BLOCKED by SERVICE_INTERFACE eni-vpce-api");
    }
}
