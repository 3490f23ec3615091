/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rule numbers of a network ACL, one direction. They run from 1 to 32766 (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html">CreateNetworkAclEntry</a>),
 * and no rule can be moved: a new one needs free numbers.
 */
final class AclNumbers {
    private static final int HIGHEST = 32766;

    private final NavigableSet<Integer> used;

    private AclNumbers(NavigableSet<Integer> used) {
        this.used = used;
    }

    static AclNumbers of(FilterList acl, Direction direction) {
        return new AclNumbers(acl.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.direction() == direction)
                .map(AclNumbers::of)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The number of a rule: its label, since orders of the model move when one is inserted; else its order. */
    static int of(Rule rule) {
        return rule.label().matches("[0-9]{1,5}") ? Integer.parseInt(rule.label()) : rule.order();
    }

    /**
     * The first of some consecutive free numbers that come after every used number below the order and before every
     * other one; the order itself where it is free.
     *
     * @throws IllegalArgumentException when there are not enough
     */
    int free(int order, int count) {
        Integer below = used.lower(order);
        Integer above = used.ceiling(order);
        int last = above == null ? HIGHEST : Math.min(above - 1, HIGHEST);
        int first = Math.min(order, last - count + 1);
        if (first <= (below == null ? 0 : below)) {
            throw new IllegalArgumentException("No free rule number before " + order);
        }
        return first;
    }

    /**
     * The first of some consecutive free numbers that come after the order and before every used number behind it; the
     * order itself where it is free.
     *
     * @throws IllegalArgumentException when there are not enough
     */
    int freeBehind(int order, int count) {
        if (!used.contains(order)) {
            return free(order, count);
        }
        Integer above = used.higher(order);
        int last = above == null ? HIGHEST : Math.min(above - 1, HIGHEST);
        if (order + count > last) {
            throw new IllegalArgumentException("No free rule number behind " + order);
        }
        return order + 1;
    }
}
