/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.space;

import com.azure.resourcemanager.network.models.ServiceTagInformationPropertiesFormat;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.AddressSet;
import io.hopscope.net.Prefix;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the published list of service tags says, see
 * https://learn.microsoft.com/azure/virtual-network/service-tags-overview.
 */
public final class PublishedTags {
    private final Map<String, AddressSet> byName = new HashMap<>();

    /** The tags of all lists that were read. */
    public PublishedTags(AzureAnswers all) {
        all.all(Calls.SERVICE_TAGS)
                .flatMap(told -> Word.list(told.item().values()).stream())
                .forEach(tag -> byName.merge(Word.folded(tag.name()), content(tag.properties()), AddressSet::union));
    }

    /** What a tag stands for; empty when no list has it. */
    public Optional<AddressSet> of(String folded) {
        return Optional.ofNullable(byName.get(folded));
    }

    private static AddressSet content(@Nullable ServiceTagInformationPropertiesFormat properties) {
        return AddressSet.ofPrefixes(Word.list(properties == null ? null : properties.addressPrefixes()).stream()
                .flatMap(text -> Prefix.tryParse(text).stream())
                .toList());
    }
}
