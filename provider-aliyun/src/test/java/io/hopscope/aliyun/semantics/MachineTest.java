/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import static io.hopscope.aliyun.semantics.SheetRow.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
import io.hopscope.model.fact.ResourceKind;
import org.junit.jupiter.api.Test;

/**
 * Instances, interfaces and balancers. Source: https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribeInstances.
 */
final class MachineTest {
    private static final AliyunEstate BASE = Estates.ONE_VPC;

    private static final String IN = "internet to web tcp/443";

    /** Machines behind a classic load balancer; their group admits nobody. */
    private static final AliyunEstate BALANCED = Estates.ONE_VPC.and("""
            group app quay
            vm app in quay/back at 10.20.2.20 group app
            balancer front quay/front 203.0.113.40 internet
            listener front tcp 80
            backend front tcp 80 app 8080 normal
            """);

    @Test
    @Row(VM_POWER)
    void onlyRunningInstances_answer() {
        assertThat(BASE.and("set i-web Status Stopped").answer(IN)).isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-web");
        assertThat(BASE.and("set i-web Status Starting").answer(IN)).isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-web");
        assertThat(BASE.and("set i-web Status Dreaming").answer(IN))
                .isEqualTo("UNKNOWN for INSTANCE i-web UNRECOGNISED");
        assertThat(BASE.and("set i-web Status Stopped").fixes(IN))
                .contains("aliyun ecs StartInstance --InstanceId i-web");
    }

    @Test
    @Row(VM_LOCK)
    void debtsDrop_andASecurityLockFreezesGroups() {
        assertThat(BASE.and("lock i-web financial").answer(IN)).isEqualTo("BLOCKED by INSTANCE_LOCKED i-web");
        assertThat(BASE.and("lock i-web security").answer(IN)).isEqualTo("UNKNOWN for INSTANCE i-web NOT_MODELLED");
        assertThat(BASE.and("lock i-web recycling").answer(IN)).isEqualTo("UNKNOWN for INSTANCE i-web NOT_MODELLED");
        assertThat(BASE.and("lock i-web security")
                        .snapshot()
                        .resource(AliyunId.of(ResourceKind.INTERFACE, "eni-web"))
                        .orElseThrow()
                        .identity()
                        .editability()
                        .editable())
                .isFalse();
    }

    @Test
    @Row(VM_HEALTH)
    void impairedInstances_areDownByAssumption() {
        assertThat(BASE.and("health web Impaired").answer(IN))
                .isEqualTo("BLOCKED (impaired-is-down) by HEALTH_CHECK_FAILED i-web");
        assertThat(BASE.and("health web Impaired").strictAnswer(IN))
                .isEqualTo("UNKNOWN for INSTANCE i-web UNDOCUMENTED");
        assertThat(BASE.and("health web Warning").answer(IN)).isEqualTo("REACHABLE");
        assertThat(BASE.and("health web Ok event SystemFailure.Reboot cycle Executing")
                        .answer(IN))
                .startsWith("BLOCKED (impaired-is-down)");
        assertThat(BASE.and("health web Ok event SystemMaintenance.Reboot cycle Scheduled")
                        .answer(IN))
                .isEqualTo("REACHABLE");
    }

    @Test
    @Row(NIC_STATUS)
    void onlyInterfacesInUse_carryTraffic() {
        assertThat(BASE.and("set eni-web Status Detaching").answer(IN))
                .isEqualTo("BLOCKED by INTERFACE_DETACHED eni-web");
        assertThat(BASE.and("set eni-web Status Dancing").answer(IN))
                .isEqualTo("UNKNOWN for INTERFACE eni-web UNRECOGNISED");
    }

    @Test
    @Row(NIC_STATUS)
    void byAnInterfaceThatIsNotInUse_noGuestSends() {
        AliyunEstate two = BASE.and("nic spare in quay/front at 10.20.1.60 group web of web status Detaching");
        assertThat(two.answer(IN)).isEqualTo("REACHABLE");
        assertThat(two.answer("web to 192.0.2.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(two.answer("10.20.1.60 to 192.0.2.9 tcp/443")).startsWith("BLOCKED by INTERFACE_DETACHED");
    }

    @Test
    @Row(VM_CLASSIC)
    void theClassicNetwork_isNotSupported() {
        assertThat(BASE.and("""
                set i-web InstanceNetworkType classic
                drop DescribeNetworkInterfaces eni-web
                set i-web NetworkInterfaces.NetworkInterface []
                """).answer("internet to i-web tcp/443"))
                .isEqualTo("UNKNOWN for INSTANCE i-web NOT_MODELLED");
    }

    @Test
    @Row(HAVIP)
    void aFloatingAddress_isItsMasters() {
        AliyunEstate floating = BASE.and("havip f in quay/front at 10.20.1.100 master i-web");
        assertThat(floating.and("eip f 203.0.113.90 on havip-f").answer("internet to 203.0.113.90 tcp/443"))
                .isEqualTo("REACHABLE");
        assertThat(floating.answer("mate to 10.20.1.100 tcp/443")).isEqualTo("REACHABLE");
        assertThat(BASE.and("havip f in quay/front at 10.20.1.100").answer("mate to 10.20.1.100 tcp/443"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND havip-f");
    }

    @Test
    @Row({SG_BALANCER, CLB})
    void whatABalancerSends_needsNoRule() {
        assertThat(BALANCED.answer("internet to front tcp/80")).isEqualTo("REACHABLE");
        assertThat(BALANCED.answer("internet to 203.0.113.40 tcp/80")).isEqualTo("REACHABLE");
        assertThat(BALANCED.answer("web to app tcp/8080")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-app");
        assertThat(BALANCED.answer("internet to front tcp/81")).startsWith("BLOCKED by LISTENER_MISSING lb-front");
    }

    @Test
    @Row(CLB)
    void backends_mustBeNormalAndHaveWeight() {
        assertThat(BALANCED.and(
                                "set-answer DescribeHealthStatus lb-front BackendServers.BackendServer[0].ServerHealthStatus abnormal")
                        .answer("internet to front tcp/80"))
                .startsWith("BLOCKED by TARGET_NOT_USED");
        assertThat(BALANCED.and(
                                "set-answer DescribeLoadBalancerAttribute lb-front BackendServers.BackendServer[0].Weight 0")
                        .answer("internet to front tcp/80"))
                .startsWith("BLOCKED by TARGET_NOT_USED");
        assertThat(BALANCED.and(
                                "set-answer DescribeHealthStatus lb-front BackendServers.BackendServer[0].ServerHealthStatus unavailable")
                        .answer("internet to front tcp/80"))
                .startsWith("UNKNOWN");
        assertThat(BALANCED.and("set lb-front LoadBalancerStatus inactive")
                        .and("set-answer DescribeLoadBalancerAttribute lb-front LoadBalancerStatus inactive")
                        .answer("internet to front tcp/80"))
                .startsWith("BLOCKED by BALANCER_DOWN lb-front");
        assertThat(BALANCED.and("not-read DescribeHealthStatus.lb-front").answer("internet to front tcp/80"))
                .startsWith("UNKNOWN for");
    }

    @Test
    @Row(ACL_BALANCER)
    void behindAnAcl_whatItSendsIsUnknown() {
        assertThat(BALANCED.and("""
                acl rim quay
                entry rim in accept all -1/-1 0.0.0.0/0
                entry rim out accept all -1/-1 0.0.0.0/0
                set vsw-back NetworkAclId nacl-rim
                """).answer("internet to front tcp/80"))
                .startsWith("UNKNOWN for LOAD_BALANCER lb-front UNDOCUMENTED");
    }

    @Test
    @Row(ALB_NLB)
    void interfacesOfOtherBalancers_areNotModelled() {
        assertThat(BASE.and("nic alb in quay/front at 10.20.1.60 group web instance alb-1")
                        .answer("mate to 10.20.1.60 tcp/443"))
                .startsWith("UNKNOWN for INTERFACE eni-alb NOT_MODELLED");
    }
}
