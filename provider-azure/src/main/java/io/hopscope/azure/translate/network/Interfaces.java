/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.network;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.filter.AccessOff;
import io.hopscope.azure.translate.filter.AdminRules;
import io.hopscope.azure.translate.filter.FilterStages;
import io.hopscope.azure.translate.space.PrivatePlaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Network interfaces, of machines, of scale sets and of private endpoints, see
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-network-interface.
 */
public final class Interfaces {
    private final FilterStages stages;
    private final AdminRules adminRules;
    private final PrivatePlaces places;
    private final AccessOff accessOff;
    private final AzureAnswers answers;
    private final SnapshotBuilder into;

    private Interfaces(AzureAnswers all, SnapshotBuilder into) {
        this.stages = new FilterStages(all);
        this.adminRules = new AdminRules(all);
        this.places = new PrivatePlaces(all);
        this.accessOff = new AccessOff(all);
        this.answers = all;
        this.into = into;
    }

    /** Adds all network interfaces. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Interfaces interfaces = new Interfaces(all, into);
        all.interfaces().forEach(interfaces::add);
    }

    private void add(Told<NetworkInterfaceInner> told) {
        NetworkInterfaceInner nic = told.item();
        ResourceId id = AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(nic.id()));
        Identity identity = told.identity(id, nic.name(), nic.location());
        Subject subject = new Subject(identity.scope(), id);
        Optional<ArmId> subnet = Word.list(nic.ipConfigurations()).stream()
                .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                .findFirst();
        if (subnet.isEmpty()) {
            into.gap(
                    subject.gap(GapReason.NOT_READ, "The subnet of " + id + " is not in the answer", "its own answer"));
            return;
        }
        boolean endpoint = nic.privateEndpoint() != null;
        into.add(new NetworkInterface(
                identity,
                endpoint ? InterfaceRole.ENDPOINT : InterfaceRole.INSTANCE,
                endpoint ? places.endpoints(subnet.get()) : AzureId.of(ResourceKind.SUBNET, subnet.get()),
                Fact.known(attachment(nic, endpoint)),
                addresses(nic),
                Fact.known(Word.isTrue(nic.enableIpForwarding())),
                stages(nic, subnet.get(), endpoint, subject),
                Fact.known(Set.of())));
    }

    private static Attachment attachment(NetworkInterfaceInner nic, boolean endpoint) {
        Optional<ResourceId> machine = AzureAnswers.machineOf(nic).map(id -> AzureId.of(ResourceKind.INSTANCE, id));
        if (endpoint) {
            return new Attachment(OperationalState.up("private endpoint"), Optional.empty());
        }
        return machine.isPresent()
                ? new Attachment(OperationalState.up("attached"), machine)
                : new Attachment(OperationalState.down("detached"), Optional.empty());
    }

    private static List<InterfaceAddress> addresses(NetworkInterfaceInner nic) {
        List<NetworkInterfaceIpConfigurationInner> configurations = Word.list(nic.ipConfigurations());
        boolean only = configurations.size() == 1;
        List<InterfaceAddress> addresses = new ArrayList<>();
        for (NetworkInterfaceIpConfigurationInner ip : configurations) {
            Optional<Prefix> prefix = prefix(ip);
            boolean firstOfFamily = prefix.isPresent()
                    && addresses.stream()
                            .noneMatch(a -> a.prefix().family() == prefix.get().family());
            boolean primary = only || Word.isTrue(ip.primary()) || isFirstOfV6(prefix, firstOfFamily);
            prefix.ifPresent(p -> addresses.add(new InterfaceAddress(p, primary)));
        }
        addresses.sort(Comparator.comparing((InterfaceAddress a) -> !a.primary()));
        return List.copyOf(addresses);
    }

    /** The primary configuration is of IPv4; of IPv6 ones none is marked. */
    private static boolean isFirstOfV6(Optional<Prefix> prefix, boolean firstOfFamily) {
        return firstOfFamily && prefix.map(p -> p.family() == IpFamily.V6).orElse(false);
    }

    private static Optional<Prefix> prefix(NetworkInterfaceIpConfigurationInner ip) {
        Optional<IpAddress> address = IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress()));
        Integer length = ip.privateIpAddressPrefixLength();
        return address.map(a -> length == null || length >= a.family().bits() ? Prefix.host(a) : Prefix.of(a, length));
    }

    private boolean isGuarded(ArmId subnet) {
        return answers.subnet(subnet)
                .filter(place -> place.subnet().networkSecurityGroup() != null)
                .isPresent();
    }

    /** From the guest outwards: the network manager's outward rules, then the interface's group. */
    private Fact<List<Stage>> stages(NetworkInterfaceInner nic, ArmId subnet, boolean endpoint, Subject subject) {
        if (endpoint) {
            return Fact.known(List.of());
        }
        if (Word.isTrue(nic.disableTcpStateTracking())) {
            return Fact.unknown(subject.undocumented(
                    "What filters do at " + subject.id() + ", which keeps no state of TCP connections", ""));
        }
        List<Stage> all = new ArrayList<>();
        Fact<List<ResourceId>> admin = adminRules.listsOf(subnet.parent(), Direction.EGRESS);
        if (!admin.equals(Fact.known(List.of()))) {
            all.add(stages.ofAdminRules(admin));
        }
        Optional<ArmId> group = AzureAnswers.ref(nic.networkSecurityGroup());
        all.add(stages.ofGroup(group));
        if (group.isEmpty() && !isGuarded(subnet)) {
            accessOff.stage(subnet.parent()).ifPresent(all::add);
        }
        return Fact.known(List.copyOf(all));
    }
}
