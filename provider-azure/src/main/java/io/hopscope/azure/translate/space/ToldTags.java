/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.EffectiveTags;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the tag {@code VirtualNetwork} stands for in a subnet, where the platform itself said so of an interface there.
 */
final class ToldTags {
    private static final String VIRTUAL_NETWORK = "virtualnetwork";

    private final Map<String, AddressSet> bySubnet = new HashMap<>();

    ToldTags(AzureAnswers all) {
        all.interfaces().forEach(this::read);
    }

    Optional<AddressSet> virtualNetwork(SubnetPlace place) {
        return Optional.ofNullable(bySubnet.get(place.id().text()));
    }

    private void read(Told<NetworkInterfaceInner> told) {
        Optional<ArmId> nic = ArmId.of(told.item().id());
        if (nic.isEmpty() || !told.by().isGiven(Calls.EFFECTIVE_GROUPS, nic.get())) {
            return;
        }
        Listing<EffectiveTags> groups = told.by().list(Calls.EFFECTIVE_GROUPS, nic.get());
        List<Prefix> prefixes = groups.items().stream()
                .map(tags -> tags.prefixes().get(VIRTUAL_NETWORK))
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .flatMap(text -> Prefix.tryParse(text).stream())
                .toList();
        if (groups.isComplete() && !prefixes.isEmpty()) {
            Word.list(told.item().ipConfigurations()).stream()
                    .flatMap(ip -> AzureAnswers.ref(ip.subnet()).stream())
                    .forEach(subnet -> bySubnet.put(subnet.text(), AddressSet.ofPrefixes(prefixes)));
        }
    }
}
