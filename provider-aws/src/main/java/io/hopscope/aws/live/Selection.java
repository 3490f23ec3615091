/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * Which part of a list is asked for.
 *
 * @param owner whose list it is, such as a route table; empty for a list of the whole account and region
 * @param ids the only items that are asked for, which cannot be paged; empty for no such restriction
 * @param filter what items have to match; empty for no such restriction
 */
record Selection(String owner, List<String> ids, Optional<Filter> filter) {
    private static final Selection ALL = new Selection("", List.of(), Optional.empty());

    /** The whole list. */
    static Selection all() {
        return ALL;
    }

    /** The whole list of an owner. */
    static Selection of(String owner) {
        return new Selection(owner, List.of(), Optional.empty());
    }

    /** Items by their ids. The API takes no ids for all items, so none are refused. */
    static Selection ids(Collection<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("no ids");
        }
        return new Selection("", List.copyOf(ids), Optional.empty());
    }

    /** Items of which a field has one of some values. */
    static Selection where(String field, Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values for " + field);
        }
        Filter filter = Filter.builder().name(field).values(values).build();
        return new Selection("", List.of(), Optional.of(filter));
    }

    /** The filters, or null for none: the SDK sends an empty list as an empty parameter. */
    @Nullable
    Collection<Filter> filters() {
        return filter.map(List::of).orElse(null);
    }

    /** The ids, or null for none. */
    @Nullable
    Collection<String> idsOrNull() {
        return ids.isEmpty() ? null : ids;
    }
}
