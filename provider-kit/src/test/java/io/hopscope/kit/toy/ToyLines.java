/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.toy;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules and routes of the toy cloud. */
final class ToyLines {
    private final Scope scope;
    private final Set<Flaw> flaws;

    ToyLines(Scope scope, Set<Flaw> flaws) {
        this.scope = scope;
        this.flaws = flaws;
    }

    static ResourceId id(ResourceKind kind, String id) {
        return new ResourceId("toy", kind, id);
    }

    Gap unrecognised(ResourceKind kind, String word) {
        String shown = flaws.contains(Flaw.FORGETS_THE_WORD) ? "something" : word;
        return new Gap(scope, kind, "", GapReason.UNRECOGNISED, "", shown + " is not known", "");
    }

    /** Rules in their order, and everything out. */
    List<Rule> rules(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int order = flaws.contains(Flaw.TURNS_RULES_ROUND) ? lines.size() - i : i + 1;
            rule(lines.get(i).split(" ", -1), order).ifPresent(rules::add);
        }
        rules.add(
                new Rule("out", Direction.EGRESS, 0, Action.ALLOW, new Match.Everything(), RuleOrigin.VENDOR_DEFAULT));
        return rules;
    }

    private Optional<Rule> rule(String[] words, int order) {
        Action action = words[0].equals("allow") ? Action.ALLOW : Action.DENY;
        if (!words[1].startsWith("tcp/") && flaws.contains(Flaw.DROPS_UNKNOWN_PROTOCOLS)) {
            return Optional.empty();
        }
        Match from = new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse(words[2])));
        Match match = Match.allOf(List.of(traffic(words[1]), from));
        return Optional.of(new Rule(Integer.toString(order), Direction.INGRESS, order, action, match, RuleOrigin.USER));
    }

    private Match traffic(String text) {
        if (!text.startsWith("tcp/")) {
            return new Match.Undecided(text, unrecognised(ResourceKind.SECURITY_GROUP, text));
        }
        PortRange ports = PortRange.parse(text.substring("tcp/".length()));
        return Match.allOf(
                List.of(new Match.ProtocolIs(Protocol.TCP), new Match.PortIn(Side.DESTINATION, PortSet.of(ports))));
    }

    Optional<Route> route(String line) {
        String[] words = line.split(" ", -1);
        if (words[1].equals("warp") && flaws.contains(Flaw.DROPS_UNKNOWN_HOPS)) {
            return Optional.empty();
        }
        NextHop hop = switch (words[1]) {
            case "local" -> new NextHop.Local();
            case "gateway" -> new NextHop.ToGateway(id(ResourceKind.GATEWAY, words[2]));
            default -> new NextHop.Unrecognised(words[2], unrecognised(ResourceKind.ROUTE_TABLE, words[2]));
        };
        return Optional.of(new Route(
                words[0],
                new RouteDestination.ToPrefix(Prefix.parse(words[0])),
                0,
                0,
                List.of(hop),
                Fact.known(RouteState.ACTIVE),
                "static",
                AppliesTo.ALWAYS));
    }
}
