/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.filter;

import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Subject;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressScope;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import java.util.List;
import java.util.Optional;

/**
 * The six rules that every network security group has and that cannot be removed, see
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules.
 */
final class DefaultRules {
    private static final int NETWORK = 65_000;
    private static final int OTHER = 65_001;
    private static final int LAST = 65_500;
    private static final AddressSet PUBLIC = AddressScope.outside(IpFamily.V4).union(AddressScope.outside(IpFamily.V6));

    private DefaultRules() {}

    /** The six rules, for answers that leave them out. */
    static List<Rule> all(Subject subject) {
        Match protocols = Traffic.protocol("*", subject);
        return List.of(
                rule("AllowVnetInBound", Direction.INGRESS, NETWORK, Action.ALLOW, both(protocols, withinNetwork())),
                rule(
                        "AllowAzureLoadBalancerInBound",
                        Direction.INGRESS,
                        OTHER,
                        Action.ALLOW,
                        both(protocols, fromBalancer())),
                rule("DenyAllInBound", Direction.INGRESS, LAST, Action.DENY, new Match.Everything()),
                rule("AllowVnetOutBound", Direction.EGRESS, NETWORK, Action.ALLOW, both(protocols, withinNetwork())),
                rule("AllowInternetOutBound", Direction.EGRESS, OTHER, Action.ALLOW, both(protocols, toPublic())),
                rule("DenyAllOutBound", Direction.EGRESS, LAST, Action.DENY, new Match.Everything()));
    }

    /**
     * The rule that lets everything out to the Internet, as "to every public address": such an address belongs to the
     * Internet, or to the virtual network, which the rule just before it admits. So it does not matter to this rule
     * which of the two holds an address that own routes name.
     */
    static Optional<Match> publicDestinations(SecurityRuleInner rule, Direction direction, Subject subject) {
        boolean isIt = direction == Direction.EGRESS
                && rule.priority() == OTHER
                && Word.folded(rule.access()).equals("allow")
                && Word.folded(rule.destinationAddressPrefix()).equals(Tags.INTERNET);
        return isIt
                ? Optional.of(both(Traffic.protocol(Word.orEmpty(rule.protocol()), subject), toPublic()))
                : Optional.empty();
    }

    private static Match both(Match one, Match other) {
        return Match.allOf(List.of(one, other));
    }

    private static Match withinNetwork() {
        return new Match.AllOf(List.of(
                new Match.InSet(Side.SOURCE, AzureId.tag(Tags.VIRTUAL_NETWORK)),
                new Match.InSet(Side.DESTINATION, AzureId.tag(Tags.VIRTUAL_NETWORK))));
    }

    private static Match fromBalancer() {
        return new Match.InSet(Side.SOURCE, AzureId.tag(Tags.LOAD_BALANCER));
    }

    private static Match toPublic() {
        return new Match.AddressIn(Side.DESTINATION, PUBLIC);
    }

    private static Rule rule(String name, Direction direction, int order, Action action, Match match) {
        return new Rule(name, direction, order, action, match, RuleOrigin.VENDOR_DEFAULT);
    }
}
