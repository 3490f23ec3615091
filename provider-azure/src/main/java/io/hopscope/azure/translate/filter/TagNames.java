/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.models.AddressPrefixItem;
import com.azure.resourcemanager.network.models.EffectiveSecurityAdminRule;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.AddressRange;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service tags that rules and routes name, folded. */
final class TagNames {
    private TagNames() {}

    static Set<String> of(AzureAnswers all) {
        Stream<String> groups = all.all(Calls.SECURITY_GROUPS)
                .flatMap(told -> Stream.concat(
                        Word.list(told.item().securityRules()).stream(),
                        Word.list(told.item().defaultSecurityRules()).stream()))
                .flatMap(TagNames::places);
        Stream<String> admin = all.all(Calls.ADMIN_RULES)
                .filter(told -> told.item() instanceof EffectiveSecurityAdminRule)
                .map(told -> (EffectiveSecurityAdminRule) told.item())
                .flatMap(rule ->
                        Stream.concat(Word.list(rule.sources()).stream(), Word.list(rule.destinations()).stream()))
                .map(AddressPrefixItem::addressPrefix);
        Stream<String> routed = all.all(Calls.ROUTE_TABLES)
                .flatMap(told -> Word.list(told.item().routes()).stream())
                .map(RouteInner::addressPrefix);
        return Stream.concat(Stream.concat(groups, admin), routed)
                .map(Word::folded)
                .filter(TagNames::isTag)
                .collect(Collectors.toSet());
    }

    /** Whether a place in a rule is a tag: neither everything nor an address, a prefix or a range. */
    static boolean isTag(String folded) {
        if (folded.isEmpty() || folded.equals("*")) {
            return false;
        }
        try {
            AddressRange.parse(folded);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static Stream<String> places(SecurityRuleInner rule) {
        return Stream.concat(
                Word.union(rule.sourceAddressPrefix(), rule.sourceAddressPrefixes()).stream(),
                Word.union(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes()).stream());
    }
}
