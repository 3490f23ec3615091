/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate;

import com.azure.resourcemanager.compute.models.NetworkProfile;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.network.Tenants;
import io.hopscope.model.fact.ResourceKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** References in answers to what no list holds. */
final class References {
    private final AzureAnswers all;
    private final Set<String> listed = new HashSet<>();
    private final Map<ResourceKind, Map<String, Set<ArmId>>> unseen = new HashMap<>();

    References(AzureAnswers all) {
        this.all = all;
        all.subscriptions().forEach(this::list);
        all.interfaces().forEach(this::read);
        all.all(Calls.MACHINES).forEach(told -> read(told.item().networkProfile()));
        all.all(Calls.SCALE_SET_MACHINES).forEach(told -> read(told.item().networkProfile()));
        all.subnets().forEach(this::read);
    }

    /** What is referred to and not listed, of a kind and subscription. */
    Set<ArmId> unseen(ResourceKind kind, String subscription) {
        return unseen.getOrDefault(kind, Map.of()).getOrDefault(subscription, Set.of());
    }

    private void list(SubscriptionAnswers answers) {
        answers.list(Calls.SECURITY_GROUPS).items().forEach(item -> list(item.id()));
        answers.list(Calls.ROUTE_TABLES).items().forEach(item -> list(item.id()));
        answers.list(Calls.NAT_GATEWAYS).items().forEach(item -> list(item.id()));
        answers.list(Calls.MACHINES).items().forEach(item -> list(item.id()));
        answers.list(Calls.SCALE_SET_MACHINES).items().forEach(item -> list(item.id()));
        answers.list(Calls.BALANCERS).items().forEach(item -> list(item.id()));
        answers.list(Calls.FIREWALLS).items().forEach(item -> list(item.id()));
        answers.list(Calls.GATEWAYS).items().forEach(item -> list(item.id()));
        all.interfaces().forEach(told -> list(told.item().id()));
        all.addresses().forEach(told -> list(told.item().id()));
    }

    private void list(String id) {
        ArmId.of(id).ifPresent(arm -> listed.add(arm.text()));
    }

    private void read(Told<NetworkInterfaceInner> told) {
        NetworkInterfaceInner nic = told.item();
        refer(ResourceKind.SECURITY_GROUP, AzureAnswers.ref(nic.networkSecurityGroup()));
        refer(ResourceKind.INSTANCE, AzureAnswers.machineOf(nic));
        for (NetworkInterfaceIpConfigurationInner ip : Word.list(nic.ipConfigurations())) {
            refer(ResourceKind.PUBLIC_ADDRESS, AzureAnswers.ref(ip.publicIpAddress()));
            refer(ResourceKind.DOOR, AzureAnswers.ref(ip.publicIpAddress()));
            Optional<ArmId> subnet = AzureAnswers.ref(ip.subnet());
            if (subnet.isPresent() && all.subnet(subnet.get()).isEmpty()) {
                note(ResourceKind.SUBNET, subnet.get());
                note(ResourceKind.NETWORK, subnet.get().parent());
            }
        }
    }

    private void read(@Nullable NetworkProfile profile) {
        Word.list(profile == null ? null : profile.networkInterfaces())
                .forEach(reference -> refer(ResourceKind.INTERFACE, ArmId.of(reference.id())));
    }

    private void read(SubnetPlace place) {
        SubnetInner subnet = place.subnet();
        refer(ResourceKind.SECURITY_GROUP, AzureAnswers.ref(subnet.networkSecurityGroup()));
        refer(ResourceKind.ROUTE_TABLE, AzureAnswers.ref(subnet.routeTable()));
        refer(ResourceKind.NAT_GATEWAY, AzureAnswers.ref(subnet.natGateway()));
        Word.list(subnet.ipConfigurations()).stream()
                .flatMap(ip -> ArmId.of(ip.id()).stream())
                .filter(ip -> Tenants.owner(ip).isEmpty())
                .map(References::owner)
                .filter(owner -> !owner.type().equals(Tenants.GATEWAYS))
                .forEach(owner -> refer(ResourceKind.INTERFACE, Optional.of(owner)));
    }

    /** Whose configuration it is: the interface, balancer, firewall or gateway that has an address in the subnet. */
    private static ArmId owner(ArmId configuration) {
        return configuration.parent();
    }

    private void refer(ResourceKind kind, Optional<ArmId> reference) {
        reference.filter(id -> !listed.contains(id.text())).ifPresent(id -> note(kind, id));
    }

    private void note(ResourceKind kind, ArmId id) {
        unseen.computeIfAbsent(kind, fresh -> new HashMap<>())
                .computeIfAbsent(id.subscription(), fresh -> new TreeSet<>(Comparator.comparing(ArmId::text)))
                .add(id);
    }
}
