/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.models.EffectiveBaseSecurityAdminRule;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Listing;
import io.hopscope.azure.answers.SubscriptionAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a health probe gets through to a machine: first by the admin rules of network managers, then by the groups of
 * its subnet and interface. See https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview and
 * https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins.
 */
final class ProbeAdmission {
    /** What becomes of a probe. */
    sealed interface Outcome {
        /** It comes through. */
        record Admitted() implements Outcome {}

        /** A rule denies it. */
        record Denied(String rule) implements Outcome {}

        /** What is not known makes the difference. */
        record Open(String why, String settledBy) implements Outcome {}
    }

    /** What one list does with a probe. */
    private enum Step {
        ON,
        THROUGH,
        DROPPED
    }

    /** What a list may do, the rule that drops, and the first thing that is not known. */
    private record Ruling(Set<Step> steps, String dropping, Optional<Outcome.Open> doubt) {
        boolean is(Step step) {
            return steps.equals(Set.of(step));
        }
    }

    private final AzureAnswers all;
    private final ProbeMatch match;

    ProbeAdmission(AzureAnswers all) {
        this.all = all;
        this.match = new ProbeMatch(all);
    }

    /** Whether nobody asked for the admin rules of a member's network, so that there being none is an assumption. */
    boolean isAdminAssumed(Member member) {
        ArmId network = member.subnet().parent();
        return all.subscription(network.subscription())
                .filter(by -> by.isGiven(Calls.ADMIN_RULES, network) || by.assumesComplete())
                .isEmpty();
    }

    /** What rules do to a probe of a member's port. */
    Outcome of(Member member, int port) {
        Ruling admin = admin(member, port);
        if (admin.is(Step.THROUGH)) {
            return new Outcome.Admitted();
        }
        if (admin.is(Step.DROPPED)) {
            return new Outcome.Denied(admin.dropping());
        }
        List<Ruling> groups =
                groups(member).map(group -> group(group, member, port)).toList();
        Optional<Ruling> denying =
                groups.stream().filter(ruling -> ruling.is(Step.DROPPED)).findFirst();
        Optional<Outcome.Open> doubt = Stream.concat(Stream.of(admin), groups.stream())
                .flatMap(ruling -> ruling.doubt().stream())
                .findFirst();
        boolean mayPass = admin.steps().contains(Step.THROUGH);
        boolean mayDrop = admin.steps().contains(Step.DROPPED);
        if (denying.isPresent()) {
            return mayPass
                    ? doubt.orElseThrow()
                    : new Outcome.Denied(denying.get().dropping());
        }
        boolean admitted = !mayDrop && groups.stream().noneMatch(r -> r.steps().contains(Step.DROPPED));
        return admitted ? new Outcome.Admitted() : doubt.orElseThrow();
    }

    private Stream<ArmId> groups(Member member) {
        return Stream.concat(
                all.subnet(member.subnet()).map(SubnetPlace::subnet).stream()
                        .flatMap(subnet -> AzureAnswers.ref(subnet.networkSecurityGroup()).stream()),
                all
                        .networkInterface(member.nic())
                        .map(Told::item)
                        .map(NetworkInterfaceInner::networkSecurityGroup)
                        .stream()
                        .flatMap(group -> AzureAnswers.ref(group).stream()));
    }

    private Ruling admin(Member member, int port) {
        ArmId network = member.subnet().parent();
        Optional<SubscriptionAnswers> by = all.subscription(network.subscription());
        if (by.isEmpty() || !by.get().isGiven(Calls.ADMIN_RULES, network)) {
            return new Ruling(Set.of(Step.ON), "", Optional.empty());
        }
        Listing<EffectiveBaseSecurityAdminRule> listing = by.get().list(Calls.ADMIN_RULES, network);
        Optional<Gap> gap = listing.gap();
        if (gap.isPresent()) {
            return new Ruling(
                    EnumSet.allOf(Step.class),
                    "",
                    Optional.of(new Outcome.Open(
                            "Which admin rules of " + network.name() + " are in force",
                            gap.get().settledBy())));
        }
        Stream<ProbeRule> rules = listing.items().stream().flatMap(rule -> ProbeRule.of(rule).stream());
        return run(rules, member, port, network.name());
    }

    private Ruling group(ArmId id, Member member, int port) {
        Optional<NetworkSecurityGroupInner> group = all.group(id).map(Told::item);
        if (group.isEmpty()) {
            return new Ruling(
                    EnumSet.of(Step.ON, Step.DROPPED),
                    "",
                    Optional.of(new Outcome.Open(id + " is not in the input", Calls.SECURITY_GROUPS.permission())));
        }
        Stream<ProbeRule> rules =
                Word.list(group.get().securityRules()).stream().flatMap(rule -> ProbeRule.of(rule).stream());
        return run(rules, member, port, Word.orEmpty(group.get().name()));
    }

    /** The default rules admit probes, so that what no rule of a user takes goes on. */
    private Ruling run(Stream<ProbeRule> rules, Member member, int port, String list) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        Optional<Outcome.Open> doubt = Optional.empty();
        List<ProbeRule> sorted = new ArrayList<>(
                rules.sorted(Comparator.comparingInt(ProbeRule::priority)).toList());
        for (ProbeRule rule : sorted) {
            ProbeMatch.Answer answer = match.of(rule, member, port);
            if (answer == ProbeMatch.Answer.NO) {
                continue;
            }
            steps.addAll(steps(rule));
            if (answer == ProbeMatch.Answer.YES) {
                return new Ruling(steps, rule.name() + " of " + list, doubt);
            }
            doubt = doubt.or(() -> Optional.of(new Outcome.Open(
                    "Whether the rule " + rule.name() + " of " + list + " takes a health probe",
                    "what the rule's tags, groups and source ports hold")));
        }
        steps.add(Step.ON);
        return new Ruling(steps, "", doubt);
    }

    private static Set<Step> steps(ProbeRule rule) {
        return switch (rule.access()) {
            case "allow" -> Set.of(Step.ON);
            case "alwaysallow" -> Set.of(Step.THROUGH);
            case "deny" -> Set.of(Step.DROPPED);
            default -> EnumSet.allOf(Step.class);
        };
    }
}
