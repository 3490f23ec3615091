/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;

/**
 * What a prefix list holds. The entries come by a call of their own; where it was not made they are not known, and that
 * is never taken for an empty list: a list that exists has entries as a rule.
 */
final class PrefixListContent {
    private PrefixListContent() {}

    /** The content by the entries that were read. */
    static SetBounds of(AwsScopeAnswers by, String id, @Nullable String family, Placement place) {
        Subject subject = Subject.of(place, AwsId.addressSet(id));
        Listing<PrefixListEntry> entries = by.given(Ec2.PREFIX_LIST_ENTRIES, id)
                .orElseGet(() -> Listing.unread(Ec2.PREFIX_LIST_ENTRIES.notRead(by.scope(), id)));
        List<String> cidrs = entries.items().stream()
                .map(entry -> Word.orEmpty(entry.cidr()))
                .toList();
        return bounds(cidrs, entries.gap(), possible(family), subject);
    }

    /** The content that a list of AWS's own services comes with. */
    static SetBounds of(PrefixList list, Placement place) {
        Subject subject = Subject.of(place, AwsId.addressSet(Word.orEmpty(list.prefixListId())));
        return bounds(list.cidrs(), Optional.empty(), possible(null), subject);
    }

    private static SetBounds bounds(List<String> cidrs, Optional<Gap> missing, AddressSet possible, Subject subject) {
        Optional<Gap> gap = missing;
        List<Prefix> prefixes = new ArrayList<>();
        for (String cidr : cidrs) {
            Optional<Prefix> prefix = Prefix.tryParse(cidr);
            prefix.ifPresent(prefixes::add);
            if (prefix.isEmpty()) {
                gap = gap.or(() -> Optional.of(subject.unrecognised("entry", cidr)));
            }
        }
        AddressSet certain = AddressSet.ofPrefixes(prefixes);
        return new SetBounds(certain, gap.isEmpty() ? certain : possible.union(certain), gap, prefixes);
    }

    /** A list holds one family only. */
    private static AddressSet possible(@Nullable String family) {
        String folded = Word.folded(family);
        if (folded.equals("ipv4")) {
            return AddressSet.all(IpFamily.V4);
        }
        AddressSet v6 = AddressSet.all(IpFamily.V6);
        return folded.equals("ipv6") ? v6 : v6.union(AddressSet.all(IpFamily.V4));
    }
}
