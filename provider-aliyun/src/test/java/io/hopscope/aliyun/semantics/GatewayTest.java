/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** IPv4 gateways. Source: https://www.alibabacloud.com/help/tc/vpc/ipv4-gateway-overview. */
final class GatewayTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;

    /** The same network with an activated gateway, a table for what leaves by it, and one for what is translated. */
    static final AliyunEstate CENTRAL = Estates.ONE_VPC.and("""
            ipv4gw g quay enabled
            table rim quay
            route rim 0.0.0.0/0 Ipv4Gateway ipv4gw-g
            set vsw-front RouteTable.RouteTableId vtb-rim
            """);

    @Test
    @Row(GW_CENTRAL)
    void theVSwitch_needsARouteToTheGateway() {
        assertThat(CENTRAL.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(CENTRAL.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(CENTRAL.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
        AliyunEstate lost = CENTRAL.and("set-answer DescribeRouteEntryList vtb-rim RouteEntrys.RouteEntry []");
        assertThat(lost.answer("internet to web tcp/443")).isEqualTo("BLOCKED by NO_RETURN_ROUTE vtb-rim");
        assertThat(lost.fixes("internet to web tcp/443"))
                .contains(
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-rim --DestinationCidrBlock 0.0.0.0/0 --NextHopType Ipv4Gateway --NextHopId ipv4gw-g");
    }

    @Test
    @Row(GW_NAT)
    void theNatGatewaysOwnVSwitch_needsTheRoute() {
        assertThat(CENTRAL.answer("db to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(CENTRAL.answer("internet to 203.0.113.30 tcp/8080")).startsWith("REACHABLE");
        AliyunEstate circle = CENTRAL.and("set vsw-front RouteTable.RouteTableId vtb-quay");
        assertThat(circle.answer("db to 192.0.2.9 tcp/443")).startsWith("BLOCKED by");
        assertThat(circle.answer("internet to 203.0.113.30 tcp/8080"))
                .startsWith("BLOCKED by RETURN_PATH_DIFFERS vtb-quay");
    }

    @Test
    @Row(GW_INACTIVE)
    void aGatewayThatIsNotActivated_changesNothing() {
        AliyunEstate idle = BASE.and("ipv4gw g quay");
        assertThat(idle.answer("internet to web tcp/443")).isEqualTo("REACHABLE (inactive-gateway)");
        assertThat(idle.and("set-answer DescribeVpcAttribute vpc-quay SupportIpv4Gateway false")
                        .answer("internet to web tcp/443"))
                .startsWith("REACHABLE");
        assertThat(idle.strictAnswer("internet to web tcp/443")).startsWith("UNKNOWN");
        assertThat(idle.and("route quay 198.51.100.0/24 Ipv4Gateway ipv4gw-g").answer("db to 198.51.100.9 tcp/443"))
                .startsWith("REACHABLE");
    }

    @Test
    @Row(GW_PRIVATE)
    void supportWithoutAGateway_isPrivateMode() {
        AliyunEstate shut = BASE.and("set-answer DescribeVpcAttribute vpc-quay SupportIpv4Gateway true");
        assertThat(shut.answer("internet to web tcp/443")).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(shut.answer("db to 192.0.2.9 tcp/443")).startsWith("BLOCKED by");
        assertThat(shut.answer("web to 192.0.2.9 tcp/443")).startsWith("BLOCKED by");
        assertThat(shut.and("not-read ListIpv4Gateways").answer("internet to web tcp/443"))
                .startsWith("UNKNOWN for GATEWAY NOT_READ");
    }

    @Test
    @Row(GW_UNREAD)
    void whereAttributesWereNotRead_theModeIsUnknown() {
        AliyunEstate blind = BASE.and("not-read DescribeVpcAttribute.vpc-quay");
        assertThat(blind.answer("internet to web tcp/443")).isEqualTo("UNKNOWN for NETWORK vpc-quay NOT_READ");
        assertThat(blind.answer("web to 192.0.2.9 tcp/443")).startsWith("UNKNOWN");
        assertThat(blind.answerAssumingComplete("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(blind.answer("web to db tcp/5432")).isEqualTo("REACHABLE");
    }
}
