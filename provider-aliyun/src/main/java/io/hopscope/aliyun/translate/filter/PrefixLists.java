/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Listing;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.Subject;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prefix lists. See https://api.alibabacloud.com/document/Ecs/2014-05-26/DescribePrefixListAttributes. */
public final class PrefixLists {
    private static final AddressSet EVERYTHING = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));

    private PrefixLists() {}

    /** Adds all prefix lists, those included that only their entries tell of. */
    public static void translate(AliyunAnswers all, SnapshotBuilder into) {
        Map<String, Item> lists = new TreeMap<>();
        all.all(Operation.PREFIX_LIST)
                .forEach(item -> item.optional("PrefixListId").ifPresent(id -> lists.put(id, item)));
        all.each(Operation.PREFIX_LISTS).forEach(item -> lists.put(item.text("PrefixListId"), item));
        lists.forEach((id, item) -> into.add(set(id, item)));
    }

    private static NamedAddressSet set(String list, Item item) {
        ResourceId id = AliyunId.of(ResourceKind.ADDRESS_SET, list);
        Identity identity = item.identity(id, item.text("PrefixListName"));
        return new NamedAddressSet(identity, bounds(item, new Subject(identity.scope(), id)), Map.of());
    }

    private static SetBounds bounds(Item item, Subject subject) {
        Listing entries = item.by().list(Operation.PREFIX_LIST, subject.id().value());
        List<Prefix> prefixes = new ArrayList<>();
        Optional<Gap> gap = entries.gap();
        if (gap.isEmpty() && entries.items().isEmpty()) {
            gap = Optional.of(
                    Operation.PREFIX_LIST.notRead(subject.scope(), subject.id().value()));
        }
        for (Item answer : entries.items().stream().map(item::with).toList()) {
            for (Item entry : answer.list("Entries", "Entry")) {
                Optional<Prefix> prefix = entry.prefix("Cidr");
                prefix.ifPresent(prefixes::add);
                gap = prefix.isPresent() ? gap : Optional.of(subject.unrecognised("entry", entry.text("Cidr")));
            }
        }
        AddressSet certain = AddressSet.ofPrefixes(prefixes);
        return new SetBounds(certain, gap.isPresent() ? EVERYTHING : certain, gap, prefixes);
    }
}
