/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.model.edge.PublicAddress;
import org.junit.jupiter.api.Test;

/** Public addresses. Sources: https://help.aliyun.com/en/ecs/user-guide/public-ip-address and its siblings. */
final class PublicAddressTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;

    /** A network without a NAT gateway and without any default route. */
    private static final AliyunEstate PLAIN = AliyunEstate.of("""
            vpc quay 10.20.0.0/16
            vswitch quay/front 10.20.1.0/24
            group web quay
            rule web in accept tcp 443/443 0.0.0.0/0
            vm web in quay/front at 10.20.1.4 group web
            vm mate in quay/front at 10.20.1.5 group web public 203.0.113.50
            """);

    @Test
    @Row({PIP_DIRECT, GW_DIRECT})
    void inDirectMode_anAddressAloneIsEnough() {
        assertThat(PLAIN.answer("internet to mate tcp/443")).isEqualTo("REACHABLE");
        assertThat(PLAIN.answer("mate to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(PLAIN.answer("internet to web tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-web");
        assertThat(PLAIN.answer("web to 192.0.2.9 tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-web");
        assertThat(PLAIN.fixes("internet to web tcp/443"))
                .contains(
                        "aliyun vpc AllocateEipAddress && aliyun vpc AssociateEipAddress --AllocationId '<allocation-id>' --InstanceId i-web --InstanceType EcsInstance");
        assertThat(PLAIN.and("eip spare 203.0.113.60").fixes("internet to web tcp/443"))
                .contains(
                        "aliyun vpc AssociateEipAddress --AllocationId eip-spare --InstanceId i-web --InstanceType EcsInstance");
    }

    @Test
    @Row(PIP_ASSIGNED)
    void anAssignedAddress_isGivenBackOnStop() {
        assertThat(PLAIN.and("""
                set i-mate Status Stopped
                set i-mate StoppedMode StopCharging
                set i-mate PublicIpAddress.IpAddress []
                """).answer("internet to mate tcp/443"))
                .startsWith("BLOCKED by NO_PUBLIC_ADDRESS eni-mate; INSTANCE_NOT_RUNNING i-mate");
        assertThat(PLAIN.snapshot().all(PublicAddress.class)).allMatch(address -> address.releasedOnStop());
    }

    @Test
    @Row(PIP_BANDWIDTH_FIELD)
    void bandwidthZeroOfTheInstance_saysNothing() {
        assertThat(BASE.and("set i-web InternetMaxBandwidthOut 0").answer("internet to web tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(PIP_STATUS)
    void anElasticAddress_worksWhileInUse() {
        assertThat(BASE.and("""
                set eip-web Status Associating
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                set eip-web Status Available
                set eip-web InstanceId -
                set eip-web InstanceType -
                """).answer("internet to 203.0.113.10 tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN eip-web");
        assertThat(BASE.and("not-read DescribeEipAddresses").answer("internet to mate tcp/443"))
                .startsWith("BLOCKED");
    }

    @Test
    @Row(PIP_TARGET)
    void anElasticAddress_standsForOneAddress() {
        assertThat(BASE.and("""
                nic extra in quay/back at 10.20.2.9,10.20.2.10 group db of web
                eip extra 203.0.113.20 on eni-extra at 10.20.2.10
                """).answer("203.0.113.99 to 203.0.113.20 tcp/9090"))
                .isEqualTo("UNKNOWN for INSTANCE eni-extra GUEST_ROUTING");
        assertThat(BASE.and("""
                nic extra in quay/back at 10.20.2.9,10.20.2.10 group db of web
                eip extra 203.0.113.20 on eni-extra at 10.20.2.10
                """).path("192.0.2.9 to 203.0.113.20 tcp/9090")).contains("203.0.113.20");
    }

    @Test
    @Row(PIP_SECONDARY_REPLY)
    void byWhichInterfaceAGuestAnswers_isUnknown() {
        assertThat(BASE.and("""
                nic extra in quay/back at 10.20.2.9 group db of web
                eip extra 203.0.113.20 on eni-extra
                set eni-web SourceDestCheck true
                """).answer("192.0.2.9 to 203.0.113.20 tcp/9090"))
                .startsWith("UNKNOWN for INSTANCE eni-extra GUEST_ROUTING");
    }

    @Test
    @Row(PIP_ARREARS)
    void inArrearsOrLocked_itCarriesNothing() {
        assertThat(BASE.and("""
                set eip-web BusinessStatus FinancialLocked
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                lock eip-web financial
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                lock eip-web security
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                eip web 203.0.113.10 on i-web package cbwp-1 package-business FinancialLocked
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                eip web 203.0.113.10 on i-web package cbwp-1
                """).answer("internet to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(PIP_ZERO)
    void withoutBandwidth_itCarriesNothing() {
        assertThat(BASE.and("""
                set eip-web Bandwidth 0
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
    }

    @Test
    @Row(PIP_OWN_WINS)
    void theOwnAddress_winsOverRoutesToNat() {
        assertThat(BASE.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(BASE.path("web to 192.0.2.9 tcp/443"))
                .doesNotContain("ngw-out")
                .contains("203.0.113.10");
        assertThat(BASE.path("db to 192.0.2.9 tcp/443")).contains("ngw-out");
        assertThat(BASE.and("route quay 192.0.2.0/24 NatGateway ngw-out").answer("web to 192.0.2.9 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(BASE.answer("internet to web tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(PIP_OWN_OR_ROUTE)
    void overRoutesToMachines_itIsUnknown() {
        AliyunEstate via = PLAIN.and("""
                group wall quay
                rule wall in accept all -1/-1 0.0.0.0/0
                table dmz quay
                vswitch quay/dmz 10.20.8.0/24 table dmz
                vm wall in quay/dmz at 10.20.8.8 group wall public 203.0.113.51
                route quay 0.0.0.0/0 Instance i-wall
                """);
        assertThat(via.answer("mate to 192.0.2.9 tcp/443"))
                .isEqualTo("UNKNOWN for ROUTE_TABLE vtb-quay UNDOCUMENTED; INTERFACE eni-wall GUEST_FORWARDS");
        assertThat(via.answer("web to 192.0.2.9 tcp/443")).startsWith("UNKNOWN for INTERFACE eni-wall GUEST_FORWARDS");
        assertThat(via.answer("mate to 172.16.0.9 tcp/443")).isEqualTo("BLOCKED by NO_ROUTE vtb-dmz");
        assertThat(PLAIN.and("route quay 192.0.2.0/24 Instance i-gone").answer("mate to 192.0.2.9 tcp/443"))
                .startsWith("UNKNOWN for ROUTE_TABLE vtb-quay UNDOCUMENTED");
        assertThat(via.answer("internet to mate tcp/443")).isEqualTo("REACHABLE");
    }

    @Test
    @Row(PIP_OWN_OR_ROUTE)
    void whereBothTheOwnAddressAndTheRouteFail_itIsBlocked() {
        assertThat(PLAIN.and("""
                group wall quay
                vm wall in quay/front at 10.20.1.88 group wall state Stopped
                route quay 192.0.2.0/24 Instance i-wall
                attack 203.0.113.50 blackhole
                """).answer("mate to 192.0.2.9 tcp/443")).startsWith("BLOCKED by");
    }

    @Test
    @Row(BLACK_HOLE)
    void inABlackHole_itCarriesNothing() {
        assertThat(BASE.and("""
                attack 203.0.113.10 blackhole
                """).answer("internet to web tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.10");
        assertThat(BASE.and("""
                attack 203.0.113.10 defense
                """).answer("internet to web tcp/443")).isEqualTo("REACHABLE");
        assertThat(PLAIN.and("attack 203.0.113.50 blackhole").answer("internet to mate tcp/443"))
                .startsWith("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.50");
    }
}
