/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as a text says it.
 *
 * @param deny whether it denies
 * @param traffic protocol and ports
 * @param out whether it is about packets out
 * @param peer the far end
 */
record RuleText(boolean deny, String traffic, boolean out, String peer) {
    private static final int WORDS = 3;
    private static final int STEP = 100;
    private static final String UNRECOGNISED = "unrecognised:";
    private static final String GROUP = "group:";
    private static final String ANY = "any";

    /** The rules of a list, numbered in their order; each is labelled by its text. */
    static List<Rule> rules(Identity list, List<String> texts) {
        List<Rule> rules = new ArrayList<>();
        for (String text : texts) {
            rules.add(parse(text).rule(list, text, (rules.size() + 1) * STEP));
        }
        return List.copyOf(rules);
    }

    static boolean isOut(String text) {
        return parse(text).out();
    }

    static RuleText parse(String text) {
        List<String> words = new ArrayList<>(List.of(text.trim().split(" +", -1)));
        boolean deny = words.get(0).equals("deny");
        if (deny || words.get(0).equals("allow")) {
            words.remove(0);
        }
        if (words.size() != WORDS || !List.of("from", "to").contains(words.get(1))) {
            throw new IllegalArgumentException(
                    "rule \"" + text + "\" is none such as \"tcp/443 from 0.0.0.0/0\" or \"deny any to 10.0.0.0/8\"");
        }
        return new RuleText(deny, words.get(0), words.get(1).equals("to"), words.get(2));
    }

    private Rule rule(Identity list, String text, int order) {
        List<Match> conditions = new ArrayList<>(trafficConditions(list));
        conditions.add(far(out ? Side.DESTINATION : Side.SOURCE));
        return new Rule(
                text,
                out ? Direction.EGRESS : Direction.INGRESS,
                order,
                deny ? Action.DENY : Action.ALLOW,
                Match.allOf(conditions),
                RuleOrigin.USER);
    }

    private List<Match> trafficConditions(Identity list) {
        if (traffic.equals(ANY)) {
            return List.of();
        }
        if (traffic.startsWith(UNRECOGNISED)) {
            String word = traffic.substring(UNRECOGNISED.length());
            return List.of(new Match.Undecided("protocol " + word, unrecognised(list, word)));
        }
        int slash = traffic.indexOf('/');
        Match protocol = new Match.ProtocolIs(Protocol.parse(slash < 0 ? traffic : traffic.substring(0, slash)));
        return slash < 0
                ? List.of(protocol)
                : List.of(
                        protocol,
                        new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.parse(traffic.substring(slash + 1)))));
    }

    private Match far(Side side) {
        if (peer.startsWith(GROUP)) {
            return new Match.CarriesLabel(side, Estate.id(ResourceKind.SECURITY_GROUP, peer.substring(GROUP.length())));
        }
        return peer.equals(ANY) ? new Match.Everything() : new Match.AddressIn(side, AddressSet.of(Prefix.parse(peer)));
    }

    private static Gap unrecognised(Identity list, String word) {
        return new Gap(
                list.scope(),
                list.id().kind(),
                list.id().value(),
                GapReason.UNRECOGNISED,
                "",
                "A rule of " + list.id() + " is for the unrecognised protocol " + word,
                "");
    }
}
