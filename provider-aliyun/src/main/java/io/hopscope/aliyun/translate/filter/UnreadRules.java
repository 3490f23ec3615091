/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate.filter;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What a group whose rules nobody read may hold: any rule of the first priority, and access among its members. What
 * other groups say before that counts all the same.
 */
final class UnreadRules {
    private static final int BEFORE_ALL = 0;
    private static final int FIRST = 1;

    private UnreadRules() {}

    static List<Rule> of(Gap gap, boolean enterprise, ResourceId group) {
        Match doubt = new Match.Undecided("rules that were not read", gap);
        List<Rule> rules = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
            if (!enterprise) {
                Match member = Match.allOf(List.of(new Match.CarriesLabel(far, group), doubt));
                rules.add(rule("access among members", direction, BEFORE_ALL, Action.ALLOW, member));
            }
            rules.add(rule("an accept that was not read", direction, FIRST, Action.ALLOW, doubt));
            rules.add(rule("a drop that was not read", direction, FIRST, Action.DENY, doubt));
        }
        return List.copyOf(rules);
    }

    private static Rule rule(String label, Direction direction, int order, Action action, Match match) {
        return new Rule(label, direction, order, action, match, RuleOrigin.IMPLICIT);
    }
}
