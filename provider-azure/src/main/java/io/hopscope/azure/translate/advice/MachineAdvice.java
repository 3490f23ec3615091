/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.advice;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.models.InstanceViewStatus;
import com.azure.resourcemanager.compute.models.VirtualMachineAgentInstanceView;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Advisory.Topic;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Machines and interfaces whose last operation failed, and running machines whose agent does not answer. See
 * https://learn.microsoft.com/azure/virtual-machines/states-billing and
 * https://learn.microsoft.com/azure/virtual-machines/extensions/agent-windows.
 */
public final class MachineAdvice {
    private static final String STATE = "provisioningState";

    private final AzureAnswers all;
    private final Notices notices;

    private MachineAdvice(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.notices = new Notices(into);
    }

    /** Adds what machines and interfaces show. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        MachineAdvice advice = new MachineAdvice(all, into);
        all.all(Calls.MACHINES).forEach(advice::machine);
        advice.interfaces();
    }

    private void machine(Told<VirtualMachineInner> told) {
        VirtualMachineInner machine = told.item();
        Optional<ArmId> id = ArmId.of(machine.id());
        if (id.isEmpty()) {
            return;
        }
        ResourceId about = AzureId.of(ResourceKind.INSTANCE, id.get());
        if (failed(machine.provisioningState())) {
            Notices.Field field = Notices.Field.of(STATE, machine.provisioningState());
            notices.add(told, machine.location(), Topic.OPERATION_FAILED, about, field, List.of(about));
        }
        silence(machine)
                .ifPresent(status -> notices.add(
                        told,
                        machine.location(),
                        Topic.GUEST_SILENT,
                        about,
                        Notices.Field.of("vmAgent.statuses", status.displayStatus()),
                        List.of(about)));
    }

    private void interfaces() {
        for (var told : all.interfaces()) {
            if (failed(told.item().provisioningState())) {
                ResourceId about = AzureId.of(
                        ResourceKind.INTERFACE, Word.orEmpty(told.item().id()));
                List<ResourceId> machines = AzureAnswers.ref(told.item().virtualMachine()).stream()
                        .map(id -> AzureId.of(ResourceKind.INSTANCE, id))
                        .toList();
                Notices.Field field = Notices.Field.of(STATE, told.item().provisioningState());
                notices.add(told, told.item().location(), Topic.OPERATION_FAILED, about, field, machines);
            }
        }
    }

    private static boolean failed(Object state) {
        return Word.folded(state).equals("failed");
    }

    /** The agent's word that it is not ready, while the machine runs: it stays as it was when the machine stops. */
    private static Optional<InstanceViewStatus> silence(VirtualMachineInner machine) {
        if (machine.instanceView() == null
                || codes(machine.instanceView().statuses()).noneMatch("powerstate/running"::equals)) {
            return Optional.empty();
        }
        VirtualMachineAgentInstanceView agent = machine.instanceView().vmAgent();
        List<InstanceViewStatus> statuses = agent == null ? List.of() : Word.list(agent.statuses());
        return statuses.stream()
                .filter(status -> Word.folded(status.code()).equals("provisioningstate/unavailable"))
                .findFirst();
    }

    private static Stream<String> codes(List<InstanceViewStatus> statuses) {
        return Word.list(statuses).stream().map(status -> Word.folded(status.code()));
    }
}
