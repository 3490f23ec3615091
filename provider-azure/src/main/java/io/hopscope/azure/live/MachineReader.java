/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.resourcemanager.compute.models.NetworkInterfaceReference;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads some machines by their ids, with their interfaces, and the machines that forward for them. */
final class MachineReader {
    /** More machines than these cost fewer calls in the lists of all. */
    static final int MOST = 50;

    private static final String MACHINE = "microsoft.compute/virtualmachines";
    private static final String SCALE_SET_MACHINE = "microsoft.compute/virtualmachinescalesets/virtualmachines";

    private final SubscriptionCalls calls;
    private final Reading reading;

    MachineReader(SubscriptionCalls calls) {
        this.calls = calls;
        this.reading = calls.reading();
    }

    /** The ids among some that are of machines in a subscription. */
    static List<ArmId> in(String subscription, Collection<String> instances) {
        return instances.stream()
                .flatMap(text -> ArmId.of(text).stream())
                .filter(id -> id.subscription().equals(subscription))
                .filter(id -> Set.of(MACHINE, SCALE_SET_MACHINE).contains(id.type()))
                .toList();
    }

    /** Reads machines and their interfaces; those of uniform scale sets come by the lists of their sets alone. */
    void read(Collection<ArmId> machines) {
        List<ArmId> single =
                machines.stream().filter(id -> id.type().equals(MACHINE)).toList();
        List<ArmId> sets = machines.stream()
                .filter(id -> id.type().equals(SCALE_SET_MACHINE))
                .map(ArmId::parent)
                .distinct()
                .toList();
        calls.get(SingleOperations.MACHINE, single);
        calls.run(Stream.of(
                        calls.each(OwnedOperations.SCALE_SET_MACHINES, sets),
                        calls.each(OwnedOperations.SCALE_SET_INTERFACES, sets),
                        calls.each(OwnedOperations.SCALE_SET_ADDRESSES, sets))
                .flatMap(Collection::stream)
                .toList());
        calls.get(SingleOperations.INTERFACE, interfaces());
    }

    boolean isNothingThere() {
        return reading.items(Calls.MACHINES).isEmpty()
                && reading.answers().list(Calls.SCALE_SET_MACHINES).items().isEmpty();
    }

    /**
     * Reads the interfaces and machines that routes lead to. Whose an address is only the list of all interfaces tells,
     * so it is read where there is such a route.
     */
    void readAppliances() {
        Set<String> hops = hops();
        if (hops.isEmpty()) {
            return;
        }
        Set<ArmId> balancers = balancers(hops);
        reading.forget(Calls.INTERFACES);
        calls.read(Operations.INTERFACES);
        Set<ArmId> known = reading.items(Calls.MACHINES).stream()
                .flatMap(machine -> ArmId.of(machine.id()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        calls.get(
                SingleOperations.MACHINE,
                reading.items(Calls.INTERFACES).stream()
                        .filter(nic -> has(nic, hops) || isBehind(nic, balancers))
                        .flatMap(nic -> AzureAnswers.ref(nic.virtualMachine()).stream())
                        .filter(id -> id.type().equals(MACHINE) && known.add(id))
                        .toList());
    }

    /** Where the route tables of the interfaces' subnets lead. */
    private Set<String> hops() {
        AzureAnswers all = AzureAnswers.of(List.of(reading.answers()));
        Set<ArmId> tables = all.interfaces().stream()
                .flatMap(nic -> Word.list(nic.item().ipConfigurations()).stream())
                .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                .flatMap(subnet -> all.subnet(subnet).stream())
                .flatMap(place -> AzureAnswers.ref(place.subnet().routeTable()).stream())
                .collect(Collectors.toSet());
        return reading.items(Calls.ROUTE_TABLES).stream()
                .filter(table -> ArmId.of(table.id()).filter(tables::contains).isPresent())
                .flatMap(table -> Word.list(table.routes()).stream())
                .map(RouteInner::nextHopIpAddress)
                .filter(Objects::nonNull)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    private Set<ArmId> balancers(Set<String> hops) {
        return reading.items(Calls.BALANCERS).stream()
                .filter(balancer -> Word.list(balancer.frontendIpConfigurations()).stream()
                        .anyMatch(front -> hops.contains(Word.orEmpty(front.privateIpAddress()))))
                .flatMap(balancer -> ArmId.of(balancer.id()).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isBehind(NetworkInterfaceInner nic, Set<ArmId> balancers) {
        return Word.list(nic.ipConfigurations()).stream()
                .flatMap(ip -> Word.list(ip.loadBalancerBackendAddressPools()).stream())
                .flatMap(pool -> ArmId.of(pool.id()).stream())
                .anyMatch(pool -> balancers.contains(pool.parent()));
    }

    private List<ArmId> interfaces() {
        return reading.items(Calls.MACHINES).stream()
                .filter(machine -> machine.networkProfile() != null)
                .flatMap(machine -> Word.list(machine.networkProfile().networkInterfaces()).stream())
                .map(NetworkInterfaceReference::id)
                .flatMap(id -> ArmId.of(id).stream())
                .distinct()
                .toList();
    }

    private static boolean has(NetworkInterfaceInner nic, Set<String> addresses) {
        return Word.list(nic.ipConfigurations()).stream()
                .anyMatch(ip -> addresses.contains(Word.orEmpty(ip.privateIpAddress())));
    }
}
