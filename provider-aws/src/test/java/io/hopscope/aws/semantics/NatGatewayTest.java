/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.6: NAT gateways. */
final class NatGatewayTest {
    private static final String OUTBOUND = "i-db to 203.0.113.9 tcp/443";
    private static final AwsEstate PRIVATE_NAT = Estates.HUBBED.and("""
            nat nat-p in subnet-edge at 10.20.3.6
            route rtb-back 10.30.0.0/16 nat-p
            route rtb-edge 10.30.0.0/16 tgw-a
            clear sg-far in
            """);

    @Row(SheetRow.NAT_OUTBOUND)
    @ParameterizedTest
    @CsvSource({
        "tcp/443, REACHABLE",
        "udp/53, REACHABLE",
        "icmp/echo, REACHABLE",
        "47, BLOCKED by NAT_REFUSES nat-a",
        "50, BLOCKED by NAT_REFUSES nat-a"
    })
    void outwards_tcpUdpAndIcmpPass(String service, String answer) {
        assertThat(ONE_VPC.answer("i-db to 203.0.113.9 " + service)).isEqualTo(answer);
    }

    @Row(SheetRow.NAT_OUTBOUND)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9 to 198.51.100.5 tcp/443",
                "203.0.113.9 to 198.51.100.5 icmp/echo",
                "i-db to 10.20.3.5 tcp/443",
                "i-db to 10.20.3.5 icmp/echo",
                "i-web to 198.51.100.5 tcp/443",
                "i-db to 198.51.100.5 icmp/echo"
            })
    void itsOwnAddresses_acceptNothing(String question) {
        assertThat(ONE_VPC.answer(question)).isEqualTo("BLOCKED by NAT_OPENS_NOTHING_INWARD nat-a");
    }

    @Row(SheetRow.NAT_OUTBOUND)
    @Test
    void aMachineBehindIt_cannotBeReachedFromOutside() {
        assertThat(ONE_VPC.and("allow sg-db in tcp/5432 0.0.0.0/0").answer("203.0.113.9 to i-db tcp/5432"))
                .contains("NO_PUBLIC_ADDRESS eni-db");
    }

    @Row(SheetRow.NAT_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"pending", "failed", "deleting", "deleted"})
    void inAnyOtherState_itTranslatesNothing(String state) {
        assertThat(ONE_VPC.and("set nat-a State " + state).answer(OUTBOUND)).isEqualTo("BLOCKED by NAT_DOWN nat-a");
    }

    @Row(SheetRow.NAT_STATE)
    @Test
    void gatewaysThatWereNotRead_areUnknown() {
        assertThat(ONE_VPC.and("not-read DescribeNatGateways").answer(OUTBOUND)).contains("NAT_GATEWAY NOT_READ");
    }

    @Row(SheetRow.NAT_ADDRESS_STATE)
    @ParameterizedTest
    @CsvSource({
        "succeeded, REACHABLE",
        "failed, BLOCKED by NAT_NO_ADDRESS nat-a",
        "associating, BLOCKED by NAT_NO_ADDRESS nat-a",
        "disassociating, BLOCKED by NAT_NO_ADDRESS nat-a"
    })
    void theStatusOfItsAddress_decides(String status, String answer) {
        assertThat(ONE_VPC.and("set nat-a NatGatewayAddresses[0].Status " + status)
                        .answer(OUTBOUND))
                .isEqualTo(answer);
    }

    @Row(SheetRow.NAT_OWN_SUBNET)
    @Test
    void itsSubnetWithoutARoute_blocks() {
        assertThat(ONE_VPC.and("unroute rtb-edge 0.0.0.0/0").answer(OUTBOUND))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-edge");
        assertThat(ONE_VPC.and("unroute rtb-front 0.0.0.0/0").answer(OUTBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NAT_OWN_SUBNET)
    @Test
    void itsSubnetWithARouteToItself_isALoop() {
        assertThat(ONE_VPC.and("route rtb-edge 0.0.0.0/0 nat-a").answer(OUTBOUND))
                .startsWith("BLOCKED by ROUTING_LOOP rtb-edge");
    }

    @Row(SheetRow.NAT_OWN_SUBNET)
    @Test
    void aGatewayOfItsSubnetThatIsNotAttached_blocks() {
        assertThat(ONE_VPC.and("set igw-a Attachments []").answer(OUTBOUND))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED igw-a");
    }

    @Row(SheetRow.NAT_PRIVATE)
    @Test
    void aPrivateOne_getsNothingToTheInternet() {
        AwsEstate estate = ONE_VPC.and("nat nat-p in subnet-edge at 10.20.3.6").and("route rtb-back 0.0.0.0/0 nat-p");

        assertThat(estate.answer(OUTBOUND)).isEqualTo("BLOCKED by NAT_NO_ADDRESS nat-p");
    }

    @Row({SheetRow.NAT_PRIVATE, SheetRow.NAT_SOURCE})
    @Test
    void aPrivateOne_givesItsOwnPrivateAddress() {
        assertThat(PRIVATE_NAT.and("allow sg-far in tcp/8080 10.20.3.6/32").answer("i-db to i-far tcp/8080"))
                .isEqualTo("REACHABLE");
        assertThat(PRIVATE_NAT.and("allow sg-far in tcp/8080 10.20.2.20/32").answer("i-db to i-far tcp/8080"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-far");
    }

    @Row(SheetRow.NAT_SOURCE)
    @Test
    void aPublicOne_givesItsPublicAddressBeyondTheGateway() {
        AwsEstate estate = ONE_VPC.and("clear sg-mate in");

        assertThat(estate.and("allow sg-mate in tcp/22 198.51.100.5/32").answer("i-db to 198.51.100.11 tcp/22"))
                .isEqualTo("REACHABLE");
        assertThat(estate.and("allow sg-mate in tcp/22 10.20.0.0/16").answer("i-db to 198.51.100.11 tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.NAT_FROM_LINKS)
    @Test
    void fromAPeering_cannotBeUsed() {
        AwsEstate estate = Estates.PEERED.and("route rtb-far 0.0.0.0/0 pcx-a");

        assertThat(estate.answer("i-far to 203.0.113.9 tcp/443")).isEqualTo("BLOCKED by PEERING_NOT_TRANSITIVE pcx-a");
    }

    @Row({SheetRow.NAT_FROM_LINKS, SheetRow.HUB_ATTACHMENT})
    @Test
    void fromATransitGateway_canBeUsed() {
        AwsEstate estate = Estates.HUBBED.and("""
                route rtb-far 0.0.0.0/0 tgw-a
                hub-route tgw-rtb-a 0.0.0.0/0 tgw-attach-a
                route rtb-port-a 0.0.0.0/0 nat-a
                route rtb-edge 10.30.0.0/16 tgw-a
                """);
        String question = "i-far to 203.0.113.9 tcp/443";

        assertThat(estate.answer(question)).isEqualTo("REACHABLE");
        assertThat(estate.and("unroute rtb-port-a 0.0.0.0/0").answer(question))
                .isEqualTo("BLOCKED by NO_ROUTE rtb-port-a");
        assertThat(estate.and("unroute rtb-edge 10.30.0.0/16").answer(question))
                .startsWith("BLOCKED")
                .contains("rtb-edge");
    }

    @Row(SheetRow.NAT_ASYMMETRIC)
    @Test
    void aDefaultRouteToIt_breaksWhatComesInByThePublicAddress() {
        AwsEstate estate = ONE_VPC.and("route rtb-front 0.0.0.0/0 nat-a");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("BLOCKED by RETURN_PATH_DIFFERS rtb-front");
        assertThat(estate.answer("i-web to 203.0.113.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.and("route rtb-front 203.0.113.9/32 igw-a").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NAT64)
    @Test
    void ipv6BehindAWellKnownPrefix_isNotModelled() {
        AwsEstate estate = ONE_VPC.and("route rtb-back 64:ff9b::/96 nat-a");

        assertThat(estate.answer("i-db to 64:ff9b::cb00:7109 tcp/443"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_MODELLED");
    }
}
