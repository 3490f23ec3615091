/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.filter;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.filter.NamedAddressSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixList;

/**
 * Prefix lists as named sets, always in their latest version. Lists of AWS's own services are the same for all accounts
 * of a region and cannot be changed. See https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html.
 */
public final class PrefixLists {
    private static final Editability OF_SERVICE = Editability.no("managed by AWS");

    private final AwsAnswers all;
    private final Map<String, NamedAddressSet> sets = new TreeMap<>();

    private PrefixLists(AwsAnswers all) {
        this.all = all;
    }

    /** Adds all prefix lists that any answer names. */
    public static void translate(AwsAnswers all, SnapshotBuilder into) {
        PrefixLists lists = new PrefixLists(all);
        all.all(Ec2.MANAGED_PREFIX_LISTS).forEach(told -> lists.add(told.by(), told.item()));
        all.all(Ec2.PREFIX_LISTS).forEach(told -> lists.add(told.by(), told.item()));
        all.scopes().forEach(by -> by.owners(Ec2.PREFIX_LIST_ENTRIES).forEach(id -> lists.add(by, id, null)));
        lists.sets.values().forEach(into::add);
    }

    private void add(AwsScopeAnswers by, ManagedPrefixList list) {
        add(by, Word.orEmpty(list.prefixListId()), list);
    }

    private void add(AwsScopeAnswers by, String id, @Nullable ManagedPrefixList list) {
        Placement place = place(by, list == null ? null : list.ownerId());
        String name = list == null ? "" : Word.orEmpty(list.prefixListName());
        String family = list == null ? null : list.addressFamily();
        put(new NamedAddressSet(
                place.identity(AwsId.addressSet(id), name), PrefixListContent.of(by, id, family, place), Map.of()));
    }

    private void add(AwsScopeAnswers by, PrefixList list) {
        Placement place = place(by, "AWS");
        String id = Word.orEmpty(list.prefixListId());
        put(new NamedAddressSet(
                place.identity(AwsId.addressSet(id), Word.orEmpty(list.prefixListName())),
                PrefixListContent.of(list, place),
                Map.of()));
    }

    private Placement place(AwsScopeAnswers by, @Nullable String owner) {
        return "AWS".equals(owner) ? new Placement(by.scope(), View.OWNER, OF_SERVICE) : all.place(by, owner);
    }

    /** The first telling counts, unless a later one knows more. */
    private void put(NamedAddressSet set) {
        sets.merge(set.id().value(), set, (first, second) -> {
            boolean better = first.everywhere().gap().isPresent()
                    && second.everywhere().gap().isEmpty();
            return better ? second : first;
        });
    }
}
