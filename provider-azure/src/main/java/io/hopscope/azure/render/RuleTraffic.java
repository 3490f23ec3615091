/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.render;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressRange;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortSet;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.spi.render.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition in the terms of a rule of a group: one protocol, prefixes or one tag or application groups a side, ports
 * a side. Not safe for several threads.
 */
final class RuleTraffic {
    private static final String ANY = "*";

    private Optional<String> protocol = Optional.empty();
    private final List<String> sources = new ArrayList<>();
    private final List<String> destinations = new ArrayList<>();
    private final List<String> sourceGroups = new ArrayList<>();
    private final List<String> destinationGroups = new ArrayList<>();
    private List<String> sourcePorts = List.of(ANY);
    private List<String> destinationPorts = List.of(ANY);

    /**
     * The terms.
     *
     * @throws IllegalArgumentException when one rule cannot say it
     */
    static RuleTraffic of(Match match) {
        RuleTraffic traffic = new RuleTraffic();
        traffic.take(match);
        return traffic;
    }

    private void take(Match match) {
        if (match instanceof Match.AllOf all) {
            all.conditions().forEach(this::take);
        } else if (match instanceof Match.ProtocolIs is) {
            protocol = Optional.of(word(is.protocol()));
        } else if (match instanceof Match.PortIn in) {
            ports(in);
        } else if (match instanceof Match.AddressIn in) {
            addresses(in);
        } else if (match instanceof Match.InSet in) {
            set(in);
        } else if (isPing(match)) {
            protocol = Optional.of("Icmp");
        } else if (!(match instanceof Match.Everything) && !isFamily(match)) {
            throw new IllegalArgumentException("No rule of a network security group says "
                    + match.getClass().getSimpleName());
        }
    }

    /** Rules know no ICMP types: one for a ping is one for ICMP. */
    private static boolean isPing(Match match) {
        return match instanceof Match.IcmpTypeIs || match instanceof Match.IcmpCodeIs;
    }

    /** The family follows from the addresses. */
    private static boolean isFamily(Match match) {
        return match instanceof Match.FamilyIs;
    }

    private static String word(Protocol protocol) {
        if (protocol.equals(Protocol.TCP)) {
            return "Tcp";
        }
        if (protocol.equals(Protocol.UDP)) {
            return "Udp";
        }
        if (protocol.equals(Protocol.ICMP)) {
            return "Icmp";
        }
        if (protocol.equals(Protocol.ESP)) {
            return "Esp";
        }
        if (protocol.equals(Protocol.AH)) {
            return "Ah";
        }
        throw new IllegalArgumentException("No rule of a network security group names " + protocol);
    }

    private void ports(Match.PortIn in) {
        List<String> words = words(in.ports());
        if (in.side() == Side.SOURCE) {
            sourcePorts = words;
        } else {
            destinationPorts = words;
        }
    }

    private static List<String> words(PortSet ports) {
        return ports.equals(PortSet.all())
                ? List.of(ANY)
                : ports.ranges().stream().map(Object::toString).toList();
    }

    private void addresses(Match.AddressIn in) {
        (in.side() == Side.SOURCE ? sources : destinations).addAll(words(in.addresses()));
    }

    private static List<String> words(AddressSet addresses) {
        return addresses.ranges().stream()
                .map(AddressRange::prefixes)
                .flatMap(List::stream)
                .map(Prefix::toString)
                .toList();
    }

    private void set(Match.InSet in) {
        ResourceId id = in.set();
        boolean tag = !id.value().startsWith("/");
        if (tag && !id.vendor().equals(AzureId.VENDOR)) {
            throw new IllegalArgumentException("No tag of Azure: " + id);
        }
        List<String> into =
                in.side() == Side.SOURCE ? (tag ? sources : sourceGroups) : (tag ? destinations : destinationGroups);
        into.add(tag ? Named.safe(id.value()) : Named.of(id).text());
    }

    /** The options of a command that makes the rule. */
    AzCommand into(AzCommand command) {
        command.value("--protocol", protocol.orElse(ANY));
        end(command, "--source-asgs", sourceGroups, "--source-address-prefixes", sources);
        command.values("--source-port-ranges", sourcePorts);
        end(command, "--destination-asgs", destinationGroups, "--destination-address-prefixes", destinations);
        return command.values("--destination-port-ranges", destinationPorts);
    }

    private static void end(
            AzCommand command, String groupOption, List<String> groups, String option, List<String> words) {
        if (groups.isEmpty()) {
            command.values(option, words.isEmpty() ? List.of(ANY) : words);
        } else {
            command.values(groupOption, groups);
        }
    }

    /** The attributes of the rule. */
    Block into(Block block) {
        block.text("protocol", protocol.orElse(ANY));
        end(block, "source", sourceGroups, sources);
        ports(block, "source", sourcePorts);
        end(block, "destination", destinationGroups, destinations);
        ports(block, "destination", destinationPorts);
        return block;
    }

    private static void end(Block block, String side, List<String> groups, List<String> words) {
        if (!groups.isEmpty()) {
            block.texts(side + "_application_security_group_ids", groups);
        } else if (words.size() > 1) {
            block.texts(side + "_address_prefixes", words);
        } else {
            block.text(side + "_address_prefix", words.isEmpty() ? ANY : words.get(0));
        }
    }

    private static void ports(Block block, String side, List<String> words) {
        if (words.size() > 1) {
            block.texts(side + "_port_ranges", words);
        } else {
            block.text(side + "_port_range", words.get(0));
        }
    }
}
