/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.estates;

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
 * Rules from text: {@code tcp/443 from 0.0.0.0/0}, {@code udp/1000-2000 to 10.0.0.0/8}, {@code icmp/8/0 from any},
 * {@code any from group:web}, {@code tcp/22 from set:office}. {@code from} and {@code to} both name the far end.
 */
public final class Rules {
    private static final int WORDS = 3;

    private Rules() {}

    /** A rule of a list without order that admits packets; labelled by its text. */
    public static Rule in(String text) {
        return rule(text, Direction.INGRESS, 0, Action.ALLOW, text);
    }

    /** A rule of a list without order that lets packets out; labelled by its text. */
    public static Rule out(String text) {
        return rule(text, Direction.EGRESS, 0, Action.ALLOW, text);
    }

    /** A numbered rule, labelled by its number, that admits packets. */
    public static Rule allowIn(int number, String text) {
        return rule(Integer.toString(number), Direction.INGRESS, number, Action.ALLOW, text);
    }

    /** A numbered rule, labelled by its number, that lets packets out. */
    public static Rule allowOut(int number, String text) {
        return rule(Integer.toString(number), Direction.EGRESS, number, Action.ALLOW, text);
    }

    /** A numbered rule, labelled by its number, that keeps packets out. */
    public static Rule denyIn(int number, String text) {
        return rule(Integer.toString(number), Direction.INGRESS, number, Action.DENY, text);
    }

    /** A numbered rule, labelled by its number, that keeps packets in. */
    public static Rule denyOut(int number, String text) {
        return rule(Integer.toString(number), Direction.EGRESS, number, Action.DENY, text);
    }

    /** The condition that a text means. */
    public static Match match(String text, Direction direction) {
        String[] words = text.split(" ", -1);
        List<Match> conditions = new ArrayList<>(traffic(words[0]));
        if (words.length == WORDS) {
            conditions.add(peer(words[2], direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION));
        }
        return Match.allOf(conditions);
    }

    private static Rule rule(String label, Direction direction, int order, Action action, String text) {
        return new Rule(label, direction, order, action, match(text, direction), RuleOrigin.USER);
    }

    private static List<Match> traffic(String text) {
        String[] parts = text.split("/", -1);
        if (parts[0].equals("any")) {
            return List.of();
        }
        Protocol protocol = Protocol.parse(parts[0]);
        List<Match> conditions = new ArrayList<>(List.of(new Match.ProtocolIs(protocol)));
        if (parts.length > 1 && protocol.isIcmp()) {
            conditions.add(new Match.IcmpTypeIs(Integer.parseInt(parts[1])));
            conditions.add(new Match.IcmpCodeIs(Integer.parseInt(parts[2])));
        } else if (parts.length > 1) {
            conditions.add(new Match.PortIn(Side.DESTINATION, PortSet.of(PortRange.parse(parts[1]))));
        }
        return conditions;
    }

    private static Match peer(String text, Side side) {
        if (text.startsWith("group:")) {
            String group = text.substring("group:".length());
            return new Match.CarriesLabel(side, Estates.id(ResourceKind.SECURITY_GROUP, group));
        }
        if (text.startsWith("set:")) {
            return new Match.InSet(side, Estates.id(ResourceKind.ADDRESS_SET, text.substring("set:".length())));
        }
        return text.equals("any")
                ? new Match.Everything()
                : new Match.AddressIn(side, AddressSet.of(Prefix.parse(text)));
    }
}
