/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetInner;
import com.azure.resourcemanager.compute.models.OrchestrationMode;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the lists of a subscription leave to those of its uniform scale sets, see
 * https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-orchestration-modes.
 */
final class ScaleSets {
    private static final Map<ResourceKind, Call<?>> CALLS =
            Map.of(ResourceKind.INSTANCE, Calls.SCALE_SET_MACHINES, ResourceKind.INTERFACE, Calls.SCALE_SET_INTERFACES);

    private ScaleSets() {}

    /** What was not read to its end of sets that are listed. */
    static List<Gap> gaps(ResourceKind kind, SubscriptionAnswers answers) {
        return CALLS.containsKey(kind) ? gaps(Objects.requireNonNull(CALLS.get(kind)), answers) : List.of();
    }

    private static <T> List<Gap> gaps(Call<T> call, SubscriptionAnswers answers) {
        return answers.list(Calls.SCALE_SETS).items().stream()
                .filter(set -> !isFlexible(set))
                .flatMap(set -> ArmId.of(set.id()).stream())
                .flatMap(set -> answers.list(call, set).gap().stream())
                .toList();
    }

    private static boolean isFlexible(VirtualMachineScaleSetInner set) {
        return Word.folded(set.orchestrationMode()).equals(Word.folded(OrchestrationMode.FLEXIBLE));
    }
}
