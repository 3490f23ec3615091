/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Fallback;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Region;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.match.ConditionCompiler;
import io.hopscope.reach.match.Dimension;
import io.hopscope.reach.match.End;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Scene;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What users wrote into the groups on an interface or its subnet: rules that allow, region by region. Each group is
 * read once. Not safe for several threads.
 */
final class OwnRules {
    /**
     * A part of a rule.
     *
     * @param list the group
     * @param rule the rule
     * @param region the packets
     */
    record Part(ResourceId list, Rule rule, Region region) {
        /** The services that it is about, as far as questions can be asked about them. */
        Stream<Service> services(Fleet fleet, Port port, IpFamily family) {
            return region.services().stream()
                    .filter(service ->
                            !service.protocol().filter(Protocol::isIcmp).isPresent() || isEcho(fleet, port, family));
        }

        /** Whether a machine is among those that the rule is about: lists may stand before others too. */
        boolean concerns(Fleet fleet, Port port) {
            boolean ingress = rule.direction() == Direction.INGRESS;
            Region.Far own = ingress ? region.destination() : region.source();
            boolean member = own.label()
                    .flatMap(label -> port.nic().labels().value().map(labels -> labels.contains(label)))
                    .orElse(true);
            return member
                    && (own.addresses().equals(Region.Far.ANYBODY.addresses())
                            || port.nic().addresses().stream()
                                    .anyMatch(address -> holds(own.addresses(), address.prefix()))
                            || (ingress
                                    && fleet.estate().doorsTo(port.id()).stream()
                                            .anyMatch(door -> own.addresses().contains(door.outside()))));
        }

        private static boolean holds(AddressSet addresses, Prefix prefix) {
            return !addresses.intersect(AddressSet.of(prefix)).isEmpty();
        }

        /** Of ICMP, echo requests alone can be asked about. */
        private boolean isEcho(Fleet fleet, Port port, IpFamily family) {
            Protocol icmp = family == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
            List<End> ends = Stream.of(region.source(), region.destination())
                    .map(far -> far.addresses().family(family).ranges())
                    .flatMap(ranges -> ranges.stream().limit(1))
                    .map(range -> End.of(range.first(), Dimension.FIXED, 0, Dimension.FIXED))
                    .toList();
            if (ends.size() < 2) {
                return false;
            }
            Packet echo = new Packet(icmp, Packet.echoRequest(family), ends.get(0), ends.get(1));
            return !rule.match()
                            .accept(new ConditionCompiler(fleet.sets()))
                            .test(echo, new Scene(port.subnet().id(), Map.of()))
                            .isNo()
                    || region.source().label().isPresent();
        }
    }

    /**
     * A part of a rule with those of a class that it is about.
     *
     * @param part the part
     * @param alike whom it is about
     */
    record Meant(Part part, Alike alike) {}

    private final Fleet fleet;
    private final Map<Object, List<Part>> known = new HashMap<>();

    OwnRules(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The parts of all rules of a direction, as far as they are about any of a class. */
    Stream<Meant> of(Alike alike, Direction direction) {
        return parts(alike.first(), direction, RuleOrigin.USER)
                .flatMap(part ->
                        alike.only(port -> part.concerns(fleet, port)).map(who -> new Meant(part, who)).stream());
    }

    /** The parts that are about one interface, with what the vendor put into the groups for everybody. */
    Stream<Part> withDefaults(Port port, Direction direction) {
        return Stream.concat(parts(port, direction, RuleOrigin.USER), parts(port, direction, RuleOrigin.VENDOR_DEFAULT))
                .filter(part -> part.concerns(fleet, port));
    }

    /** No group guards the interface or its subnet, and that lets everything pass. */
    boolean isUnguarded(Port port) {
        List<Stage> stages = stages(port).toList();
        return !stages.isEmpty()
                && stages.stream()
                        .allMatch(stage -> stage.whenNoList() != Fallback.DENY
                                && stage.lists().value().filter(List::isEmpty).isPresent());
    }

    /** A group lets everything out that no rule denies, and none denies connections to a port of some address. */
    boolean letsOutByDefault(Port port, IpAddress address, int service) {
        boolean opens =
                lists(port).anyMatch(list -> list.defaults().in(Direction.EGRESS, address.family()) == Fallback.ALLOW);
        return opens
                && lists(port)
                        .flatMap(list -> list.rules().value().stream())
                        .flatMap(List::stream)
                        .filter(rule -> rule.direction() == Direction.EGRESS && rule.action() == Action.DENY)
                        .flatMap(rule -> Region.of(rule.match(), fleet.sets()).stream())
                        .noneMatch(region ->
                                region.protocol().map(Protocol.TCP::equals).orElse(true)
                                        && region.ports().contains(service)
                                        && region.destination().addresses().contains(address));
    }

    private Stream<FilterList> lists(Port port) {
        return stages(port)
                .flatMap(stage -> stage.lists().value().stream())
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> fleet.get(FilterList.class, id).stream());
    }

    private static Stream<Stage> stages(Port port) {
        return Stream.of(port.nic().stages(), port.subnet().stages())
                .flatMap(stages -> stages.value().stream())
                .flatMap(List::stream)
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP);
    }

    private Stream<Part> parts(Port port, Direction direction, RuleOrigin origin) {
        return lists(port)
                .flatMap(list -> known
                        .computeIfAbsent(List.of(list.id(), direction, origin), key -> parts(list, direction, origin))
                        .stream());
    }

    private List<Part> parts(FilterList list, Direction direction, RuleOrigin origin) {
        return list.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.direction() == direction)
                .filter(rule -> rule.action() != Action.DENY && rule.origin() == origin)
                .flatMap(rule ->
                        Region.of(rule.match(), fleet.sets()).stream().map(region -> new Part(list.id(), rule, region)))
                .toList();
    }
}
