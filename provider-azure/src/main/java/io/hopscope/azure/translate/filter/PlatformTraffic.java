/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Services of the platform that no group filters unless a rule names their own tag, see
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations.
 */
final class PlatformTraffic {
    private static final String DNS_TAG = "azureplatformdns";
    private static final String METADATA_TAG = "azureplatformimds";
    private static final AddressSet WIRE = AddressSet.of(Prefix.parse("168.63.129.16/32"));
    private static final AddressSet METADATA = AddressSet.of(Prefix.parse("169.254.169.254/32"));
    private static final int DNS = 53;
    private static final int AGENT = 32_526;

    private static final Exemption NAME_SERVICE =
            exemption("the name service", WIRE, PortSet.of(PortRange.single(DNS)));
    private static final Exemption WIRE_SERVER = exemption(
            "the platform's agent service",
            WIRE,
            PortSet.of(PortRange.single(80), PortRange.single(443), PortRange.single(AGENT)));
    private static final Exemption METADATA_SERVICE =
            exemption("the metadata service", METADATA, PortSet.of(PortRange.single(80)));
    private static final List<Exemption> ALL = List.of(NAME_SERVICE, WIRE_SERVER, METADATA_SERVICE);

    private final AzureAnswers all;

    PlatformTraffic(AzureAnswers all) {
        this.all = all;
    }

    /** What a group never sees. */
    List<Exemption> exempt(Optional<ArmId> group) {
        Set<String> named = new HashSet<>();
        group.flatMap(all::group).stream()
                .flatMap(told -> Word.list(told.item().securityRules()).stream())
                .flatMap(rule -> destinations(rule).stream())
                .map(Word::folded)
                .forEach(named::add);
        return ALL.stream()
                .filter(exemption -> !exemption.equals(NAME_SERVICE) || !named.contains(DNS_TAG))
                .filter(exemption -> !exemption.equals(METADATA_SERVICE) || !named.contains(METADATA_TAG))
                .toList();
    }

    /** Requests to the service, and its answers. */
    private static Exemption exemption(String name, AddressSet service, PortSet ports) {
        Match request = new Match.AllOf(
                List.of(new Match.AddressIn(Side.DESTINATION, service), new Match.PortIn(Side.DESTINATION, ports)));
        Match answer = new Match.AllOf(
                List.of(new Match.AddressIn(Side.SOURCE, service), new Match.PortIn(Side.SOURCE, ports)));
        return new Exemption(name, new Match.AnyOf(List.of(request, answer)));
    }

    private static List<String> destinations(SecurityRuleInner rule) {
        return Word.union(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes());
    }
}
