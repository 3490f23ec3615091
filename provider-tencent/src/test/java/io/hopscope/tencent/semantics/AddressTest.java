/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import org.junit.jupiter.api.Test;

/** Public addresses. */
final class AddressTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";

    private static final TencentEstate ORDINARY = ONE_VPC.and("""
            drop eip-web
            vm ins-web in subnet-front at 10.20.1.4 sg sg-web wan 203.0.113.77
            """);

    @Test
    @Row({SheetRow.IP_KINDS, SheetRow.IP_FILTER})
    void ordinaryAddresses_areDoorsToo_asTheMachineTells() {
        assertThat(ORDINARY.answer(WEB)).isEqualTo("REACHABLE");
        assertThat(ORDINARY.answer("192.0.2.9 to 203.0.113.77 tcp/443")).isEqualTo("REACHABLE");
        assertThat(ORDINARY.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(ORDINARY.and("unset eni-web PrivateIpAddressSet[0].IsWanIpBlocked")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for PUBLIC_ADDRESS 203.0.113.77 NOT_READ");
        assertThat(ORDINARY.and("eip eip-wan 203.0.113.77 on ins-web")
                        .and("set eip-wan AddressType WanIp")
                        .answer(WEB))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("drop eip-web")
                        .and("set ins-web PublicIpAddresses []")
                        .answer(WEB))
                .isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-web");
        assertThat(ONE_VPC.and("drop eip-web")
                        .and("set ins-web PublicIpAddresses []")
                        .and("not-read DescribeAddresses")
                        .and("not-read DescribeNetworkInterfaces")
                        .answer(WEB))
                .startsWith("UNKNOWN");
    }

    @Test
    @Row(SheetRow.IP_TARGETS)
    void anAddress_isBoundToAnyPrivateAddress() {
        TencentEstate second = ONE_VPC.and("drop eip-web")
                .and("set ins-web PublicIpAddresses []")
                .and("""
                eni eni-x on ins-mate in subnet-front at 10.20.1.40 sg sg-web
                eip eip-x 203.0.113.12 on eni-x at 10.20.1.40
                """);

        assertThat(second.answer("192.0.2.9 to 203.0.113.12 tcp/443")).startsWith("UNKNOWN for INSTANCE");
        assertThat(second.snapshot()
                        .all(io.hopscope.model.edge.Door.class)
                        .map(door -> door.target().value()))
                .containsExactly("eni-x");
        assertThat(ONE_VPC.answer("192.0.2.9 to 203.0.113.50 tcp/443"))
                .isEqualTo("BLOCKED by NAT_OPENS_NOTHING_INWARD nat-out");
        assertThat(ONE_VPC.and("havip havip-1 10.20.1.100 in subnet-front held eni-web")
                        .and("eip eip-vip 203.0.113.13 on havip-1")
                        .answer("192.0.2.9 to 203.0.113.13 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("lb lb-in INTERNAL in vpc-quay at 10.20.1.200")
                        .and("listener lb-in lbl-1 TCP/443 to 10.20.1.4:443")
                        .and("eip eip-lb 203.0.113.14 on lb-in")
                        .answer("192.0.2.9 to 203.0.113.14 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.IP_STATUS)
    void onlyABoundAddress_carriesTraffic() {
        assertThat(ONE_VPC.and("set eip-web AddressStatus BIND_ENI").answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(ONE_VPC.and("set eip-web AddressStatus UNBINDING").answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(ONE_VPC.and("set eip-web AddressStatus UNBIND").answer("192.0.2.9 to 203.0.113.10 tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN eip-web");
    }

    @Test
    @Row({SheetRow.IP_STOPPED, SheetRow.IP_EDGE})
    void anAddressInArrearsOrBlocked_carriesNothing_butThePrivateOneDoes() {
        TencentEstate blocked = ONE_VPC.and("set eip-web IsBlocked true");

        assertThat(blocked.answer(WEB)).isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(blocked.answer("web to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(blocked.answer("mate to web icmp")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("set eip-web IsArrears true").answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(ORDINARY.and("set eni-web PrivateIpAddressSet[0].IsWanIpBlocked true")
                        .answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.77");
        assertThat(ONE_VPC.and("unset eip-web IsArrears").answer(WEB))
                .isEqualTo("UNKNOWN for PUBLIC_ADDRESS eip-web NOT_READ");
    }

    @Test
    @Row(SheetRow.IP_BANDWIDTH)
    void zeroBandwidth_closesAnAddress_whoseItIsDependsOnTheAccount() {
        String none = "set ins-web InternetAccessible.InternetMaxBandwidthOut 0";

        assertThat(ONE_VPC.and("set eip-web Bandwidth 0").answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(ONE_VPC.and(none).answer(WEB)).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and(none)
                        .and("account LEGACY")
                        .and("unset eip-web Bandwidth")
                        .answer(WEB))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(ORDINARY.and(none).answer(WEB)).isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.77");
        assertThat(ONE_VPC.and(none)
                        .and("not-read DescribeNetworkAccountType")
                        .and("unset eip-web Bandwidth")
                        .answer(WEB))
                .isEqualTo("UNKNOWN for PUBLIC_ADDRESS eip-web NOT_READ");
    }

    @Test
    @Row(SheetRow.IP_V6)
    void anIpv6Address_isPrivateUntilItIsOpened() {
        TencentEstate six = ONE_VPC.and("""
                vpc vpc-quay 10.20.0.0/16 v6 2001:db8:1::/56
                subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front v6 2001:db8:1::/64
                vm ins-web in subnet-front at 10.20.1.4 sg sg-six v6 2001:db8:1::4
                vm ins-mate in subnet-front at 10.20.1.5 sg sg-six v6 2001:db8:1::5
                sg sg-six
                in sg-six accept tcp/443 from ::/0
                out sg-six accept all to ::/0
                """);
        String question = "2600::9 to web tcp/443 family 6";

        assertThat(six.answer(question)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-web");
        assertThat(six.answer("web to 2600::9 tcp/443 family 6")).startsWith("BLOCKED by NO_ROUTE rtb-front");
        assertThat(six.answer("mate to web tcp/443 family 6")).isEqualTo("REACHABLE");
        TencentEstate open = six.and("eip eipv6-web 2001:db8:1::4 on ins-web");
        assertThat(open.answer(question)).isEqualTo("REACHABLE");
        assertThat(open.answer("web to 2600::9 tcp/443 family 6")).isEqualTo("REACHABLE");

        TencentEstate unread = six.and("not-read DescribeIPv6Addresses");
        assertThat(unread.answer(question)).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-web");
        assertThat(unread.and("eni eni-x on ins-web in subnet-front at 10.20.1.9 sg sg-six v6 2001:db8:1::9")
                        .answer("2600::9 to 2001:db8:1::9 tcp/443"))
                .isEqualTo("UNKNOWN for DOOR eni-x NOT_READ");
    }

    @Test
    @Row(SheetRow.IP_MAIL)
    void mailOutwards_isUnknown() {
        assertThat(ONE_VPC.answer("web to 192.0.2.9 tcp/25")).startsWith("UNKNOWN for FILTER_LIST");
        assertThat(ONE_VPC.answer("db to 192.0.2.9 tcp/25")).startsWith("UNKNOWN for NAT_GATEWAY nat-out UNDOCUMENTED");
        assertThat(ONE_VPC.answer("web to 192.0.2.9 tcp/26")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("in sg-back accept tcp/25 from 10.20.0.0/16").answer("web to db tcp/25"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.IP_PING)
    void aPingToANatGateway_provesNothing() {
        TencentEstate forwarded = ONE_VPC.and("dnat nat-out TCP 203.0.113.50:8080 to 10.20.2.4:5432");

        assertThat(forwarded.answer("192.0.2.9 to 203.0.113.50 icmp")).isEqualTo("BLOCKED by LISTENER_MISSING nat-out");
        assertThat(forwarded.notes("192.0.2.9 to 203.0.113.50 icmp")).contains("PING_ANSWERED_ELSEWHERE");
        assertThat(forwarded.and("set nat-out ICMPProxy false").notes("192.0.2.9 to 203.0.113.50 icmp"))
                .doesNotContain("PING_ANSWERED_ELSEWHERE");
    }
}
