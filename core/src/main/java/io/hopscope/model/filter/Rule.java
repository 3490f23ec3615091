/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Assumption;
import java.util.Optional;

/**
 * One rule of a filter list.
 *
 * @param label how the vendor names it (a rule id, a number); untrusted text, unique within list and direction
 * @param direction which way the packets go that it looks at
 * @param order position, number or priority, ascending; constant where order means nothing
 * @param action what it does
 * @param match on which packets
 * @param origin who put it there
 * @param restsOn the assumption that it takes effect at all; empty when the vendor documents it
 */
public record Rule(
        String label,
        Direction direction,
        int order,
        Action action,
        Match match,
        RuleOrigin origin,
        Optional<Assumption> restsOn) {
    /** A rule that takes effect as documented. */
    public Rule(String label, Direction direction, int order, Action action, Match match, RuleOrigin origin) {
        this(label, direction, order, action, match, origin, Optional.empty());
    }

    /** The same rule at another place. */
    public Rule at(int place) {
        return new Rule(label, direction, place, action, match, origin, restsOn);
    }
}
