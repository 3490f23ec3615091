/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.4, IPv6: no translation, egress-only gateways, closed ranges. */
final class Ipv6EdgeTest {
    private static final String INBOUND = "2001:db8:ffff::9 to i-web tcp/443";
    private static final String OUTBOUND = "i-web to 2001:db8:ffff::9 tcp/443";

    @Row(SheetRow.IGW_IPV6)
    @Test
    void aGlobalAddress_needsARouteToTheGatewayAndNoOtherAddress() {
        assertThat(ONE_VPC.answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.answer(OUTBOUND)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("unroute rtb-front ::/0").answer(INBOUND))
                .isEqualTo("BLOCKED by NO_RETURN_ROUTE rtb-front");
    }

    @Row(SheetRow.IGW_IPV6)
    @Test
    void betweenMachines_theSourceStaysTheSame() {
        AwsEstate estate = ONE_VPC.and("clear sg-db in").and("allow sg-db in tcp/5432 2001:db8:20:1::10/128");

        assertThat(estate.answer("i-web to i-db tcp/5432 family 6")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to i-db tcp/5432 family 6"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }

    @Row(SheetRow.IGW_IPV6)
    @Test
    void throughAnEgressOnlyGateway_onlyOutboundWorks() {
        assertThat(ONE_VPC.answer("i-db to 2001:db8:ffff::9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("allow sg-db in tcp/5432 ::/0").answer("2001:db8:ffff::9 to i-db tcp/5432"))
                .isEqualTo("BLOCKED by RETURN_PATH_DIFFERS rtb-back");
    }

    @Row(SheetRow.IGW_IPV6)
    @Test
    void anEgressOnlyGatewayOfNoVpc_blocks() {
        assertThat(ONE_VPC.and("set eigw-a Attachments []").answer("i-db to 2001:db8:ffff::9 tcp/443"))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED eigw-a");
    }

    @Row(SheetRow.IGW_IPV6)
    @Test
    void anEgressOnlyGateway_takesNoIpv4() {
        assertThat(ONE_VPC.and("route rtb-back 203.0.113.0/24 eigw-a").answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("BLOCKED by GATEWAY_REFUSES eigw-a");
    }

    @Row(SheetRow.IGW_IPV6)
    @ParameterizedTest
    @ValueSource(strings = {"i-local to 2001:db8:ffff::9 tcp/443", "2001:db8:ffff::9 to i-local tcp/443"})
    void aUniqueLocalAddress_isNoGlobalOne(String question) {
        AwsEstate estate = ONE_VPC.and("instance i-local in subnet-front at 10.20.1.80,fd12:3456::80 groups sg-web");

        assertThat(estate.answer(question)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-local");
    }

    @Row(SheetRow.IGW_IPV6_CLOSED)
    @ParameterizedTest
    @CsvSource({"private, BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::10", "public, REACHABLE"})
    void aPrivateRange_isNeverAdvertised(String attribute, String answer) {
        assertThat(ONE_VPC.and("set subnet-front Ipv6CidrBlockAssociationSet[0].Ipv6AddressAttribute " + attribute)
                        .answer(INBOUND))
                .isEqualTo(answer);
    }

    @Row(SheetRow.IGW_IPV6_CLOSED)
    @ParameterizedTest
    @CsvSource({"private, BLOCKED by NO_PUBLIC_ADDRESS eni-db", "public, REACHABLE"})
    void aPrivateRange_leavesByNoEgressOnlyGateway(String attribute, String answer) {
        assertThat(ONE_VPC.and("set subnet-back Ipv6CidrBlockAssociationSet[0].Ipv6AddressAttribute " + attribute)
                        .answer("i-db to 2001:db8:ffff::9 tcp/443"))
                .isEqualTo(answer);
    }

    @Row(SheetRow.IGW_IPV6_CLOSED)
    @ParameterizedTest
    @CsvSource({"true, BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::10", "false, REACHABLE"})
    void anInterfaceThatDeniesInternetTraffic_receivesNone(String denies, String answer) {
        AwsEstate estate = ONE_VPC.and("set eni-web DenyAllIgwTraffic " + denies);

        assertThat(estate.answer(INBOUND)).isEqualTo(answer);
        assertThat(estate.answer("i-db to i-web tcp/443 family 6")).isEqualTo("REACHABLE");
    }
}
