/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.BackendAddressPoolInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.models.LoadBalancerBackendAddress;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is in which backend pool: IP configurations of interfaces, as pools or interfaces tell it, and addresses of a
 * virtual network.
 */
final class Pools {
    private final Map<String, Member> byConfiguration = new TreeMap<>();
    private final Map<String, List<String>> toldByInterfaces = new TreeMap<>();
    private final AzureAnswers all;

    Pools(AzureAnswers all) {
        this.all = all;
        all.interfaces().forEach(this::read);
    }

    /** The IP configuration of an interface. */
    Optional<Member> configuration(ArmId id) {
        return Optional.ofNullable(byConfiguration.get(id.text()));
    }

    /** The members of a pool, each address once. */
    List<Member> members(BackendAddressPoolInner pool) {
        Map<IpAddress, Member> members = new LinkedHashMap<>();
        for (NetworkInterfaceIpConfigurationInner ip : Word.list(pool.backendIpConfigurations())) {
            ArmId.of(ip.id()).flatMap(this::configuration).ifPresent(member -> put(members, member));
        }
        ArmId.of(pool.id())
                .map(id -> toldByInterfaces.getOrDefault(id.text(), List.of()))
                .orElse(List.of())
                .forEach(ip -> configuration(new ArmId(ip)).ifPresent(member -> put(members, member)));
        for (LoadBalancerBackendAddress address : Word.list(pool.loadBalancerBackendAddresses())) {
            of(address, pool).ifPresent(member -> members.put(member.address(), member));
        }
        return List.copyOf(members.values());
    }

    /** A member in use that a pool names and that no list of interfaces holds: who it is, is not known. */
    Optional<String> unseen(BackendAddressPoolInner pool) {
        Map<Boolean, List<LoadBalancerBackendAddress>> told = Word.list(pool.loadBalancerBackendAddresses()).stream()
                .collect(Collectors.partitioningBy(
                        one -> Word.folded(one.adminState()).equals("down")));
        List<ArmId> out = configurations(told.getOrDefault(true, List.of())).toList();
        return Stream.concat(
                        Word.list(pool.backendIpConfigurations()).stream().flatMap(ip -> ArmId.of(ip.id()).stream()),
                        configurations(told.getOrDefault(false, List.of())))
                .filter(this::isUnseen)
                .filter(id -> !out.contains(id))
                .map(ArmId::text)
                .findFirst()
                .or(() -> ArmId.of(pool.id()).filter(this::mayLackMembers).map(id -> "a member of " + id.text()));
    }

    /** Interfaces tell in which pools they are, so that without them nobody knows who else is. */
    private boolean mayLackMembers(ArmId pool) {
        return all.subscription(pool.subscription())
                .filter(one -> one.list(Calls.INTERFACES).isComplete())
                .isEmpty();
    }

    private static Stream<ArmId> configurations(List<LoadBalancerBackendAddress> addresses) {
        return addresses.stream().flatMap(told -> AzureAnswers.ref(told.networkInterfaceIpConfiguration()).stream());
    }

    /** Whether no list of interfaces holds a configuration. */
    boolean isUnseen(ArmId configuration) {
        return !byConfiguration.containsKey(configuration.text());
    }

    private static void put(Map<IpAddress, Member> members, Member member) {
        members.putIfAbsent(member.address(), member);
    }

    private Optional<Member> of(LoadBalancerBackendAddress told, BackendAddressPoolInner pool) {
        String admin = Word.folded(told.adminState());
        Optional<Member> byNic =
                AzureAnswers.ref(told.networkInterfaceIpConfiguration()).flatMap(this::configuration);
        Optional<ArmId> network = AzureAnswers.ref(told.virtualNetwork())
                .or(() -> AzureAnswers.ref(pool.virtualNetwork()))
                .or(() -> AzureAnswers.ref(told.subnet()).map(ArmId::parent));
        Optional<IpAddress> address = IpAddress.tryParse(Word.orEmpty(told.ipAddress()));
        return byNic.or(() -> address.flatMap(a -> at(network, a)))
                .map(member -> member.with(admin, Word.list(told.inboundNatRulesPortMapping())));
    }

    private Optional<Member> at(Optional<ArmId> network, IpAddress address) {
        return byConfiguration.values().stream()
                .filter(member -> member.address().equals(address))
                .filter(member -> network.isEmpty() || member.subnet().parent().equals(network.get()))
                .findFirst();
    }

    private void read(Told<NetworkInterfaceInner> told) {
        Optional<ArmId> nic = ArmId.of(told.item().id());
        List<NetworkInterfaceIpConfigurationInner> configurations =
                Word.list(told.item().ipConfigurations());
        for (NetworkInterfaceIpConfigurationInner ip : configurations) {
            Optional<IpAddress> address = IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress()));
            Optional<ArmId> subnet = AzureAnswers.ref(ip.subnet());
            Optional<ArmId> id = ArmId.of(ip.id());
            if (nic.isEmpty() || address.isEmpty() || subnet.isEmpty() || id.isEmpty()) {
                continue;
            }
            boolean primary = configurations.size() == 1 || Word.isTrue(ip.primary());
            byConfiguration.put(
                    id.get().text(),
                    new Member(nic.get(), id.get(), address.get(), subnet.get(), primary, "", List.of()));
            for (BackendAddressPoolInner pool : Word.list(ip.loadBalancerBackendAddressPools())) {
                ArmId.of(pool.id())
                        .ifPresent(key -> toldByInterfaces
                                .computeIfAbsent(key.text(), fresh -> new ArrayList<>())
                                .add(id.get().text()));
            }
        }
    }
}
