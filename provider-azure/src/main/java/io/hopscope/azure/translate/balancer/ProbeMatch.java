/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.NetworkInterfaceIpConfigurationInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.space.PublishedTags;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.PortSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a rule takes a health probe. Probes come from one address of the platform, which counts as part of every
 * virtual network, over TCP and from a port that nobody knows.
 */
final class ProbeMatch {
    /** Yes, no, or nobody knows. */
    enum Answer {
        YES,
        NO,
        MAYBE;

        private Answer and(Answer other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == MAYBE ? MAYBE : other;
        }

        private static Answer of(boolean value) {
            return value ? YES : NO;
        }
    }

    private static final IpAddress SOURCE = IpAddress.parse("168.63.129.16");
    private static final PortSet EVERY_PORT = PortSet.of(new PortRange(1, PortRange.ALL.last()));

    private final AzureAnswers all;
    private final PublishedTags tags;

    ProbeMatch(AzureAnswers all) {
        this.all = all;
        this.tags = new PublishedTags(all);
    }

    Answer of(ProbeRule rule, Member member, int port) {
        if (!rule.readable()) {
            return Answer.MAYBE;
        }
        return protocol(rule.protocol())
                .and(end(rule.sources(), SOURCE))
                .and(rule.groups().isEmpty() ? end(rule.destinations(), member.address()) : isMember(rule, member))
                .and(sourcePorts(rule.sourcePorts()))
                .and(ports(rule.ports())
                        .map(ports -> Answer.of(ports.contains(port)))
                        .orElse(Answer.MAYBE));
    }

    private static Answer protocol(String word) {
        return switch (word) {
            case "tcp", "*", "any" -> Answer.YES;
            case "udp", "icmp", "esp", "ah" -> Answer.NO;
            default -> Answer.MAYBE;
        };
    }

    private Answer isMember(ProbeRule rule, Member member) {
        return Answer.of(all.networkInterface(member.nic()).map(Told::item).stream()
                .flatMap(nic -> Word.list(nic.ipConfigurations()).stream())
                .filter(ip ->
                        ArmId.of(ip.id()).filter(member.configuration()::equals).isPresent())
                .flatMap(ProbeMatch::groups)
                .anyMatch(rule.groups()::contains));
    }

    private static java.util.stream.Stream<ArmId> groups(NetworkInterfaceIpConfigurationInner ip) {
        return Word.list(ip.applicationSecurityGroups()).stream()
                .map(ApplicationSecurityGroupInner::id)
                .flatMap(id -> ArmId.of(id).stream());
    }

    private Answer end(List<String> words, IpAddress address) {
        Answer any = Answer.NO;
        for (String word : words) {
            Answer one = end(word, address);
            if (one == Answer.YES) {
                return one;
            }
            any = one == Answer.MAYBE ? one : any;
        }
        return any;
    }

    private Answer end(String word, IpAddress address) {
        return switch (word) {
            case "*", "any", "virtualnetwork" -> Answer.YES;
            case "azureloadbalancer" -> Answer.of(address.equals(SOURCE));
            case "internet" -> Answer.NO;
            default ->
                range(word)
                        .map(range -> Answer.of(range.contains(address)))
                        .or(() -> tags.of(word).map(tag -> Answer.of(tag.contains(address))))
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

    private static Answer sourcePorts(List<String> words) {
        Optional<PortSet> ports = ports(words);
        if (ports.filter(PortSet::isEmpty).isPresent()) {
            return Answer.NO;
        }
        return ports.filter(known -> known.containsAll(EVERY_PORT)).isPresent() ? Answer.YES : Answer.MAYBE;
    }

    /** The ports; empty where a word is no range. */
    private static Optional<PortSet> ports(List<String> words) {
        List<PortRange> ranges = new ArrayList<>();
        for (String word : words) {
            try {
                ranges.add(word.equals("*") ? PortRange.ALL : PortRange.parse(word));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(PortSet.ofRanges(ranges));
    }
}
