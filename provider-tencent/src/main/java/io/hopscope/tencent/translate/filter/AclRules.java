/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries of network ACLs. Priorities of IPv4 and IPv6 entries are counted apart; since no packet is of both families,
 * one order serves both. See https://cloud.tencent.com/document/api/215/15824.
 */
final class AclRules {
    private static final AddressSet EVERYWHERE = AddressSet.all(IpFamily.V4).union(AddressSet.all(IpFamily.V6));

    private static final int LAST = 1_000_000;

    private AclRules() {}

    /** Entries of one direction that name the far end and the port that is dialled. */
    static List<Rule> triple(List<Item> entries, Direction direction, Subject subject) {
        Sequence sequence = new Sequence(direction, subject);
        Side far = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        for (Item entry : entries) {
            String v6 = entry.text("Ipv6CidrBlock");
            String cidr = entry.find("CidrBlock").orElse(v6);
            Match match = Match.allOf(List.of(
                    Traffic.service(entry.text("Protocol"), entry.text("Port"), Side.DESTINATION, subject),
                    end(far, cidr, subject)));
            sequence.add(entry, cidr.equals(v6), match);
        }
        sequence.close(new Match.Everything());
        return sequence.rules;
    }

    /** Entries of both directions that name both ends with their ports. */
    static List<Rule> quintuple(List<Item> entries, Subject subject) {
        Sequence ingress = new Sequence(Direction.INGRESS, subject);
        Sequence egress = new Sequence(Direction.EGRESS, subject);
        for (Item entry : entries) {
            String direction = entry.word("NetworkAclDirection");
            Match match = both(entry, subject);
            boolean v6 = !entry.text("SourceIPv6Cidr").isEmpty();
            if (!direction.equals("EGRESS")) {
                ingress.add(entry, v6, known(direction, match, subject));
            }
            if (!direction.equals("INGRESS")) {
                egress.add(entry, v6, known(direction, match, subject));
            }
        }
        Match everything = Match.allOf(List.of(
                new Match.AddressIn(Side.SOURCE, EVERYWHERE), new Match.AddressIn(Side.DESTINATION, EVERYWHERE)));
        ingress.close(everything);
        egress.close(everything);
        List<Rule> all = new ArrayList<>(ingress.rules);
        all.addAll(egress.rules);
        return List.copyOf(all);
    }

    private static Match known(String direction, Match match, Subject subject) {
        return direction.equals("INGRESS") || direction.equals("EGRESS")
                ? match
                : Match.allOf(List.of(match, Traffic.undecided("direction", direction, subject)));
    }

    private static Match both(Item entry, Subject subject) {
        String protocol = entry.text("Protocol");
        return Match.allOf(List.of(
                Traffic.service(protocol, entry.text("DestinationPort"), Side.DESTINATION, subject),
                Traffic.service(protocol, entry.text("SourcePort"), Side.SOURCE, subject),
                end(Side.SOURCE, entry.find("SourceCidr").orElse(entry.text("SourceIPv6Cidr")), subject),
                end(
                        Side.DESTINATION,
                        entry.find("DestinationCidr").orElse(entry.text("DestinationIPv6Cidr")),
                        subject)));
    }

    private static Match end(Side side, String cidr, Subject subject) {
        Optional<AddressSet> addresses = Traffic.addresses(cidr);
        return addresses.isPresent()
                ? new Match.AddressIn(side, addresses.get())
                : Traffic.undecided("address", cidr, subject);
    }

    /** The entries of one direction. Not thread-safe. */
    private static final class Sequence {
        private final List<Rule> rules = new ArrayList<>();
        private final RuleLabels labels = new RuleLabels();
        private final Direction direction;
        private final Subject subject;
        private int ofV4;
        private int ofV6;

        Sequence(Direction direction, Subject subject) {
            this.direction = direction;
            this.subject = subject;
        }

        void add(Item entry, boolean v6, Match match) {
            int position = v6 ? ++ofV6 : ++ofV4;
            int order = Math.toIntExact(entry.number("Priority").orElse(position));
            String text = v6 ? "v6-" + order : Integer.toString(order);
            Optional<Action> action = RuleLabels.action(entry.word("Action"));
            if (action.isPresent()) {
                rules.add(rule(text, order, action.get(), match));
                return;
            }
            Match either = Match.allOf(List.of(match, Traffic.undecided("action", entry.text("Action"), subject)));
            rules.add(rule(text, order, Action.ALLOW, either));
            rules.add(rule(text, order, Action.DENY, either));
        }

        /** The last entry, which no answer tells, drops the rest. */
        void close(Match everything) {
            rules.add(new Rule("default", direction, LAST, Action.DENY, everything, RuleOrigin.IMPLICIT));
        }

        private Rule rule(String label, int order, Action action, Match match) {
            return new Rule(labels.next(label), direction, order, action, match, RuleOrigin.USER);
        }
    }
}
