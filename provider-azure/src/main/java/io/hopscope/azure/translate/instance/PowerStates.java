/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.instance;

import com.azure.resourcemanager.compute.models.InstanceViewStatus;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Power states by the entry {@code PowerState/…} among a machine's statuses, in any order and case. The entry may be
 * missing; that a last operation failed says nothing about it. See
 * https://learn.microsoft.com/azure/virtual-machines/states-billing.
 */
final class PowerStates {
    private static final String PREFIX = "powerstate/";
    private static final Map<String, PowerState> WORDS = Map.of(
            "starting", PowerState.STARTING,
            "running", PowerState.RUNNING,
            "stopping", PowerState.STOPPING,
            "stopped", PowerState.STOPPED,
            "deallocating", PowerState.STOPPING,
            "deallocated", PowerState.STOPPED);

    private PowerStates() {}

    /** The state; running for somebody who takes what is not told for the usual. */
    static Fact<Power> of(Optional<List<InstanceViewStatus>> statuses, Subject subject, boolean assumesComplete) {
        Optional<String> word = statuses.stream()
                .flatMap(List::stream)
                .map(status -> Word.folded(status.code()))
                .filter(code -> code.startsWith(PREFIX))
                .map(code -> code.substring(PREFIX.length()))
                .findFirst();
        if (word.isEmpty()) {
            return assumesComplete && statuses.isEmpty()
                    ? Fact.known(new Power(PowerState.RUNNING, "running", "not told"))
                    : Fact.unknown(subject.notGiven(
                            "The power state of " + subject.id() + " is not in the answer",
                            "the list of virtual machines with statusOnly=true"));
        }
        PowerState state = WORDS.get(word.get());
        return state == null
                ? Fact.unknown(subject.unrecognised("power state", word.get()))
                : Fact.known(new Power(state, word.get(), ""));
    }
}
