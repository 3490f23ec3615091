/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import java.util.List;

/** Indices and priorities have no holes: what goes behind all rules goes right behind the last one. Stateless. */
final class Place {
    private Place() {}

    static Rule in(FilterList list, Rule rule, int first) {
        int last = list.rules().value().orElse(List.of()).stream()
                .filter(other -> other.direction() == rule.direction() && other.origin() == RuleOrigin.USER)
                .mapToInt(Rule::order)
                .max()
                .orElse(first - 1);
        return rule.at(Math.min(rule.order(), last + 1));
    }
}
