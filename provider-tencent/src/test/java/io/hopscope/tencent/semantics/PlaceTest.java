/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static io.hopscope.tencent.semantics.fixture.Estates.BALANCED;
import static io.hopscope.tencent.semantics.fixture.Estates.ONE_VPC;
import static io.hopscope.tencent.semantics.fixture.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines, interfaces, virtual addresses, links and balancers. */
final class PlaceTest {
    private static final String PING = "mate to web icmp";

    @ParameterizedTest
    @Row(SheetRow.VM_STATES)
    @CsvSource({
        "PENDING, BLOCKED",
        "LAUNCH_FAILED, BLOCKED",
        "RUNNING, REACHABLE",
        "STOPPED, BLOCKED",
        "STARTING, BLOCKED",
        "STOPPING, BLOCKED",
        "REBOOTING, BLOCKED",
        "SHUTDOWN, BLOCKED",
        "TERMINATING, BLOCKED",
        "ENTER_RESCUE_MODE, BLOCKED",
        "RESCUE_MODE, BLOCKED",
        "EXIT_RESCUE_MODE, BLOCKED",
        "ENTER_SERVICE_LIVE_MIGRATE, REACHABLE",
        "SERVICE_LIVE_MIGRATE, REACHABLE",
        "EXIT_SERVICE_LIVE_MIGRATE, REACHABLE",
        "DREAMING, UNKNOWN"
    })
    void aMachine_answersWhileItRuns(String state, String verdict) {
        assertThat(ONE_VPC.and("set ins-web InstanceState " + state).answer(PING))
                .startsWith(verdict);
    }

    @ParameterizedTest
    @Row(SheetRow.VM_LOCKS)
    @ValueSource(
            strings = {
                "RestrictState EXPIRED",
                "RestrictState PROTECTIVELY_ISOLATED",
                "IsolatedSource ARREAR",
                "IsolatedSource EXPIRE",
                "IsolatedSource MANMADE"
            })
    void aRestrictedMachine_dropsEverythingWhileItRuns(String restriction) {
        assertThat(ONE_VPC.and("set ins-web " + restriction).answer(PING))
                .isEqualTo("BLOCKED by INSTANCE_LOCKED ins-web");
    }

    @Test
    @Row(SheetRow.VM_LOCKS)
    void arestrictionThatNobodyKnows_mayDrop() {
        assertThat(ONE_VPC.and("set ins-web RestrictState MOODY").answer(PING))
                .isEqualTo("UNKNOWN for INSTANCE ins-web NOT_MODELLED");
        assertThat(ONE_VPC.and("unset ins-web RestrictState").answer(PING))
                .isEqualTo("UNKNOWN for INSTANCE ins-web NOT_MODELLED");
        assertThat(ONE_VPC.and("unset ins-web RestrictState").answerAssumingComplete(PING))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(SheetRow.VM_OPERATING)
    void anOperationUnderWay_isTold() {
        TencentEstate stopping = ONE_VPC.and("""
                set ins-web InstanceState STOPPING
                set ins-web LatestOperation StopInstances
                set ins-web LatestOperationState OPERATING
                """);

        assertThat(stopping.answer(PING)).isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING ins-web");
        assertThat(stopping.snapshot()
                        .all(io.hopscope.model.instance.Instance.class)
                        .filter(machine -> machine.name().equals("web"))
                        .map(machine -> machine.power().value().orElseThrow().reason()))
                .containsExactly("StopInstances is under way");
    }

    @Test
    @Row(SheetRow.ENI_STATES)
    void anInterface_mustBeAttachedInAStateThatWorks() {
        TencentEstate loose = ONE_VPC.and("eni eni-x on - in subnet-back at 10.20.2.9 sg sg-back");

        assertThat(loose.answer("web to 10.20.2.9 tcp/5432")).isEqualTo("BLOCKED by INTERFACE_DETACHED eni-x");
        assertThat(ONE_VPC.and("set eni-web State DETACHING").answer(PING))
                .isEqualTo("BLOCKED by INTERFACE_DETACHED eni-web");
        assertThat(ONE_VPC.and("set eni-web NetworkInterfaceState INUSE").answer(PING))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("set eni-web State WOBBLING").answer(PING))
                .isEqualTo("UNKNOWN for INTERFACE eni-web UNRECOGNISED");
        assertThat(ONE_VPC.answer("mate to 10.20.1.77 icmp")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-front");
        assertThat(ONE_VPC.and("eni eni-pod on eks-1 in subnet-back at 10.20.2.9 sg sg-back")
                        .answer("web to 10.20.2.9 tcp/5432"))
                .startsWith("UNKNOWN for INTERFACE eni-pod NOT_MODELLED");
    }

    @Test
    @Row(SheetRow.HAVIP)
    void aVirtualAddress_isWhereItsHolderIs() {
        String question = "mate to 10.20.1.100 icmp";

        assertThat(ONE_VPC.and("havip havip-1 10.20.1.100 in subnet-front held eni-web")
                        .answer(question))
                .isEqualTo("REACHABLE");
        assertThat(ONE_VPC.and("havip havip-1 10.20.1.100 in subnet-front").answer(question))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND havip-1");
        assertThat(ONE_VPC.and("havip havip-1 10.20.1.100 in subnet-front")
                        .and("eip eip-vip 203.0.113.13 on havip-1")
                        .answer("192.0.2.9 to 203.0.113.13 tcp/443"))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.13");
        TencentEstate routed = ONE_VPC.and("table rtb-back in vpc-quay").and("route rtb-back 0.0.0.0/0 HAVIP havip-1");
        assertThat(routed.and("havip havip-1 10.20.1.100 in subnet-front held eni-web")
                        .answer("db to 192.0.2.9 tcp/443"))
                .contains("GUEST_FORWARDS");
        assertThat(routed.and("havip havip-1 10.20.1.100 in subnet-front").answer("db to 192.0.2.9 tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND rtb-back");
    }

    @ParameterizedTest
    @Row(SheetRow.PEER_STATES)
    @CsvSource({
        "PENDING, BLOCKED by PEERING_DOWN pcx-1", "REJECTED, BLOCKED by PEERING_DOWN pcx-1",
        "DELETED, BLOCKED by PEERING_DOWN pcx-1", "FAILED, BLOCKED by PEERING_DOWN pcx-1",
        "EXPIRED, BLOCKED by PEERING_DOWN pcx-1", "ISOLATED, BLOCKED by PEERING_DOWN pcx-1",
        "SLEEPY, UNKNOWN for PEERING pcx-1 UNRECOGNISED"
    })
    void aPeering_worksWhileItIsActive(String state, String answer) {
        assertThat(PEERED.and("set pcx-1 State " + state).answer("web to crane tcp/8080"))
                .startsWith(answer);
    }

    @Test
    @Row(SheetRow.VPN)
    void aVpnGateway_needsATunnelThatIsUp_andWhatLiesBehindIsUnknown() {
        TencentEstate vpn = ONE_VPC.and("vpn vpngw-1 in vpc-quay")
                .and("route rtb-back 172.31.0.0/16 VPN vpngw-1")
                .and("tunnel vpnx-1 of vpngw-1 AVAILABLE");
        String question = "db to 172.31.0.9 tcp/443";

        assertThat(vpn.answer(question)).startsWith("UNKNOWN for GATEWAY vpngw-1");
        assertThat(vpn.and("set vpnx-1 NetStatus UNAVAILABLE").answer(question))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vpngw-1");
        assertThat(vpn.and("set vpngw-1 State PENDING").answer(question))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vpngw-1");
        assertThat(vpn.and("set vpngw-1 RestrictState PRETECIVELY_ISOLATED").answer(question))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vpngw-1");
        assertThat(vpn.and("set vpngw-1 IsAddressBlocked true").answer(question))
                .isEqualTo("BLOCKED by GATEWAY_NOT_ATTACHED vpngw-1");
    }

    @Test
    @Row(SheetRow.CLB)
    void aBalancer_sendsToHealthyTargetsWithSomeWeight() {
        String question = "192.0.2.9 to lb-front tcp/80";

        assertThat(BALANCED.answer(question)).isEqualTo("REACHABLE");
        assertThat(BALANCED.answer("192.0.2.9 to lb-front tcp/81")).isEqualTo("BLOCKED by LISTENER_MISSING lb-front");
        TencentEstate fresh = BALANCED.and("lb lb-front OPEN in vpc-quay at 203.0.113.30");
        assertThat(fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.21:8080:dead,10.20.2.4:8080")
                        .answer(question))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        assertThat(fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.21:8080 weight 0")
                        .answer(question))
                .startsWith("BLOCKED by TARGET_NOT_USED lb-front/lbl-http");
        assertThat(fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.4:8080")
                        .answer(question))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
        assertThat(fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.4:8080")
                        .and("set lb-front LoadBalancerPassToTarget true")
                        .answer(question))
                .isEqualTo("REACHABLE");
        TencentEstate http = fresh.and("listener lb-front lbl-http HTTP/80 to 10.20.2.21:8080");
        assertThat(http.answer(question)).isEqualTo("REACHABLE");
        assertThat(http.and("""
                        sg sg-few
                        in sg-few accept all from 192.0.2.0/24
                        vm ins-one in subnet-back at 10.20.2.21 sg sg-few
                        """).answer(question)).isEqualTo("UNKNOWN for TARGET_GROUP lb-front/lbl-http UNDOCUMENTED");
        assertThat(BALANCED.and("not-read DescribeTargetHealth").answer(question))
                .isEqualTo("UNKNOWN for TARGET_GROUP NOT_READ");
        assertThat(BALANCED.and("set lb-front IsBlock true").answer(question))
                .isEqualTo("BLOCKED by PUBLIC_ADDRESS_DOWN 203.0.113.30");
        assertThat(BALANCED.and("set lb-front Status 0").answer(question))
                .startsWith("BLOCKED by BALANCER_DOWN lb-front");
        assertThat(BALANCED.and("lb lb-front OPEN in vpc-quay at 203.0.113.30 sg sg-back")
                        .and("listener lb-front lbl-http TCP/80 to 10.20.2.21:8080")
                        .answer(question))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-back");
    }

    @Test
    @Row(SheetRow.CLB_DEAD)
    void aBalancerAllOfWhoseTargetsAreDead_isAssumedToUseThem() {
        TencentEstate fresh = BALANCED.and("lb lb-front OPEN in vpc-quay at 203.0.113.30");
        TencentEstate dead = fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.21:8080 dead");
        String question = "192.0.2.9 to lb-front tcp/80";

        assertThat(dead.answer(question)).isEqualTo("REACHABLE (probable)");
        assertThat(dead.assumptions(question)).containsExactly("tencent-A11");
        assertThat(dead.notes(question)).contains("BALANCER_FAILS_OPEN");
        assertThat(dead.strictAnswer(question)).isEqualTo("UNKNOWN for TARGET_GROUP lb-front/lbl-http UNDOCUMENTED");
        assertThat(dead.findings()).contains("TARGET_NOT_USED lb-front/lbl-http");
        TencentEstate idle = fresh.and("listener lb-front lbl-http TCP/80 to 10.20.2.21:8080 dead weight 0");
        assertThat(idle.answer(question)).startsWith("BLOCKED by TARGET_NOT_USED lb-front/lbl-http");
        assertThat(idle.assumptions(question)).isEmpty();
    }

    @Test
    @Row(SheetRow.CLASSIC)
    void theClassicNetwork_isNotModelled() {
        TencentEstate classic = ONE_VPC.and("drop eni-web")
                .and("set ins-web VirtualPrivateCloud.SubnetId ''")
                .and("set ins-web VirtualPrivateCloud.VpcId ''");

        for (String question : List.of("192.0.2.9 to web tcp/443", "web to 192.0.2.9 tcp/443", "db to web tcp/443")) {
            assertThat(classic.answer(question)).isEqualTo("UNKNOWN for INSTANCE ins-web NOT_MODELLED");
            assertThat(classic.and("not-read DescribeNetworkInterfaces").answer(question))
                    .isEqualTo("UNKNOWN for INSTANCE ins-web NOT_MODELLED");
        }
    }
}
