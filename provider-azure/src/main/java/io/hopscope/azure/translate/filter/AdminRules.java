/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.models.AddressPrefixItem;
import com.azure.resourcemanager.network.models.EffectiveBaseSecurityAdminRule;
import com.azure.resourcemanager.network.models.EffectiveSecurityAdminRule;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Editability;
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
 * Security admin rules of network managers: asked before all groups, lowest number first. Allow goes on to the groups,
 * AlwaysAllow delivers, Deny drops. They are read by one call a network, which many do not grant; where it was not
 * made, an answer that rests on there being none says so. See
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins.
 */
public final class AdminRules {
    /** What is taken for granted where the rules in force were not read. */
    public static final Assumption NONE = new Assumption(
            "azure.no-admin-rules",
            "no security admin rule of a network manager applies to the virtual network",
            "https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins");

    private static final int LOWEST = Integer.MAX_VALUE;

    private final AzureAnswers all;

    /** The rules of all networks. */
    public AdminRules(AzureAnswers all) {
        this.all = all;
    }

    /** The lists that are in force in a network for packets of one direction. */
    public Fact<List<ResourceId>> listsOf(ArmId network, Direction direction) {
        Optional<SubscriptionAnswers> by = all.subscription(network.subscription());
        if (by.isEmpty()
                || (!by.get().isGiven(Calls.ADMIN_RULES, network) && !by.get().assumesComplete())) {
            return Fact.assumed(List.of(), NONE);
        }
        Listing<EffectiveBaseSecurityAdminRule> rules = by.get().list(Calls.ADMIN_RULES, network);
        return rules.items().isEmpty() && rules.isComplete()
                ? Fact.known(List.of())
                : Fact.known(List.of(id(network, direction)));
    }

    /** Adds the lists of all networks whose rules were read. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        all.networks().forEach(told -> {
            ArmId network = new ArmId(Word.orEmpty(told.item().id()));
            if (told.by().isGiven(Calls.ADMIN_RULES, network)) {
                for (Direction direction : Direction.values()) {
                    into.add(list(told, network, told.item().location(), direction));
                }
            }
        });
    }

    private static FilterList list(Told<?> told, ArmId network, String location, Direction direction) {
        Listing<EffectiveBaseSecurityAdminRule> rules = told.by().list(Calls.ADMIN_RULES, network);
        Identity identity = told.identity(
                id(network, direction),
                "admin rules of " + network.name(),
                location,
                Editability.no("kept by a network manager"));
        Subject subject = new Subject(identity.scope(), identity.id());
        List<Rule> read = new ArrayList<>();
        rules.items().forEach(rule -> read.addAll(rules(rule, subject)));
        read.removeIf(rule -> rule.direction() != direction);
        return new FilterList(
                identity,
                Evaluation.FIRST_MATCH,
                Defaults.uniform(Fallback.CONTINUE),
                rules.gap().<Fact<List<Rule>>>map(Fact::unknown).orElseGet(() -> Fact.known(List.copyOf(read))));
    }

    /**
     * A list a direction: packets meet the inward rules before the subnet's group, the outward ones before the
     * machine's.
     */
    private static ResourceId id(ArmId network, Direction direction) {
        String part = direction == Direction.INGRESS ? "adminrules/inbound" : "adminrules/outbound";
        return AzureId.below(ResourceKind.FILTER_LIST, network, part);
    }

    private static List<Rule> rules(EffectiveBaseSecurityAdminRule base, Subject subject) {
        String label = ArmId.of(base.id()).map(ArmId::name).orElse("an admin rule");
        if (!(base instanceof EffectiveSecurityAdminRule rule)) {
            return both(label, Traffic.undecided("kind", Word.orEmpty(base.kind()), subject));
        }
        Optional<Action> action = action(rule);
        Optional<Direction> direction = direction(rule);
        if (action.isEmpty() || direction.isEmpty()) {
            String words = Word.orEmpty(rule.access()) + " " + Word.orEmpty(rule.direction());
            return both(label, Traffic.undecided("access or direction", words, subject));
        }
        int order = rule.priority() == null ? LOWEST : rule.priority();
        return List.of(new Rule(label, direction.get(), order, action.get(), match(rule, subject), RuleOrigin.USER));
    }

    private static List<Rule> both(String label, Match undecided) {
        return List.of(
                new Rule(label, Direction.INGRESS, 0, Action.DENY, undecided, RuleOrigin.USER),
                new Rule(label, Direction.EGRESS, 0, Action.DENY, undecided, RuleOrigin.USER));
    }

    private static Optional<Action> action(EffectiveSecurityAdminRule rule) {
        return switch (Word.folded(rule.access())) {
            case "allow" -> Optional.of(Action.ALLOW);
            case "alwaysallow" -> Optional.of(Action.ALWAYS_ALLOW);
            case "deny" -> Optional.of(Action.DENY);
            default -> Optional.empty();
        };
    }

    private static Optional<Direction> direction(EffectiveSecurityAdminRule rule) {
        return switch (Word.folded(rule.direction())) {
            case "inbound" -> Optional.of(Direction.INGRESS);
            case "outbound" -> Optional.of(Direction.EGRESS);
            default -> Optional.empty();
        };
    }

    private static Match match(EffectiveSecurityAdminRule rule, Subject subject) {
        return Match.allOf(List.of(
                Traffic.protocol(Word.orEmpty(rule.protocol()), subject),
                end(Side.SOURCE, rule.sources(), subject),
                Traffic.ports(Side.SOURCE, words(rule.sourcePortRanges()), subject),
                end(Side.DESTINATION, rule.destinations(), subject),
                Traffic.ports(Side.DESTINATION, words(rule.destinationPortRanges()), subject)));
    }

    private static Match end(Side side, List<AddressPrefixItem> items, Subject subject) {
        List<String> words = Word.list(items).stream()
                .map(item -> Word.orEmpty(item.addressPrefix()))
                .toList();
        boolean groups = Word.list(items).stream()
                .anyMatch(item -> Word.folded(item.addressPrefixType()).equals("networkgroup"));
        if (groups) {
            return new Match.Undecided(
                    "a network group", subject.notModelled("Members of network groups are not in the answers"));
        }
        return words.isEmpty() ? new Match.Everything() : Traffic.end(side, words, subject);
    }

    /** An empty list, and ports from 0 to 65535, are every port. */
    private static List<String> words(List<String> ranges) {
        return Word.list(ranges);
    }
}
