/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import com.azure.core.management.SubResource;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions together, with what refers to what looked up by folded id. Immutable and safe to share between
 * threads.
 */
public final class AzureAnswers {
    /**
     * A subnet in its virtual network.
     *
     * @param id its id
     * @param subnet the subnet
     * @param network the network that it is part of
     */
    public record SubnetPlace(ArmId id, SubnetInner subnet, Told<VirtualNetworkInner> network) {
        /** The id of the network. */
        public ArmId networkId() {
            return id.parent();
        }
    }

    private static final String MEMBER = "microsoft.compute/virtualmachinescalesets/virtualmachines";

    private final Map<String, SubscriptionAnswers> subscriptions;
    private final Map<String, Told<VirtualNetworkInner>> networks;
    private final Map<String, SubnetPlace> subnets = new TreeMap<>();
    private final Map<String, List<Told<VirtualNetworkInner>>> peers = new HashMap<>();
    private final Map<String, Told<NetworkInterfaceInner>> interfaces;
    private final Map<String, Told<PublicIpAddressInner>> addresses;
    private final Map<String, Told<NetworkSecurityGroupInner>> groups;

    private AzureAnswers(Map<String, SubscriptionAnswers> subscriptions) {
        this.subscriptions = subscriptions;
        this.networks = index(all(Calls.NETWORKS), VirtualNetworkInner::id);
        this.interfaces =
                index(Stream.concat(all(Calls.INTERFACES), all(Calls.SCALE_SET_INTERFACES)), NetworkInterfaceInner::id);
        this.addresses = index(
                Stream.concat(all(Calls.PUBLIC_ADDRESSES), all(Calls.SCALE_SET_ADDRESSES)), PublicIpAddressInner::id);
        this.groups = index(all(Calls.SECURITY_GROUPS), NetworkSecurityGroupInner::id);
        networks.values().forEach(this::addSubnets);
        networks.values().forEach(this::addPeers);
    }

    /** The union of the given answers, in an order that depends on the subscriptions alone. */
    public static AzureAnswers of(Collection<SubscriptionAnswers> answers) {
        Map<String, SubscriptionAnswers> byId = new TreeMap<>();
        answers.forEach(one -> byId.put(one.subscription(), one));
        return new AzureAnswers(byId);
    }

    /** The answers of each subscription. */
    public List<SubscriptionAnswers> subscriptions() {
        return List.copyOf(subscriptions.values());
    }

    /** The answers of a subscription, if it was read. */
    public Optional<SubscriptionAnswers> subscription(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** Every item that any subscription lists for a call. */
    public <T> Stream<Told<T>> all(Call<T> call) {
        return subscriptions.values().stream()
                .flatMap(by -> by.list(call).items().stream().map(item -> new Told<>(item, by)));
    }

    /** All virtual networks, each once. */
    public Collection<Told<VirtualNetworkInner>> networks() {
        return networks.values();
    }

    /** A virtual network. */
    public Optional<Told<VirtualNetworkInner>> network(ArmId id) {
        return Optional.ofNullable(networks.get(id.text()));
    }

    /** All subnets, each once. */
    public Collection<SubnetPlace> subnets() {
        return subnets.values();
    }

    /** A subnet. */
    public Optional<SubnetPlace> subnet(ArmId id) {
        return Optional.ofNullable(subnets.get(id.text()));
    }

    /** All interfaces, those of scale sets included, each once. */
    public Collection<Told<NetworkInterfaceInner>> interfaces() {
        return interfaces.values();
    }

    /** An interface. */
    public Optional<Told<NetworkInterfaceInner>> networkInterface(ArmId id) {
        return Optional.ofNullable(interfaces.get(id.text()));
    }

    /** All public addresses, those of scale sets included, each once. */
    public Collection<Told<PublicIpAddressInner>> addresses() {
        return addresses.values();
    }

    /** A public address. */
    public Optional<Told<PublicIpAddressInner>> address(ArmId id) {
        return Optional.ofNullable(addresses.get(id.text()));
    }

    /** A network security group. */
    public Optional<Told<NetworkSecurityGroupInner>> group(ArmId id) {
        return Optional.ofNullable(groups.get(id.text()));
    }

    /** The id of a reference. */
    public static Optional<ArmId> ref(@Nullable SubResource reference) {
        return reference == null ? Optional.empty() : ArmId.of(reference.id());
    }

    /** The id of a reference to a resource that has a location of its own. */
    public static Optional<ArmId> ref(com.azure.core.management.@Nullable Resource reference) {
        return reference == null ? Optional.empty() : ArmId.of(reference.id());
    }

    /** The machine that an interface says it belongs to; one of a scale set may say it by its own id alone. */
    public static Optional<ArmId> machineOf(NetworkInterfaceInner nic) {
        return ref(nic.virtualMachine())
                .or(() -> ArmId.of(nic.id())
                        .map(ArmId::parent)
                        .filter(id -> id.type().equals(MEMBER)));
    }

    /** The networks that have a peering to a network. */
    public List<Told<VirtualNetworkInner>> peersOf(ArmId network) {
        return List.copyOf(peers.getOrDefault(network.text(), List.of()));
    }

    private void addPeers(Told<VirtualNetworkInner> network) {
        Word.list(network.item().virtualNetworkPeerings()).stream()
                .flatMap(half -> ref(half.remoteVirtualNetwork()).stream())
                .distinct()
                .forEach(remote -> peers.computeIfAbsent(remote.text(), fresh -> new ArrayList<>())
                        .add(network));
    }

    private void addSubnets(Told<VirtualNetworkInner> network) {
        for (SubnetInner subnet : Word.list(network.item().subnets())) {
            ArmId.of(subnet.id()).ifPresent(id -> subnets.put(id.text(), new SubnetPlace(id, subnet, network)));
        }
    }

    private static <T> Map<String, Told<T>> index(Stream<Told<T>> items, Function<T, @Nullable String> id) {
        Map<String, Told<T>> byId = new HashMap<>();
        items.forEach(told -> ArmId.of(id.apply(told.item())).ifPresent(key -> byId.putIfAbsent(key.text(), told)));
        return new TreeMap<>(byId);
    }
}
