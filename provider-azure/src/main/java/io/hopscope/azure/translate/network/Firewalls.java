/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.network;

import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceAddress;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Azure Firewall as an appliance: its address is known and forwards, its policy is not modelled. See
 * https://learn.microsoft.com/azure/firewall/overview.
 */
public final class Firewalls {
    private Firewalls() {}

    /** Adds the interfaces of all firewalls in virtual networks. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.all(Calls.FIREWALLS).forEach(told -> add(told, into));
    }

    private static void add(Told<AzureFirewallInner> told, SnapshotBuilder into) {
        AzureFirewallInner firewall = told.item();
        Optional<ArmId> subnet = Word.list(firewall.ipConfigurations()).stream()
                .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                .findFirst();
        Optional<IpAddress> address = Word.list(firewall.ipConfigurations()).stream()
                .flatMap(ip -> IpAddress.tryParse(Word.orEmpty(ip.privateIpAddress())).stream())
                .findFirst();
        if (subnet.isEmpty() || address.isEmpty()) {
            return;
        }
        ResourceId id = AzureId.of(ResourceKind.INTERFACE, Word.orEmpty(firewall.id()));
        into.add(new NetworkInterface(
                told.identity(id, firewall.name(), firewall.location(), Editability.no("a service of the platform")),
                InterfaceRole.SERVICE,
                AzureId.of(ResourceKind.SUBNET, subnet.get()),
                Fact.known(new Attachment(OperationalState.up("in service"), Optional.empty())),
                List.of(new InterfaceAddress(Prefix.host(address.get()), true)),
                Fact.known(true),
                Fact.known(List.of()),
                Fact.known(Set.of())));
    }
}
