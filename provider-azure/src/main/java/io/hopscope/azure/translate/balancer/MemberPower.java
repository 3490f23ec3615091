/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.translate.instance.Instances;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.PowerState;
import java.util.Optional;

/** Whether the machines of members run. */
final class MemberPower {
    private final AzureAnswers all;

    MemberPower(AzureAnswers all) {
        this.all = all;
    }

    /** A member without a machine does not. */
    Fact<Boolean> runs(Member member) {
        Optional<Told<NetworkInterfaceInner>> nic = all.networkInterface(member.nic());
        Optional<ArmId> machine = nic.map(Told::item).flatMap(AzureAnswers::machineOf);
        if (machine.isEmpty()) {
            return Fact.known(false);
        }
        Subject subject = new Subject(
                nic.orElseThrow().scope(nic.get().item().location()), AzureId.of(ResourceKind.INSTANCE, machine.get()));
        return Instances.power(all, machine.get(), subject).map(power -> power.state() == PowerState.RUNNING);
    }
}
