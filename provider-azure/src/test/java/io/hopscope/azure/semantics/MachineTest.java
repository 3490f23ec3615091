/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static io.hopscope.azure.semantics.Estates.BALANCED;
import static io.hopscope.azure.semantics.Estates.ONE_VNET;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.semantics.fixture.AzureEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.10: machines, interfaces, families. */
final class MachineTest {
    private static final String WEB = "192.0.2.9 to web tcp/443";

    @Row({SheetRow.VM_POWER, SheetRow.CASE})
    @ParameterizedTest
    @CsvSource({
        "running, REACHABLE",
        "Running, REACHABLE",
        "stopped, BLOCKED by INSTANCE_NOT_RUNNING web",
        "deallocated, BLOCKED by INSTANCE_NOT_RUNNING web",
        "deallocating, BLOCKED by INSTANCE_NOT_RUNNING web",
        "starting, BLOCKED by INSTANCE_NOT_RUNNING web",
        "stopping, BLOCKED by INSTANCE_NOT_RUNNING web",
        "unknown, UNKNOWN for INSTANCE web UNRECOGNISED"
    })
    void onlyRunningMachines_answer(String word, String answer) {
        assertThat(ONE_VNET.and("set web properties.instanceView.statuses[1].code PowerState/" + word)
                        .answer(WEB))
                .isEqualTo(answer);
    }

    @Row(SheetRow.VM_POWER)
    @Test
    void aMissingState_isUnknown() {
        assertThat(ONE_VNET.and("unset web properties.instanceView").answer(WEB))
                .isEqualTo("UNKNOWN for INSTANCE web NOT_READ");
        assertThat(ONE_VNET.and("unset web properties.instanceView").answerAssumingComplete(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VM_PROVISIONING)
    @Test
    void aFailedLastOperation_saysNothing() {
        assertThat(ONE_VNET.and("set web properties.provisioningState Failed").answer(WEB))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VM_SCALE_SET)
    @Test
    void machinesOfUniformScaleSets_areMachines() {
        AzureEstate estate = ONE_VNET.and("scale-vm crew 0 in quay/back at 10.20.2.20");

        assertThat(estate.answer("web to crew_0 tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.and("rule back-nsg no in 100 deny tcp/22").answer("web to crew_0 tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg no");
    }

    @Row(SheetRow.VM_SCALE_SET)
    @ParameterizedTest
    @ValueSource(strings = {"scale-vm crew 0", "scale-vm crew 0 anonymous"})
    void machinesOfAScaleSetThatWasNotRead_areNotAbsent(String machine) {
        AzureEstate estate = ONE_VNET.and(machine + " in quay/back at 10.20.2.20");

        assertThat(estate.answer("web to 10.20.2.20 tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.and("not-read virtualMachineScaleSetVMs.crew").answer("web to 10.20.2.20 tcp/22"))
                .startsWith("UNKNOWN");
        assertThat(estate.answer("web to 10.20.2.99 tcp/22")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND back");
        AzureEstate unseen = estate.and("not-read virtualMachineScaleSetNetworkInterfaces.crew");
        assertThat(unseen.answer("web to crew_0 tcp/22")).startsWith("UNKNOWN");
        assertThat(unseen.answer("web to 10.20.2.20 tcp/22")).startsWith("UNKNOWN");
    }

    @Row({SheetRow.VM_SCALE_SET, SheetRow.LB_PROBE})
    @ParameterizedTest
    @ValueSource(strings = {"scale-vm crew 0", "scale-vm crew 0 anonymous"})
    void machinesOfScaleSetsBehindABalancer_areProbed(String machine) {
        AzureEstate estate =
                BALANCED.and(machine + " in quay/pool at 10.20.3.20").and("""
                pool front-lb crews app-1-nic
                pool-address front-lb crews one 10.20.3.20
                probe front-lb fresh 8080
                set front-lb properties.probes[1].properties.noHealthyBackendsBehavior AllProbedUp
                lb-rule front-lb crews tcp/90 8080 pool crews probe fresh
                rule back-in no-probe in 90 deny any from AzureLoadBalancer to 10.20.3.4
                """);
        AzureEstate off = estate.and("scale-state crew PowerState/stopped");

        assertThat(estate.answer("192.0.2.9 to crew_0 tcp/90")).isEqualTo("REACHABLE");
        assertThat(estate.answer("192.0.2.9 to app-1 tcp/90")).startsWith("BLOCKED");
        assertThat(off.answer("192.0.2.9 to crew_0 tcp/90")).startsWith("BLOCKED");
        assertThat(off.answer("192.0.2.9 to app-1 tcp/90")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.NIC_DETACHED)
    @Test
    void anInterfaceWithoutMachine_receivesNothing() {
        assertThat(ONE_VNET.and("nic spare in quay/back at 10.20.2.9").answer("web to spare tcp/22"))
                .isEqualTo("BLOCKED by INTERFACE_DETACHED spare");
    }

    @Row(SheetRow.NIC_SECONDARY)
    @Test
    void whichInterfaceAGuestAnswersBy_isNotConfiguration() {
        assertThat(ONE_VNET.and("nic web-2 in quay/back at 10.20.2.14 of web").answer(WEB))
                .startsWith("UNKNOWN")
                .contains("GUEST_ROUTING");
    }

    @Row(SheetRow.NIC_CONFIGURATIONS)
    @Test
    void eachConfiguration_hasItsOwnPublicAddress() {
        AzureEstate estate = ONE_VNET.and("""
                pip second 203.0.113.61
                vm two in quay/front at 10.20.1.30,10.20.1.31 nsg web-nsg
                ip two-nic 1 pip second
                """);

        assertThat(estate.answer("192.0.2.9 to 203.0.113.61 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.and("rule web-nsg no in 90 deny tcp/443 to 10.20.1.31")
                        .answer("192.0.2.9 to 203.0.113.61 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg no");
    }

    @Row(SheetRow.ENDPOINT_POLICIES)
    @Test
    void aSubnetsGroup_filtersEndpointsOnlyWithPolicies() {
        AzureEstate estate = ONE_VNET.and("endpoint vault in quay/back at 10.20.2.200")
                .and("rule back-nsg no in 100 deny any to 10.20.2.200/32");

        assertThat(estate.answer("web to vault-nic tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.and("set quay properties.subnets[1].properties.privateEndpointNetworkPolicies Enabled")
                        .answer("web to vault-nic tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS back-nsg no");
    }

    @Row(SheetRow.ENDPOINT_APPROVAL)
    @Test
    void anEndpointThatIsNotApproved_leadsNowhere() {
        assertThat(ONE_VNET.and("endpoint vault in quay/back at 10.20.2.200 status Pending")
                        .answer("web to vault-nic tcp/443"))
                .isEqualTo("BLOCKED by ENDPOINT_DOWN vault");
    }

    @Row(SheetRow.IPV6)
    @Test
    void familiesAreJudgedApart() {
        AzureEstate estate = ONE_VNET.and("""
                vnet quay 10.20.0.0/16,fd00:20::/48
                subnet quay/front 10.20.1.0/24,fd00:20:0:1::/64 nsg front-nsg
                pip web6-pip 2001:db8:7::10
                vm web in quay/front at 10.20.1.4,fd00:20:0:1::4 nsg web-nsg pip web-pip
                ip web-nic 1 pip web6-pip
                """);

        assertThat(estate.answer("2001:db8:ffff::9 to web tcp/443 family 6")).isEqualTo("REACHABLE");
        assertThat(estate.and("rule web-nsg only4 in 90 deny tcp/443 from ::/0")
                        .answer("2001:db8:ffff::9 to web tcp/443 family 6"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS web-nsg only4");
        assertThat(estate.answer("mate to web tcp/443 family 6")).isEqualTo("BLOCKED by NO_ADDRESS_OF_FAMILY mate-nic");
    }

    @Row(SheetRow.TENANTS)
    @Test
    void anAddressThatOnlyAServiceCanHave_isUnknown() {
        AzureEstate estate = ONE_VNET.and("subnet quay/edge 10.20.9.0/24");

        assertThat(estate.answer("web to 10.20.9.5 tcp/443")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND edge");
        AzureEstate guarded = estate.and("tenant quay/edge applicationGateways shield");
        assertThat(guarded.answer("web to 10.20.9.5 tcp/443")).isEqualTo("UNKNOWN for INTERFACE shield NOT_MODELLED");
        assertThat(guarded.answer("web to 10.20.2.200 tcp/443")).isEqualTo("BLOCKED by ADDRESS_NOT_FOUND back");
    }
}
