/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.filter;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.tencent.answers.Assumptions;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Item;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules of security groups: exactly one peer, a protocol with ports or a service template. See
 * https://cloud.tencent.com/document/api/215/15824.
 */
final class PolicyRules {
    private static final Match EVERY_V4 = new Match.AddressIn(Side.SOURCE, AddressSet.all(IpFamily.V4));

    private final TencentAnswers all;
    private final Templates templates;

    PolicyRules(TencentAnswers all) {
        this.all = all;
        this.templates = new Templates(all);
    }

    List<Rule> of(List<Item> policies, Direction direction, Subject subject) {
        List<Rule> rules = new ArrayList<>();
        RuleLabels labels = new RuleLabels();
        for (int position = 0; position < policies.size(); position++) {
            Item policy = policies.get(position);
            int order = Math.toIntExact(policy.number("PolicyIndex").orElse(position));
            Match match = match(policy, direction, subject);
            Optional<Action> action = RuleLabels.action(policy.word("Action"));
            if (action.isPresent()) {
                rules.add(rule(labels.next(Integer.toString(order)), direction, order, action.get(), match));
                continue;
            }
            Match either = Traffic.undecided("action", policy.text("Action"), subject);
            for (Action possible : List.of(Action.ALLOW, Action.DENY)) {
                Match both = Match.allOf(List.of(match, either));
                rules.add(rule(labels.next(Integer.toString(order)), direction, order, possible, both));
            }
        }
        return closing(rules);
    }

    private static Rule rule(String label, Direction direction, int order, Action action, Match match) {
        return new Rule(label, direction, order, action, match, RuleOrigin.USER);
    }

    /** Rules at the end that drop everything of a family rest on an assumption: another product ignores them. */
    private static List<Rule> closing(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>(rules);
        sorted.sort(java.util.Comparator.comparingInt(Rule::order));
        for (int i = sorted.size() - 1; i >= 0 && dropsEverything(sorted.get(i)); i--) {
            Rule old = sorted.get(i);
            sorted.set(
                    i,
                    new Rule(
                            old.label(),
                            old.direction(),
                            old.order(),
                            old.action(),
                            old.match(),
                            old.origin(),
                            Optional.of(Assumptions.CLOSING_DROP)));
        }
        return sorted;
    }

    private static boolean dropsEverything(Rule rule) {
        return rule.action() == Action.DENY
                && rule.match() instanceof Match.AddressIn in
                && (in.addresses().equals(AddressSet.all(IpFamily.V4))
                        || in.addresses().equals(AddressSet.all(IpFamily.V6)));
    }

    private Match match(Item policy, Direction direction, Subject subject) {
        Side side = direction == Direction.INGRESS ? Side.SOURCE : Side.DESTINATION;
        return Match.allOf(List.of(service(policy, subject), peer(policy, side, subject)));
    }

    private Match service(Item policy, Subject subject) {
        Optional<Item> template = policy.object("ServiceTemplate")
                .filter(named -> !named.text("ServiceId").isEmpty()
                        || !named.text("ServiceGroupId").isEmpty());
        return template.map(named -> templates.services(named, subject))
                .orElseGet(
                        () -> Traffic.service(policy.text("Protocol"), policy.text("Port"), Side.DESTINATION, subject));
    }

    private Match peer(Item policy, Side side, Subject subject) {
        Optional<Item> template = policy.object("AddressTemplate")
                .filter(named -> !named.text("AddressId").isEmpty()
                        || !named.text("AddressGroupId").isEmpty());
        if (template.isPresent()) {
            return templates.addresses(template.get(), side, subject);
        }
        String group = policy.text("SecurityGroupId");
        if (!group.isEmpty()) {
            return members(group, side, subject);
        }
        String cidr = policy.find("CidrBlock").orElse(policy.text("Ipv6CidrBlock"));
        return addresses(cidr, side, subject);
    }

    /** Every {@code 0.0.0.0/n} is stored, and works, as {@code 0.0.0.0/0}. */
    private static Match addresses(String cidr, Side side, Subject subject) {
        Optional<Prefix> prefix = Traffic.prefix(cidr);
        boolean world = prefix.filter(p -> p.family() == IpFamily.V4 && cidr.startsWith("0.0.0.0/"))
                .isPresent();
        if (world) {
            return side == Side.SOURCE ? EVERY_V4 : new Match.AddressIn(side, AddressSet.all(IpFamily.V4));
        }
        return Traffic.addresses(cidr)
                .<Match>map(addresses -> new Match.AddressIn(side, addresses))
                .orElseGet(() -> Traffic.undecided("peer", cidr, subject));
    }

    /** The private addresses of a group's members, in the same project only. */
    private Match members(String group, Side side, Subject subject) {
        Optional<Told> named = all.find(Calls.SECURITY_GROUPS, group);
        if (named.isEmpty() && all.isComplete(Calls.SECURITY_GROUPS)) {
            return new Match.Nothing("stale reference to " + group);
        }
        Match member = new Match.CarriesLabel(side, TencentId.of(ResourceKind.SECURITY_GROUP, group));
        Optional<Told> owner = all.find(Calls.SECURITY_GROUPS, subject.id().value());
        if (group.equals(subject.id().value())) {
            return member;
        }
        if (owner.isEmpty() || named.isEmpty()) {
            Gap gap = subject.notGiven(
                    "Whether " + group + " belongs to the project of " + subject.id() + " is not in the input",
                    Calls.SECURITY_GROUPS.permission());
            return Match.allOf(List.of(member, new Match.Undecided("project of " + group, gap)));
        }
        String own = owner.get().text("ProjectId");
        String other = named.get().text("ProjectId");
        if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
            return new Match.Nothing(group + " belongs to another project");
        }
        return member;
    }
}
