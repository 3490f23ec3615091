/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.edge;

import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * Public addresses as resources. What one is bound to, the type inside the id of its IP configuration tells. A dynamic
 * one that is bound to nothing running has no address now, and is left out. See
 * https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses.
 */
public final class PublicAddresses {
    private PublicAddresses() {}

    /** Adds all public addresses that have an address now. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.addresses().forEach(told -> add(told, into));
    }

    private static void add(Told<PublicIpAddressInner> told, SnapshotBuilder into) {
        PublicIpAddressInner item = told.item();
        Optional<IpAddress> address = IpAddress.tryParse(Word.orEmpty(item.ipAddress()));
        if (address.isEmpty()) {
            return;
        }
        ResourceId id = AzureId.of(ResourceKind.PUBLIC_ADDRESS, Word.orEmpty(item.id()));
        Optional<ResourceId> bound = boundTo(item);
        into.add(new PublicAddress(
                told.identity(id, item.name(), item.location()),
                address.get(),
                Fact.known(bound),
                Fact.known(OperationalState.up(bound.isPresent() ? "associated" : "not associated")),
                Word.folded(item.publicIpAllocationMethod()).equals("dynamic")));
    }

    private static Optional<ResourceId> boundTo(PublicIpAddressInner item) {
        Optional<ResourceId> nat =
                AzureAnswers.ref(item.natGateway()).map(id -> AzureId.of(ResourceKind.NAT_GATEWAY, id));
        return nat.or(() -> AzureAnswers.ref(item.ipConfiguration()).map(PublicAddresses::owner));
    }

    private static ResourceId owner(ArmId configuration) {
        String type = configuration.type();
        if (type.contains("/networkinterfaces/ipconfigurations")) {
            return AzureId.of(ResourceKind.INTERFACE, configuration.parent());
        }
        if (type.startsWith("microsoft.network/loadbalancers")) {
            return AzureId.of(ResourceKind.LOAD_BALANCER, configuration.parent());
        }
        if (type.startsWith("microsoft.network/virtualnetworkgateways")) {
            return AzureId.of(ResourceKind.GATEWAY, configuration.parent());
        }
        return AzureId.of(ResourceKind.ENDPOINT, configuration.parent());
    }
}
