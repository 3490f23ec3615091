/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceInner;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether groups let a health probe through to a machine. Probes come from one address of the platform, which counts as
 * part of every virtual network, over TCP. See
 * https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview.
 */
final class ProbeAdmission {
    private static final IpAddress SOURCE = IpAddress.parse("168.63.129.16");

    private final AzureAnswers all;

    ProbeAdmission(AzureAnswers all) {
        this.all = all;
    }

    /** What groups do to a probe. */
    sealed interface Outcome {
        /** It comes through. */
        record Admitted() implements Outcome {}

        /** A rule denies it. */
        record Denied(String rule) implements Outcome {}

        /** What is not known makes the difference. */
        record Open(String why, String settledBy) implements Outcome {}
    }

    /** What the groups of a member's subnet and interface do to a probe of a port. */
    Outcome of(Member member, int port) {
        Stream<ArmId> groups = Stream.concat(
                all.subnet(member.subnet()).map(SubnetPlace::subnet).stream()
                        .flatMap(subnet -> AzureAnswers.ref(subnet.networkSecurityGroup()).stream()),
                all
                        .networkInterface(member.nic())
                        .map(Told::item)
                        .map(NetworkInterfaceInner::networkSecurityGroup)
                        .stream()
                        .flatMap(group -> AzureAnswers.ref(group).stream()));
        Outcome worst = new Outcome.Admitted();
        for (ArmId group : groups.toList()) {
            Outcome one = all.group(group)
                    .map(told -> of(told.item(), member, port))
                    .orElseGet(
                            () -> new Outcome.Open(group + " is not in the input", Calls.SECURITY_GROUPS.permission()));
            if (one instanceof Outcome.Denied) {
                return one;
            }
            worst = one instanceof Outcome.Open ? one : worst;
        }
        return worst;
    }

    /** The default rules admit probes, so only a user's rule can deny one. */
    private static Outcome of(NetworkSecurityGroupInner group, Member member, int port) {
        List<SecurityRuleInner> rules = Word.list(group.securityRules()).stream()
                .filter(rule -> Word.folded(rule.direction()).equals("inbound"))
                .sorted(Comparator.comparingInt(rule -> rule.priority() == null ? Integer.MAX_VALUE : rule.priority()))
                .toList();
        Optional<SecurityRuleInner> doubtfulDeny = Optional.empty();
        Optional<SecurityRuleInner> doubtfulAllow = Optional.empty();
        for (SecurityRuleInner rule : rules) {
            Answer match = match(rule, member, port);
            boolean denies = Word.folded(rule.access()).equals("deny");
            if (match == Answer.YES) {
                return denies ? denied(rule, doubtfulAllow, group) : admitted(doubtfulDeny, group);
            }
            if (match == Answer.MAYBE && denies) {
                doubtfulDeny = doubtfulDeny.or(() -> Optional.of(rule));
            } else if (match == Answer.MAYBE) {
                doubtfulAllow = doubtfulAllow.or(() -> Optional.of(rule));
            }
        }
        return admitted(doubtfulDeny, group);
    }

    /** Admitted in the end, unless a rule that may take the probe before denies it. */
    private static Outcome admitted(Optional<SecurityRuleInner> doubt, NetworkSecurityGroupInner group) {
        return doubt.<Outcome>map(rule -> open(rule, group)).orElseGet(Outcome.Admitted::new);
    }

    /** Denied in the end, unless a rule that may take the probe before admits it. */
    private static Outcome denied(
            SecurityRuleInner rule, Optional<SecurityRuleInner> doubt, NetworkSecurityGroupInner group) {
        return doubt.map(earlier -> open(earlier, group))
                .orElseGet(() -> new Outcome.Denied(rule.name() + " of " + group.name()));
    }

    private static Outcome open(SecurityRuleInner rule, NetworkSecurityGroupInner group) {
        return new Outcome.Open(
                "Whether the rule " + rule.name() + " of " + group.name() + " takes a health probe",
                "what the rule's tags, groups and source ports hold");
    }

    private enum Answer {
        YES,
        NO,
        MAYBE;

        Answer and(Answer other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == MAYBE ? MAYBE : other;
        }
    }

    private static Answer match(SecurityRuleInner rule, Member member, int port) {
        String protocol = Word.folded(rule.protocol());
        Answer tcp = protocol.equals("tcp") || protocol.equals("*") ? Answer.YES : Answer.NO;
        boolean groups = !Word.list(rule.sourceApplicationSecurityGroups()).isEmpty();
        Answer source =
                groups ? Answer.NO : end(Word.union(rule.sourceAddressPrefix(), rule.sourceAddressPrefixes()), SOURCE);
        Answer destination = Word.list(rule.destinationApplicationSecurityGroups())
                        .isEmpty()
                ? end(Word.union(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes()), member.address())
                : Answer.MAYBE;
        Answer sourcePorts =
                Word.union(rule.sourcePortRange(), rule.sourcePortRanges()).contains("*") ? Answer.YES : Answer.MAYBE;
        return tcp.and(source)
                .and(destination)
                .and(sourcePorts)
                .and(ports(Word.union(rule.destinationPortRange(), rule.destinationPortRanges()), port));
    }

    private static Answer end(List<String> words, IpAddress address) {
        Answer any = Answer.NO;
        for (String word : words) {
            Answer one = end(Word.folded(word), address);
            if (one == Answer.YES) {
                return one;
            }
            any = one == Answer.MAYBE ? one : any;
        }
        return any;
    }

    private static Answer end(String word, IpAddress address) {
        boolean probe = address.equals(SOURCE);
        return switch (word) {
            case "*", "virtualnetwork" -> Answer.YES;
            case "azureloadbalancer" -> probe ? Answer.YES : Answer.NO;
            case "internet" -> Answer.NO;
            default ->
                range(word)
                        .map(range -> range.contains(address) ? Answer.YES : Answer.NO)
                        .orElse(Answer.MAYBE);
        };
    }

    private static Optional<AddressRange> range(String word) {
        try {
            return Optional.of(AddressRange.parse(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Answer ports(List<String> words, int port) {
        for (String word : words) {
            if (word.equals("*") || contains(word, port)) {
                return Answer.YES;
            }
        }
        return Answer.NO;
    }

    private static boolean contains(String word, int port) {
        try {
            return PortRange.parse(word).contains(port);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
