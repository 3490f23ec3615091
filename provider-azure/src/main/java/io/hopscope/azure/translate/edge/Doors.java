/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.network.fluent.models.BackendAddressPoolInner;
import com.azure.resourcemanager.network.fluent.models.InboundNatRuleInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.IpAddress;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Public addresses of machines: each stands for one private address, whatever the ports. One of a Standard kind lets
 * nothing in unless a group guards the machine. A reply has to leave by a route that ends in the Internet. See
 * https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses.
 */
public final class Doors {
    private final AzureAnswers all;
    private final SnapshotBuilder into;
    private final Set<String> balancers = new TreeSet<>();

    private Doors(AzureAnswers all, SnapshotBuilder into) {
        this.all = all;
        this.into = into;
        all.all(Calls.BALANCERS).forEach(told -> ArmId.of(told.item().id()).ifPresent(id -> balancers.add(id.text())));
    }

    /** Adds the doors of all interfaces, and says of which it is not known whether they have one. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Doors doors = new Doors(all, into);
        all.interfaces().forEach(doors::add);
    }

    /** Whether addresses of a kind are closed until a group guards what is behind them. */
    public static boolean isClosedByDefault(PublicIpAddressInner address) {
        String sku = Word.folded(address.sku() == null ? null : address.sku().name());
        return sku.startsWith("standard");
    }

    private void add(Told<NetworkInterfaceInner> told) {
        for (NetworkInterfaceIpConfigurationInner ip : Word.list(told.item().ipConfigurations())) {
            Optional<ArmId> reference = AzureAnswers.ref(ip.publicIpAddress());
            reference.ifPresent(id -> add(told, ip, id));
            checkBalancers(told, ip);
        }
        told.by().list(Calls.BALANCERS).gap().ifPresent(gap -> doubt(told, ResourceKind.LOAD_BALANCER, gap));
    }

    private void add(Told<NetworkInterfaceInner> told, NetworkInterfaceIpConfigurationInner ip, ArmId reference) {
        Optional<Told<PublicIpAddressInner>> address = all.address(reference);
        if (address.isEmpty()) {
            doubt(
                    told,
                    ResourceKind.DOOR,
                    notSeen(told, "The public address " + reference, Calls.PUBLIC_ADDRESSES.permission()));
            return;
        }
        Optional<IpAddress> outside =
                IpAddress.tryParse(Word.orEmpty(address.get().item().ipAddress()));
        Optional<IpAddress> inside = IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress()));
        Optional<ArmId> subnet = AzureAnswers.ref(ip.subnet());
        if (outside.isPresent() && inside.isPresent() && subnet.isPresent()) {
            ResourceId gateway = AzureId.internet(subnet.get().parent());
            ResourceId id = AzureId.of(ResourceKind.DOOR, reference);
            into.add(new Door(
                    address.get()
                            .identity(
                                    id,
                                    address.get().item().name(),
                                    address.get().item().location()),
                    outside.get(),
                    Optional.empty(),
                    AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(told.item().id())),
                    inside.get(),
                    Optional.of(gateway),
                    0,
                    Fact.known(OperationalState.up("associated")),
                    isClosedByDefault(address.get().item()),
                    false,
                    new ReplyPath.RoutedStraightTo(gateway)));
        }
    }

    /** A balancer that the interface names and that is not listed may have doors to it. */
    private void checkBalancers(Told<NetworkInterfaceInner> told, NetworkInterfaceIpConfigurationInner ip) {
        Stream.concat(
                        Word.list(ip.loadBalancerBackendAddressPools()).stream().map(BackendAddressPoolInner::id),
                        Word.list(ip.loadBalancerInboundNatRules()).stream().map(InboundNatRuleInner::id))
                .flatMap(id -> ArmId.of(id).stream())
                .map(ArmId::parent)
                .filter(balancer -> !balancers.contains(balancer.text()))
                .findFirst()
                .ifPresent(balancer -> doubt(
                        told,
                        ResourceKind.LOAD_BALANCER,
                        notSeen(told, "The load balancer " + balancer, Calls.BALANCERS.permission())));
    }

    private void doubt(Told<NetworkInterfaceInner> told, ResourceKind kind, Gap gap) {
        Scope scope = told.scope(told.item().location());
        String nic = AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(told.item().id()))
                .value();
        into.gap(new Gap(scope, kind, nic, gap.reason(), gap.vendorCode(), gap.message(), gap.settledBy()));
    }

    private static Gap notSeen(Told<NetworkInterfaceInner> told, String what, String settledBy) {
        return new Gap(
                told.scope(told.item().location()),
                ResourceKind.DOOR,
                "",
                GapReason.NOT_READ,
                "",
                what + " of " + Word.orEmpty(told.item().name()) + " is not in the input",
                settledBy);
    }
}
