/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.models.AddressPrefixItem;
import com.azure.resourcemanager.network.models.EffectiveBaseSecurityAdminRule;
import com.azure.resourcemanager.network.models.EffectiveSecurityAdminRule;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.Word;
import java.util.List;
import java.util.Optional;

/**
 * An inward rule of a group or of a network manager, as far as a health probe meets it. Words are folded.
 *
 * @param name how it is told
 * @param priority the lowest is asked first
 * @param access what it does
 * @param protocol the protocol
 * @param sources addresses and tags; empty for all
 * @param destinations addresses and tags; empty for all
 * @param groups application groups that the destination has to be in; empty for none
 * @param sourcePorts ranges; empty for all
 * @param ports ranges; empty for all
 * @param readable whether all of it is understood
 */
record ProbeRule(
        String name,
        int priority,
        String access,
        String protocol,
        List<String> sources,
        List<String> destinations,
        List<ArmId> groups,
        List<String> sourcePorts,
        List<String> ports,
        boolean readable) {
    private static final List<String> ANYTHING = List.of("*");
    private static final List<String> NOTHING = List.of();

    /** An inward rule of a group; an outward one is none. */
    static Optional<ProbeRule> of(SecurityRuleInner rule) {
        boolean outward = Word.folded(rule.direction()).equals("outbound");
        boolean byGroup = !Word.list(rule.sourceApplicationSecurityGroups()).isEmpty();
        List<String> sources =
                byGroup ? NOTHING : folded(Word.union(rule.sourceAddressPrefix(), rule.sourceAddressPrefixes()));
        List<ArmId> groups = Word.list(rule.destinationApplicationSecurityGroups()).stream()
                .map(ApplicationSecurityGroupInner::id)
                .flatMap(id -> ArmId.of(id).stream())
                .toList();
        ProbeRule inward = new ProbeRule(
                Word.orEmpty(rule.name()),
                rule.priority() == null ? Integer.MAX_VALUE : rule.priority(),
                Word.folded(rule.access()),
                Word.folded(rule.protocol()),
                sources,
                folded(Word.union(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes())),
                groups,
                Word.union(rule.sourcePortRange(), rule.sourcePortRanges()),
                Word.union(rule.destinationPortRange(), rule.destinationPortRanges()),
                Word.folded(rule.direction()).equals("inbound") && rule.priority() != null);
        return outward ? Optional.empty() : Optional.of(inward);
    }

    /** An inward rule of a network manager; an outward one is none. */
    static Optional<ProbeRule> of(EffectiveBaseSecurityAdminRule base) {
        String name = ArmId.of(base.id()).map(ArmId::name).orElse("an admin rule");
        if (!(base instanceof EffectiveSecurityAdminRule rule)) {
            return Optional.of(
                    new ProbeRule(name, 0, "", "", ANYTHING, ANYTHING, List.of(), ANYTHING, ANYTHING, false));
        }
        boolean outward = Word.folded(rule.direction()).equals("outbound");
        ProbeRule inward = new ProbeRule(
                name,
                rule.priority() == null ? Integer.MAX_VALUE : rule.priority(),
                Word.folded(rule.access()),
                Word.folded(rule.protocol()),
                words(rule.sources()),
                words(rule.destinations()),
                List.of(),
                orAll(rule.sourcePortRanges()),
                orAll(rule.destinationPortRanges()),
                Word.folded(rule.direction()).equals("inbound"));
        return outward ? Optional.empty() : Optional.of(inward);
    }

    /** Addresses and tags; of a network group nobody knows the members. */
    private static List<String> words(List<AddressPrefixItem> items) {
        List<String> words = Word.list(items).stream()
                .map(item -> Word.folded(item.addressPrefixType()).equals("networkgroup")
                        ? "networkgroup"
                        : Word.folded(item.addressPrefix()))
                .toList();
        return words.isEmpty() ? ANYTHING : words;
    }

    private static List<String> orAll(List<String> ranges) {
        return Word.list(ranges).isEmpty() ? ANYTHING : Word.list(ranges);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Word::folded).toList();
    }
}
