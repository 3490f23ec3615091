/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Defaults;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Network security groups: the rule with the lowest number that matches decides, user's rules before the six that every
 * group has, see https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview.
 */
public final class SecurityGroups {
    private static final int LOWEST = 65_500;

    private SecurityGroups() {}

    /** Adds all network security groups. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.all(Calls.SECURITY_GROUPS).forEach(told -> into.add(group(told)));
    }

    private static FilterList group(Told<NetworkSecurityGroupInner> told) {
        NetworkSecurityGroupInner group = told.item();
        ResourceId id = AzureId.of(ResourceKind.SECURITY_GROUP, Word.orEmpty(group.id()));
        Identity identity = told.identity(id, group.name(), group.location());
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.DENY),
                rules(group, new Subject(identity.scope(), id)));
    }

    /** Every group has rules; an answer without any is a reference and not the group. */
    private static Fact<List<Rule>> rules(NetworkSecurityGroupInner group, Subject subject) {
        if (group.securityRules() == null && group.defaultSecurityRules() == null) {
            return Fact.unknown(
                    subject.notGiven("The rules of " + subject.id() + " are not in the answer", "its list"));
        }
        List<Rule> rules = new ArrayList<>();
        Word.list(group.securityRules()).forEach(rule -> rules.addAll(rules(rule, RuleOrigin.USER, subject)));
        List<SecurityRuleInner> defaults = Word.list(group.defaultSecurityRules());
        defaults.forEach(rule -> rules.addAll(rules(rule, RuleOrigin.VENDOR_DEFAULT, subject)));
        return Fact.known(defaults.isEmpty() ? with(rules, DefaultRules.all(subject)) : List.copyOf(rules));
    }

    private static List<Rule> with(List<Rule> rules, List<Rule> more) {
        rules.addAll(more);
        return List.copyOf(rules);
    }

    private static List<Rule> rules(SecurityRuleInner rule, RuleOrigin origin, Subject subject) {
        int order = rule.priority() == null ? LOWEST : rule.priority();
        Action action = Word.folded(rule.access()).equals("deny") ? Action.DENY : Action.ALLOW;
        List<Rule> rules = new ArrayList<>();
        for (Direction direction : directions(rule)) {
            Match match = known(rule) ? match(rule, direction, subject) : unknown(rule, subject);
            rules.add(new Rule(Word.orEmpty(rule.name()), direction, order, action, match, origin));
        }
        return rules;
    }

    private static List<Direction> directions(SecurityRuleInner rule) {
        return switch (Word.folded(rule.direction())) {
            case "inbound" -> List.of(Direction.INGRESS);
            case "outbound" -> List.of(Direction.EGRESS);
            default -> List.of(Direction.INGRESS, Direction.EGRESS);
        };
    }

    private static boolean known(SecurityRuleInner rule) {
        String access = Word.folded(rule.access());
        return directions(rule).size() == 1
                && rule.priority() != null
                && (access.equals("allow") || access.equals("deny"));
    }

    private static Match unknown(SecurityRuleInner rule, Subject subject) {
        return Traffic.undecided(
                "access, direction or priority",
                Word.orEmpty(rule.access()) + " " + Word.orEmpty(rule.direction()) + " " + rule.priority(),
                subject);
    }

    private static Match match(SecurityRuleInner rule, Direction direction, Subject subject) {
        Optional<Match> asDefault = DefaultRules.publicDestinations(rule, direction, subject);
        if (asDefault.isPresent()) {
            return asDefault.get();
        }
        return Match.allOf(List.of(
                Traffic.protocol(Word.orEmpty(rule.protocol()), subject),
                end(
                        Side.SOURCE,
                        Word.union(rule.sourceAddressPrefix(), rule.sourceAddressPrefixes()),
                        rule.sourceApplicationSecurityGroups(),
                        subject),
                Traffic.ports(Side.SOURCE, Word.union(rule.sourcePortRange(), rule.sourcePortRanges()), subject),
                end(
                        Side.DESTINATION,
                        Word.union(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes()),
                        rule.destinationApplicationSecurityGroups(),
                        subject),
                Traffic.ports(
                        Side.DESTINATION,
                        Word.union(rule.destinationPortRange(), rule.destinationPortRanges()),
                        subject)));
    }

    private static Match end(
            Side side, List<String> words, List<ApplicationSecurityGroupInner> groups, Subject subject) {
        List<Match> members = Word.list(groups).stream()
                .flatMap(group -> ArmId.of(group.id()).stream())
                .<Match>map(id -> new Match.InSet(side, AzureId.of(ResourceKind.ADDRESS_SET, id)))
                .toList();
        return members.isEmpty() ? Traffic.end(side, words, subject) : Match.anyOf(members);
    }
}
