/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Action;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.net.IpFamily;
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
 * What users wrote into the groups on an interface: rules that allow, region by region. Each group is read once. Not
 * safe for several threads.
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

    private final Fleet fleet;
    private final Map<Object, List<Part>> known = new HashMap<>();

    OwnRules(Fleet fleet) {
        this.fleet = fleet;
    }

    /** The parts of all rules of a direction. */
    Stream<Part> of(Port port, Direction direction) {
        return port.nic().stages().value().orElse(List.of()).stream()
                .filter(stage -> stage.kind() == ResourceKind.SECURITY_GROUP)
                .flatMap(stage -> stage.lists().value().orElse(List.of()).stream())
                .distinct()
                .flatMap(id -> fleet.get(FilterList.class, id).stream())
                .flatMap(list ->
                        known.computeIfAbsent(List.of(list.id(), direction), key -> parts(list, direction)).stream());
    }

    private List<Part> parts(FilterList list, Direction direction) {
        return list.rules().value().orElse(List.of()).stream()
                .filter(rule -> rule.direction() == direction)
                .filter(rule -> rule.action() != Action.DENY && rule.origin() == RuleOrigin.USER)
                .flatMap(rule ->
                        Region.of(rule.match(), fleet.sets()).stream().map(region -> new Part(list.id(), rule, region)))
                .toList();
    }
}
