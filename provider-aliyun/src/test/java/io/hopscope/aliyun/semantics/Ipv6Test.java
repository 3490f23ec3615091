/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;

/** IPv6. Source: https://www.alibabacloud.com/help/en/ipv6-gateway. */
final class Ipv6Test {
    /** A machine with an IPv6 address that is open to the Internet; only rules for IPv4 admit anybody. */
    static final AliyunEstate SIX = AliyunEstate.of("""
            vpc quay 10.20.0.0/16 ipv6 2001:db8:20::/56
            vswitch quay/front 10.20.1.0/24 ipv6 2001:db8:20:1::/64
            group web quay
            rule web in accept tcp 443/443 0.0.0.0/0
            vm web in quay/front at 10.20.1.4 ipv6 2001:db8:20:1::4 group web
            eip web 203.0.113.10 on i-web
            ipv6gw six quay
            ipv6 web 2001:db8:20:1::4 of web in front public
            route quay ::/0 IPv6Gateway ipv6gw-six
            """);

    private static final AliyunEstate OPEN = SIX.and("rule web in accept tcp 443/443 ::/0");
    private static final String PING = "2001:db8:9::1 to web icmp/echo family 6";
    private static final String IN = "2001:db8:9::1 to web tcp/443 family 6";

    @Test
    @Row(IPV6)
    void bandwidthGatewayAndRoute_areNeeded() {
        assertThat(OPEN.answer(IN)).isEqualTo("REACHABLE");
        assertThat(SIX.answer(IN)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
        assertThat(OPEN.and("ipv6 web 2001:db8:20:1::4 of web in front").answer(IN))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::4");
        assertThat(OPEN.and("ipv6 web 2001:db8:20:1::4 of web in front public business FinancialLocked")
                        .answer(IN))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 2001:db8:20:1::4");
        AliyunEstate routeless = OPEN.and("set-answer DescribeRouteEntryList vtb-quay RouteEntrys.RouteEntry []");
        assertThat(routeless.answer(IN)).isEqualTo("BLOCKED by NO_RETURN_ROUTE vtb-quay");
        assertThat(routeless.fixes(IN))
                .contains(
                        "aliyun vpc CreateRouteEntry --RouteTableId vtb-quay --DestinationCidrBlock ::/0 --NextHopType IPv6Gateway --NextHopId ipv6gw-six");
        assertThat(OPEN.and("not-read DescribeIpv6Addresses").answer(IN)).startsWith("UNKNOWN for DOOR");
    }

    @Test
    @Row(IPV6_EGRESS)
    void anEgressOnlyRule_opensNothingInward() {
        AliyunEstate shut = OPEN.and("egress-only x six web");
        assertThat(shut.answer(IN)).isEqualTo("BLOCKED by PUBLIC_ACCESS_BLOCKED vsw-front egress only");
        assertThat(shut.answer("web to 2001:db8:9::1 tcp/443 family 6")).isEqualTo("REACHABLE");
        assertThat(shut.fixes(IN)).contains("aliyun vpc DeleteIpv6EgressOnlyRule --Ipv6EgressOnlyRuleId ipv6py-x");
    }

    @Test
    @Row(IPV6)
    void mailBetweenNeighbours_isNotMailToTheInternet() {
        AliyunEstate two = OPEN.and("""
                vm mate in quay/front at 10.20.1.5 ipv6 2001:db8:20:1::5 group web
                rule web in accept tcp 25/25 ::/0
                """);
        assertThat(two.answer("mate to web tcp/25 family 6")).isEqualTo("REACHABLE");
        assertThat(two.answer("web to 2001:db8:9::1 tcp/25 family 6")).startsWith("BLOCKED by FILTER_DENY");
    }

    @Test
    @Row(ACL_FAMILIES)
    void pingsOfBothFamilies_areIcmpToAnAcl() {
        AliyunEstate pinged = SIX.and("""
                rule web in accept icmp -1/-1 ::/0
                acl rim quay
                set vsw-front NetworkAclId nacl-rim
                """);

        assertThat(pinged.answer(PING)).startsWith("BLOCKED by NETWORK_ACL_INGRESS nacl-rim");
        assertThat(pinged.and("""
                entry rim in accept icmp -1/-1 ::/0
                entry rim out accept icmp -1/-1 ::/0
                """).answer(PING)).isEqualTo("REACHABLE");
    }
}
