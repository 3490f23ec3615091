/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.instance;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineScaleSetVMInner;
import com.azure.resourcemanager.compute.models.InstanceViewStatus;
import com.azure.resourcemanager.compute.models.NetworkInterfaceReference;
import com.azure.resourcemanager.compute.models.NetworkProfile;
import com.azure.resourcemanager.compute.models.OSProfile;
import com.azure.resourcemanager.compute.models.StorageProfile;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Virtual machines. Their models and their states come by two lists of the same call, and are one machine by id; those
 * of uniform scale sets come by lists of their sets. See
 * https://learn.microsoft.com/rest/api/compute/virtual-machines/list-all.
 */
public final class Instances {
    private final AzureAnswers all;

    private Instances(AzureAnswers all) {
        this.all = all;
    }

    /** Adds all virtual machines. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Instances instances = new Instances(all);
        Map<String, List<Told<VirtualMachineInner>>> byId = new TreeMap<>();
        all.all(Calls.MACHINES)
                .forEach(told -> ArmId.of(told.item().id())
                        .ifPresent(id -> byId.computeIfAbsent(id.text(), fresh -> new ArrayList<>())
                                .add(told)));
        byId.forEach((id, views) -> into.add(instances.machine(new ArmId(id), views)));
        all.all(Calls.SCALE_SET_MACHINES).forEach(told -> instances.member(told, into));
    }

    /** The power state of a machine, one of a scale set or not; unknown where no list has it. */
    public static Fact<Power> power(AzureAnswers all, ArmId machine, Subject subject) {
        Stream<List<InstanceViewStatus>> single = all.all(Calls.MACHINES)
                .map(Told::item)
                .filter(item -> ArmId.of(item.id()).filter(machine::equals).isPresent())
                .map(VirtualMachineInner::instanceView)
                .filter(Objects::nonNull)
                .map(view -> Word.list(view.statuses()));
        Stream<List<InstanceViewStatus>> members = all.all(Calls.SCALE_SET_MACHINES)
                .map(Told::item)
                .filter(item -> ArmId.of(item.id()).filter(machine::equals).isPresent())
                .map(VirtualMachineScaleSetVMInner::instanceView)
                .filter(Objects::nonNull)
                .map(view -> Word.list(view.statuses()));
        Optional<List<InstanceViewStatus>> statuses =
                Stream.concat(single, members).findFirst();
        boolean usual = all.subscription(machine.subscription())
                .filter(SubscriptionAnswers::assumesComplete)
                .isPresent();
        return PowerStates.of(statuses, subject, usual);
    }

    private Instance machine(ArmId arm, List<Told<VirtualMachineInner>> views) {
        Told<VirtualMachineInner> first = views.get(0);
        ResourceId id = AzureId.of(ResourceKind.INSTANCE, arm);
        String location = views.stream()
                .map(view -> Word.orEmpty(view.item().location()))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("");
        String name = views.stream()
                .map(view -> Word.orEmpty(view.item().name()))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(arm.name());
        Identity identity = first.identity(id, name, location).tagged(tags(views));
        Subject subject = new Subject(identity.scope(), id);
        Optional<List<InstanceViewStatus>> statuses = views.stream()
                .map(view -> view.item().instanceView())
                .filter(Objects::nonNull)
                .findFirst()
                .map(view -> Word.list(view.statuses()));
        Stream<VirtualMachineInner> models = views.stream().map(Told::item);
        Optional<VirtualMachineInner> model =
                models.filter(item -> item.networkProfile() != null).findFirst();
        return new Instance(
                identity,
                power(first, statuses, subject),
                Fact.known(List.of()),
                List.of(),
                interfaces(model.map(VirtualMachineInner::networkProfile), arm, subject, first),
                platform(
                        model.map(VirtualMachineInner::osProfile).orElse(null),
                        model.map(VirtualMachineInner::storageProfile).orElse(null)));
    }

    private static Map<String, String> tags(List<Told<VirtualMachineInner>> views) {
        return views.stream()
                .map(view -> view.item().tags())
                .filter(tags -> tags != null && !tags.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private void member(Told<VirtualMachineScaleSetVMInner> told, SnapshotBuilder into) {
        VirtualMachineScaleSetVMInner machine = told.item();
        Optional<ArmId> arm = ArmId.of(machine.id());
        if (arm.isEmpty()) {
            return;
        }
        ResourceId id = AzureId.of(ResourceKind.INSTANCE, arm.get());
        Map<String, String> tags = machine.tags() == null ? Map.of() : machine.tags();
        Identity identity =
                told.identity(id, machine.name(), machine.location()).tagged(tags);
        Subject subject = new Subject(identity.scope(), id);
        Optional<List<InstanceViewStatus>> statuses =
                Optional.ofNullable(machine.instanceView()).map(view -> Word.list(view.statuses()));
        into.add(new Instance(
                identity,
                power(told, statuses, subject),
                Fact.known(List.of()),
                List.of(),
                interfaces(Optional.ofNullable(machine.networkProfile()), arm.get(), subject, told),
                platform(machine.osProfile(), machine.storageProfile())));
    }

    private static Fact<Power> power(Told<?> told, Optional<List<InstanceViewStatus>> statuses, Subject subject) {
        return PowerStates.of(statuses, subject, told.by().assumesComplete());
    }

    /** In the machine's own order, the primary one first; where the model is missing, as the interfaces tell it. */
    private Fact<List<ResourceId>> interfaces(
            Optional<NetworkProfile> profile, ArmId machine, Subject subject, Told<?> told) {
        if (profile.isPresent() && profile.get().networkInterfaces() != null) {
            return Fact.known(profile.get().networkInterfaces().stream()
                    .sorted(Comparator.comparing((NetworkInterfaceReference r) -> !Word.isTrue(r.primary())))
                    .flatMap(reference -> ArmId.of(reference.id()).stream())
                    .map(id -> AzureId.of(ResourceKind.INTERFACE, id))
                    .toList());
        }
        List<ResourceId> telling = all.interfaces().stream()
                .filter(nic -> belongs(nic.item(), machine))
                .sorted(Comparator.comparing(nic -> !Word.isTrue(nic.item().primary())))
                .map(nic -> AzureId.of(
                        ResourceKind.INTERFACE, Word.orEmpty(nic.item().id())))
                .toList();
        return !telling.isEmpty() || told.by().list(Calls.INTERFACES).isComplete()
                ? Fact.known(telling)
                : Fact.unknown(subject.notGiven(
                        "The interfaces of " + subject.id() + " are not in the answer", Calls.MACHINES.permission()));
    }

    private static boolean belongs(NetworkInterfaceInner nic, ArmId machine) {
        return AzureAnswers.machineOf(nic).filter(machine::equals).isPresent();
    }

    private static GuestPlatform platform(@Nullable OSProfile profile, @Nullable StorageProfile storage) {
        String disk = storage == null || storage.osDisk() == null
                ? ""
                : Word.folded(storage.osDisk().osType());
        if (disk.equals("windows") || (profile != null && profile.windowsConfiguration() != null)) {
            return GuestPlatform.WINDOWS;
        }
        boolean linux = disk.equals("linux") || (profile != null && profile.linuxConfiguration() != null);
        return linux ? GuestPlatform.LINUX : GuestPlatform.UNKNOWN;
    }
}
