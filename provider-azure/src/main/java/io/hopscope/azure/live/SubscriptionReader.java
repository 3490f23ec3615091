/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.models.OrchestrationMode;
import com.azure.resourcemanager.network.fluent.models.NetworkManagerInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.filter.Tags;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Listed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole subscription: the lists side by side, then what has a list of its own only for each resource group,
 * scale set, or network manager that the lists name.
 */
final class SubscriptionReader {
    private static final String GATEWAY = "microsoft.network/virtualnetworkgateways";

    private final SubscriptionCalls calls;
    private final Reading reading;
    private final Set<EffectiveRead> effective;

    SubscriptionReader(SubscriptionCalls calls, Set<EffectiveRead> effective) {
        this.calls = calls;
        this.reading = calls.reading();
        this.effective = effective;
    }

    /** Reads all, unless the first call shows that no other can succeed. */
    void read() {
        calls.read(Operations.NETWORKS);
        if (!isRefused(Calls.NETWORKS)) {
            readLists(Operations.LISTS);
            readNested();
        }
    }

    /** Reads what decides about some machines; nothing more if none of them is there. */
    void readAround(Collection<ArmId> machines) {
        MachineReader around = new MachineReader(calls);
        around.read(machines);
        if (!isRefused(Calls.MACHINES) && !around.isNothingThere()) {
            calls.read(Operations.NETWORKS);
            readLists(Operations.AROUND_LISTS);
            around.readAppliances();
            readNested();
        }
    }

    private boolean isRefused(Call<?> first) {
        Optional<CallFailure> hopeless = reading.listed(first, "")
                .flatMap(Listed::failure)
                .filter(failure -> failure.kind().endsAll() || failure.kind() == FailureKind.NOT_FOUND);
        hopeless.ifPresent(reading::refuse);
        return hopeless.isPresent();
    }

    private void readLists(List<Operation<?>> operations) {
        calls.run(operations.stream()
                .<Runnable>map(operation -> () -> calls.read(operation))
                .toList());
    }

    /** Reads what has a list of its own only for each of what the lists name. */
    private void readNested() {
        AzureAnswers all = AzureAnswers.of(List.of(reading.answers()));
        List<Runnable> posts = new EffectiveReader(calls, all).of(effective);
        calls.run(Stream.of(gateways(), scaleSets(), managers(), serviceTags(all), posts)
                .flatMap(Collection::stream)
                .toList());
    }

    /** Of the resource groups whose gateways sit in a subnet; where none does there is none. */
    private List<Runnable> gateways() {
        List<ArmId> groups = reading.items(Calls.NETWORKS).stream()
                .flatMap(network -> Word.list(network.subnets()).stream())
                .flatMap(subnet -> Word.list(subnet.ipConfigurations()).stream())
                .flatMap(ip -> ArmId.of(ip.id()).stream())
                .map(ArmId::parent)
                .filter(id -> id.type().equals(GATEWAY) && id.subscription().equals(reading.subscription()))
                .map(Reading::group)
                .distinct()
                .toList();
        boolean known =
                reading.listed(Calls.NETWORKS, "").filter(Listed::isWhole).isPresent();
        if (groups.isEmpty() && known) {
            reading.put(Calls.GATEWAYS, "", Listed.none());
        }
        return calls.each(OwnedOperations.GATEWAYS, groups);
    }

    /** Machines of flexible ones are in the lists of all machines; those of others are not. */
    private List<Runnable> scaleSets() {
        List<ArmId> uniform = ids(
                reading.items(Calls.SCALE_SETS).stream()
                        .filter(set -> !OrchestrationMode.FLEXIBLE.equals(set.orchestrationMode()))
                        .toList(),
                set -> set.id());
        List<Runnable> readings = new ArrayList<>(calls.each(OwnedOperations.SCALE_SET_MACHINES, uniform));
        readings.addAll(calls.each(OwnedOperations.SCALE_SET_INTERFACES, uniform));
        readings.addAll(calls.each(OwnedOperations.SCALE_SET_ADDRESSES, uniform));
        return readings;
    }

    private List<Runnable> managers() {
        List<NetworkManagerInner> ruling = reading.items(Operations.NETWORK_MANAGERS).stream()
                .filter(AdminDoubts::mayRule)
                .toList();
        return calls.each(OwnedOperations.CONFIGURATIONS, ids(ruling, item -> item.id()));
    }

    /** What published tags stand for, if any rule names one; it is the same in all locations. */
    private List<Runnable> serviceTags(AzureAnswers all) {
        List<ArmId> anywhere = reading.items(Calls.NETWORKS).stream()
                .map(network -> Word.folded(network.location()))
                .filter(location -> !location.isEmpty())
                .sorted()
                .limit(Tags.needPublishedList(all) ? 1 : 0)
                .map(ArmId::new)
                .toList();
        return calls.each(OwnedOperations.SERVICE_TAGS, anywhere);
    }

    private static <T> List<ArmId> ids(Collection<T> items, Function<T, @Nullable String> id) {
        return items.stream()
                .flatMap(item -> ArmId.of(id.apply(item)).stream())
                .distinct()
                .toList();
    }
}
