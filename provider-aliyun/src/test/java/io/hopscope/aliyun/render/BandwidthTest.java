/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elastic addresses without bandwidth. */
final class BandwidthTest {
    private static final String IN = "192.0.2.9 to web tcp/443";
    private static final AliyunEstate DRY = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            group web quay
            rule web in accept tcp 443/443 0.0.0.0/0
            vm web in quay/front at 10.20.1.4 group web
            eip web 203.0.113.10 on i-web
            set eip-web Bandwidth 0
            """);

    @Test
    void anAddressThatLacksBandwidthAlone_getsSome() {
        assertThat(DRY.answer(IN)).isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(DRY.fixes(IN))
                .containsExactly("aliyun vpc ModifyEipAddressAttribute --AllocationId eip-web --Bandwidth 5");
        assertThat(DRY.terraform(IN)).containsExactly("""
                # existing alicloud_eip_address "eip-web":
                bandwidth = "5\"""");
    }

    @Test
    void anIpv6AddressThatIsPrivate_getsSome() {
        AliyunEstate six = DRY.and("""
                vswitch quay/six 10.20.6.0/24 ipv6 2001:db8:6::/64
                rule web in accept tcp 443/443 ::/0
                vm dew in quay/six at 10.20.6.4 ipv6 2001:db8:6::4 group web
                ipv6gw g quay
                ipv6 dew 2001:db8:6::4 of dew in six
                route quay ::/0 IPv6Gateway ipv6gw-g
                """);
        String question = "2001:db8:9::1 to 2001:db8:6::4 tcp/443 family 6";

        assertThat(six.terraform(question)).containsExactly("""
                resource "alicloud_vpc_ipv6_internet_bandwidth" "hopscope_1" {
                  ipv6_gateway_id = "ipv6gw-g"
                  ipv6_address_id = "<ipv6-address-id>"
                  bandwidth       = 5
                }""");
        assertThat(six.and("set ipv6gw-g BusinessStatus FinancialLocked").fixes(question))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set eip-web BusinessStatus FinancialLocked",
                "set eip-web ChargeType PrePaid",
                "set eip-web Status Puzzled",
                "set eip-web Mode MULTI_BINDED",
                "set-answer DescribeVpcAttribute vpc-quay SupportIpv4Gateway true"
            })
    void anAddressThatBandwidthWouldNotMend_getsNone(String line) {
        AliyunEstate estate = DRY.and(line);

        assertThat(estate.answer(IN)).startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(estate.fixes(IN)).isEmpty();
    }
}
