/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.reach.graph.CompiledRule;
import io.hopscope.reach.match.MatchText;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import java.util.List;
import java.util.stream.Collectors;

/** Words and codes for what filter stages do. Stateless. */
final class FilterWords {
    private static final String DEFAULT = "default";

    private FilterWords() {}

    static HopKind hopKind(ResourceKind kind) {
        return switch (kind) {
            case SECURITY_GROUP -> HopKind.SECURITY_GROUP;
            case NETWORK_ACL -> HopKind.NETWORK_ACL;
            default -> HopKind.FILTER;
        };
    }

    static FindingCode code(ResourceKind kind, Direction direction, boolean reply) {
        boolean ingress = direction == Direction.INGRESS;
        return switch (kind) {
            case SECURITY_GROUP -> ingress ? FindingCode.SECURITY_GROUP_INGRESS : FindingCode.SECURITY_GROUP_EGRESS;
            case NETWORK_ACL -> {
                if (reply) {
                    yield FindingCode.NETWORK_ACL_REPLY;
                }
                yield ingress ? FindingCode.NETWORK_ACL_INGRESS : FindingCode.NETWORK_ACL_EGRESS;
            }
            default -> FindingCode.FILTER_DENY;
        };
    }

    static String names(List<ResourceId> lists) {
        return lists.stream().map(ResourceId::value).collect(Collectors.joining(", "));
    }

    static String label(Ruling ruling) {
        return ruling.rule().map(r -> r.rule().label()).orElse("");
    }

    static String message(Ruling ruling, Direction direction, Packet packet) {
        return ruling.rule()
                .map(rule -> byRule(rule, direction))
                .orElseGet(() -> byDefault(ruling.lists(), direction, packet));
    }

    private static String byRule(CompiledRule rule, Direction direction) {
        String verb = rule.rule().action() == Action.DENY ? " denies " : " allows ";
        return called(rule.rule(), word(direction)) + " of " + rule.list() + verb
                + MatchText.of(rule.rule().match());
    }

    /** A default that the vendor gives no name is called after its direction alone. */
    private static String called(Rule rule, String direction) {
        if (rule.origin() == RuleOrigin.USER) {
            return direction + " rule " + rule.label();
        }
        return rule.label().equals(DEFAULT)
                ? "the default " + direction + " rule"
                : direction + " rule " + rule.label() + " (a default)";
    }

    private static String byDefault(List<ResourceId> lists, Direction direction, Packet packet) {
        if (lists.isEmpty()) {
            return "no filter list is bound here";
        }
        return "no " + word(direction) + " rule of " + names(lists) + " matches " + packet;
    }

    private static String word(Direction direction) {
        return direction == Direction.INGRESS ? "ingress" : "egress";
    }
}
