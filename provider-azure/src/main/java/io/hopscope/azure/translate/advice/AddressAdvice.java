/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.advice;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import com.azure.resourcemanager.network.fluent.models.PublicIpAddressInner;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Advisory.Topic;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Public addresses of the retired Basic kind, and those on configurations that the guest does not get by itself: of a
 * secondary interface, or secondary on the first. See
 * https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-basic-upgrade-guidance and
 * https://learn.microsoft.com/azure/virtual-network/ip-services/virtual-network-multiple-ip-addresses-portal.
 */
public final class AddressAdvice {
    private final Notices notices;

    private AddressAdvice(SnapshotBuilder into) {
        this.notices = new Notices(into);
    }

    /** Adds what public addresses show. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        AddressAdvice advice = new AddressAdvice(into);
        all.addresses().forEach(advice::kind);
        all.interfaces().forEach(advice::secondary);
    }

    private void kind(Told<PublicIpAddressInner> told) {
        PublicIpAddressInner address = told.item();
        String sku = address.sku() == null ? "" : Word.orEmpty(address.sku().name());
        if (Word.folded(sku).equals("basic") && address.ipAddress() != null) {
            ResourceId about = AzureId.of(ResourceKind.PUBLIC_ADDRESS, Word.orEmpty(address.id()));
            Notices.Field field = new Notices.Field("sku.name", sku);
            notices.add(told, address.location(), Topic.KIND_RETIRED, about, field, List.of());
        }
    }

    private void secondary(Told<NetworkInterfaceInner> told) {
        NetworkInterfaceInner nic = told.item();
        List<ResourceId> machines = AzureAnswers.ref(nic.virtualMachine()).stream()
                .map(id -> AzureId.of(ResourceKind.INSTANCE, id))
                .toList();
        boolean secondary = Word.isFalse(nic.primary());
        Stream<NetworkInterfaceIpConfigurationInner> outer =
                Word.list(nic.ipConfigurations()).stream().filter(ip -> ip.publicIpAddress() != null);
        outer.filter(ip -> secondary || Word.isFalse(ip.primary()))
                .findFirst()
                .filter(ip -> !machines.isEmpty())
                .ifPresent(ip -> notices.add(
                        told,
                        nic.location(),
                        Topic.GUEST_SETUP,
                        AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(nic.id())),
                        Notices.Field.of("primary", "false, with a public address at " + ip.privateIpAddress()),
                        machines));
    }
}
