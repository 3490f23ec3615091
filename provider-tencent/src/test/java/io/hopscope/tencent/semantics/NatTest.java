/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NAT gateways. */
final class NatTest {
    private static final String OUT = "db to 192.0.2.9 tcp/443";
    private static final String IN = "192.0.2.9 to 203.0.113.50 tcp/8080";

    private static final TencentEstate FORWARDED = ONE_VPC.and("""
            dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:5432
            in sg-back accept tcp/5432 from 192.0.2.0/24
            """);

    @Test
    @Row(SheetRow.NAT_ROUTE)
    void whateverSubnetRoutesToIt_isServed() {
        assertThat(ONE_VPC.answer(OUT)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("route rtb-front 0.0.0.0/0 NAT nat-out").answer("mate to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("table rtb-back in vpc-quay").answer(OUT)).isEqualTo("BLOCKED by NO_ROUTE rtb-back");
    }

    @ParameterizedTest
    @Row(SheetRow.NAT_STATES)
    @ValueSource(strings = {"State PENDING", "State DENIED", "NetworkState INSUFFICIENT", "RestrictState RESTRICTED"})
    void inAnyOtherState_itTranslatesNothing(String state) {
        assertThat(ONE_VPC.and("set nat-out " + state).answer(OUT)).isEqualTo("BLOCKED by NAT_DOWN nat-out");
    }

    @Test
    @Row(SheetRow.NAT_STATES)
    void withoutAnAddressThatWorks_itTranslatesNothing() {
        assertThat(ONE_VPC.and("set nat-out PublicIpAddressSet[0].IsBlocked true")
                        .answer(OUT))
                .isEqualTo("BLOCKED by NAT_NO_ADDRESS nat-out");
        assertThat(ONE_VPC.and("set eip-out IsArrears true").answer(OUT))
                .isEqualTo("BLOCKED by NAT_NO_ADDRESS nat-out");
        assertThat(ONE_VPC.and("nat nat-out in vpc-quay").answer(OUT)).isEqualTo("BLOCKED by NAT_NO_ADDRESS nat-out");
    }

    @Test
    @Row(SheetRow.NAT_STRICT)
    void inStrictMode_onlyNamedSourcesAreForwarded() {
        TencentEstate strict = ONE_VPC.and("nat nat-out in vpc-quay with 203.0.113.50 strict");

        assertThat(strict.answer(OUT)).isEqualTo("BLOCKED by NAT_REFUSES nat-out");
        assertThat(strict.and("snat nat-out SUBNET subnet-back 10.20.2.0/24").answer(OUT))
                .isEqualTo("REACHABLE");
        assertThat(strict.and("snat nat-out NETWORKINTERFACE eni-db 10.20.2.5").answer(OUT))
                .isEqualTo("BLOCKED by NAT_REFUSES nat-out");
        assertThat(strict.and("not-read DescribeNatGatewaySourceIpTranslationNatRules")
                        .answer(OUT))
                .isEqualTo("UNKNOWN for NAT_GATEWAY nat-out NOT_READ");
        assertThat(ONE_VPC.and("snat nat-out NETWORKINTERFACE eni-db 10.20.2.5").answer(OUT))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.NAT_POOL)
    void ofSeveralAddresses_anyMayBeTheSource_unlessARuleNamesOne() {
        TencentEstate two = ONE_VPC.and("""
                nat nat-out in vpc-quay with 203.0.113.50,203.0.113.51
                in sg-web accept tcp/8443 from 203.0.113.50
                """);
        String question = "db to 203.0.113.10 tcp/8443";

        assertThat(two.answer(question)).startsWith("UNKNOWN for NAT_GATEWAY nat-out");
        assertThat(two.and("in sg-web accept tcp/8443 from 203.0.113.51").answer(question))
                .isEqualTo("REACHABLE");
        assertThat(two.and("snat nat-out SUBNET subnet-back 10.20.2.0/24 by 203.0.113.50")
                        .answer(question))
                .isEqualTo("REACHABLE");
        assertThat(two.and("snat nat-out SUBNET subnet-back 10.20.2.0/24 by 203.0.113.51")
                        .answer(question))
                .startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
    }

    @Test
    @Row(SheetRow.NAT_FORWARD)
    void aForwardedPort_leadsToOnePortBehindItsFilters() {
        assertThat(FORWARDED.answer(IN)).isEqualTo("REACHABLE");
        assertThat(FORWARDED.answer("198.51.100.9 to 203.0.113.50 tcp/8080"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        assertThat(FORWARDED.answer("192.0.2.9 to 203.0.113.50 tcp/8081"))
                .isEqualTo("BLOCKED by LISTENER_MISSING nat-out");
        assertThat(FORWARDED.answer("192.0.2.9 to 203.0.113.50 udp/8080"))
                .isEqualTo("BLOCKED by LISTENER_MISSING nat-out");
        assertThat(FORWARDED.answer("192.0.2.9 to db tcp/8080")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.99:80")
                        .answer(IN))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN nat-out");
        assertThat(FORWARDED.and("set ins-db InstanceState STOPPED").answer(IN))
                .startsWith("BLOCKED by INSTANCE_NOT_RUNNING ins-db");
        assertThat(FORWARDED.and("set nat-out State DENIED").answer(IN))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN nat-out");
        assertThat(ONE_VPC.and("not-read DescribeNatGatewayDestinationIpPortTranslationNatRules")
                        .answer("192.0.2.9 to db tcp/8080"))
                .isEqualTo("UNKNOWN for DOOR nat-out NOT_READ");
        assertThat(ONE_VPC.and("not-read DescribeNatGatewayDestinationIpPortTranslationNatRules")
                        .answer(IN))
                .isEqualTo("UNKNOWN for DOOR nat-out NOT_READ");
        assertThat(ONE_VPC.answer("192.0.2.9 to db tcp/8080")).startsWith("BLOCKED by NO_PUBLIC_ADDRESS eni-db");
    }

    @Test
    @Row(SheetRow.NAT_FORWARD_REPLY)
    void itsReply_isAssumedToGoBackByTheGateway() {
        TencentEstate astray = FORWARDED.and("table rtb-back in vpc-quay");

        assertThat(astray.answer(IN)).isEqualTo("REACHABLE (probable)");
        assertThat(astray.assumptions(IN)).containsExactly("tencent-A5");
        assertThat(astray.strictAnswer(IN)).isEqualTo("UNKNOWN for SUBNET subnet-back UNDOCUMENTED");
        assertThat(FORWARDED.strictAnswer(IN)).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.NAT_PROTOCOLS)
    void otherProtocols_areNotTranslated() {
        assertThat(ONE_VPC.answer("db to 192.0.2.9 gre")).isEqualTo("BLOCKED by NAT_REFUSES nat-out");
        assertThat(ONE_VPC.answer("db to 192.0.2.9 icmp")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.answer("db to 192.0.2.9 udp/53")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.NAT_PRIVATE)
    void aPrivateNatGateway_isNotModelled() {
        assertThat(ONE_VPC.and("route rtb-back 172.31.0.0/16 INTRANAT intranat-1")
                        .answer("db to 172.31.0.9 tcp/443"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE rtb-back NOT_MODELLED");
    }

    @Test
    @Row(SheetRow.SG_ON_NAT)
    void groupsOnANatGateway_areUnknown() {
        assertThat(ONE_VPC.and("set nat-out SecurityGroupSet [sg-web]").answer(OUT))
                .isEqualTo("UNKNOWN for NAT_GATEWAY nat-out UNDOCUMENTED");
    }
}
