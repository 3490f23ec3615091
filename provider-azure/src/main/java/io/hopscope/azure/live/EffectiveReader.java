/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.Learned;
import io.hopscope.azure.translate.space.VnetSpaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads what is in force, by the POSTs that were allowed: as few as tell all that the lists do not. */
final class EffectiveReader {
    private static final String RUNNING = "powerstate/running";

    private final SubscriptionCalls calls;
    private final AzureAnswers all;

    EffectiveReader(SubscriptionCalls calls, AzureAnswers all) {
        this.calls = calls;
        this.all = all;
    }

    List<Runnable> of(Collection<EffectiveRead> allowed) {
        List<Runnable> readings = new ArrayList<>();
        if (allowed.contains(EffectiveRead.ROUTES)) {
            Learned learned = new Learned(all);
            readings.addAll(calls.eachByPost(
                    OwnedOperations.EFFECTIVE_ROUTES,
                    witnesses(place -> learned.inNetworkOf(place).gap().isPresent())));
        }
        if (allowed.contains(EffectiveRead.SECURITY_GROUPS)) {
            VnetSpaces spaces = new VnetSpaces(all);
            readings.addAll(calls.eachByPost(
                    OwnedOperations.EFFECTIVE_GROUPS,
                    witnesses(place -> spaces.virtualNetworkTag(place).gap().isPresent())));
        }
        if (allowed.contains(EffectiveRead.ADMIN_RULES)) {
            List<ArmId> networks = all.networks().stream()
                    .flatMap(told -> ArmId.of(told.item().id()).stream())
                    .toList();
            readings.addAll(calls.eachByPost(OwnedOperations.ADMIN_RULES, networks));
        }
        return readings;
    }

    /**
     * An interface in each of some subnets. Only those of running machines have anything in force, see
     * https://learn.microsoft.com/azure/virtual-network/diagnose-network-routing-problem.
     */
    private List<ArmId> witnesses(Predicate<SubnetPlace> asked) {
        Set<ArmId> running = running();
        return all.subnets().stream()
                .filter(asked)
                .flatMap(place -> witness(place, running).stream())
                .distinct()
                .toList();
    }

    private Optional<ArmId> witness(SubnetPlace place, Set<ArmId> running) {
        return all.interfaces().stream()
                .map(Told::item)
                .filter(nic -> AzureAnswers.ref(nic.virtualMachine())
                        .filter(running::contains)
                        .isPresent())
                .filter(nic -> isIn(nic, place))
                .flatMap(nic -> ArmId.of(nic.id()).stream())
                .findFirst();
    }

    private static boolean isIn(NetworkInterfaceInner nic, SubnetPlace place) {
        return Word.list(nic.ipConfigurations()).stream()
                .anyMatch(ip ->
                        AzureAnswers.ref(ip.subnet()).filter(place.id()::equals).isPresent());
    }

    private Set<ArmId> running() {
        return all.all(Calls.MACHINES)
                .map(Told::item)
                .filter(EffectiveReader::isRunning)
                .flatMap(machine -> ArmId.of(machine.id()).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isRunning(VirtualMachineInner machine) {
        return machine.instanceView() != null
                && Word.list(machine.instanceView().statuses()).stream()
                        .anyMatch(status -> Word.folded(status.code()).equals(RUNNING));
    }
}
