/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.balancer.BalancerSnat;
import io.hopscope.model.filter.Match;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has default outbound access: those that have no explicit way out, except members of flexible scale sets and of
 * Standard load balancers. The interface's own flag says it outright where the answer has it.
 */
final class DefaultOutbound {
    private final BalancerSnat balancers;
    private final Set<String> inFlexibleSets = new TreeSet<>();
    private final Map<ArmId, Set<Told<NetworkInterfaceInner>>> bySubnet = new HashMap<>();

    DefaultOutbound(AzureAnswers all, BalancerSnat balancers) {
        this.balancers = balancers;
        all.interfaces()
                .forEach(told -> Word.list(told.item().ipConfigurations()).stream()
                        .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                        .forEach(subnet -> bySubnet.computeIfAbsent(subnet, fresh -> new LinkedHashSet<>())
                                .add(told)));
        all.all(Calls.MACHINES)
                .map(Told::item)
                .filter(machine -> machine.virtualMachineScaleSet() != null)
                .map(VirtualMachineInner::id)
                .flatMap(id -> ArmId.of(id).stream())
                .forEach(id -> inFlexibleSets.add(id.text()));
    }

    /** Which packets of a subnet it takes; empty when it takes none. */
    Optional<Match> taken(SubnetPlace place, Subject subject) {
        List<Prefix> sure = new ArrayList<>();
        List<Prefix> doubtful = new ArrayList<>();
        List<Prefix> unseen = new ArrayList<>();
        bySubnet.getOrDefault(place.id(), Set.of()).forEach(told -> sort(told, place, sure, doubtful, unseen));
        List<Match> parts = new ArrayList<>();
        if (!sure.isEmpty()) {
            parts.add(SubnetExits.from(AddressSet.ofPrefixes(sure)));
        }
        if (!doubtful.isEmpty()) {
            parts.add(Match.allOf(List.of(
                    SubnetExits.from(AddressSet.ofPrefixes(doubtful)),
                    new Match.Undecided(
                            "default outbound access",
                            subject.undocumented(
                                    "Whether members of an internal Standard load balancer have default outbound access",
                                    "defaultOutboundConnectivityEnabled of the interface")))));
        }
        if (!unseen.isEmpty()) {
            parts.add(Match.allOf(List.of(
                    SubnetExits.from(AddressSet.ofPrefixes(unseen)),
                    new Match.Undecided(
                            "default outbound access",
                            subject.notGiven(
                                    "The load balancers that machines of " + place.id() + " are behind are not in the"
                                            + " input",
                                    Calls.BALANCERS.permission())))));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Match.anyOf(parts));
    }

    private void sort(
            Told<NetworkInterfaceInner> told,
            SubnetPlace place,
            List<Prefix> sure,
            List<Prefix> doubtful,
            List<Prefix> unseen) {
        NetworkInterfaceInner nic = told.item();
        for (NetworkInterfaceIpConfigurationInner ip : Word.list(nic.ipConfigurations())) {
            boolean here =
                    AzureAnswers.ref(ip.subnet()).filter(place.id()::equals).isPresent();
            Optional<IpAddress> address = IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress()));
            if (!here || address.isEmpty() || Word.isFalse(nic.defaultOutboundConnectivityEnabled())) {
                continue;
            }
            boolean stated = Word.isTrue(nic.defaultOutboundConnectivityEnabled());
            if (stated || !isExcluded(nic, place, address.get())) {
                boolean open = !stated && balancers.isBehindInternal(place.id(), address.get());
                boolean hidden = !stated && (!areListed(told) || balancers.isBehindUnseen(ip));
                (hidden ? unseen : open ? doubtful : sure).add(Prefix.host(address.get()));
            }
        }
    }

    /** Whether balancers were listed to the end: a pool may hold an address without its interface saying so. */
    private static boolean areListed(Told<NetworkInterfaceInner> told) {
        return told.by().list(Calls.BALANCERS).isComplete();
    }

    private boolean isExcluded(NetworkInterfaceInner nic, SubnetPlace place, IpAddress address) {
        boolean flexible = AzureAnswers.ref(nic.virtualMachine())
                .filter(id -> inFlexibleSets.contains(id.text()))
                .isPresent();
        return flexible || balancers.isBehindPublic(place.id(), address);
    }
}
