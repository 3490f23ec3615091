/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Direction;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Region;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a machine's own group that admits another group, or private addresses that machines have: those machines
 * are meant to get in. Each subnet where a group has members is an intent of its own; a prefix is one intent as a
 * whole, which holds as soon as machines of one of its subnets get in, since nobody means all of them.
 *
 * <p>One running member speaks for all in its subnet ({@link Speakers}): so the cost is that of classes times rules,
 * not of pairs of machines.
 */
final class NeighbourIntents implements IntentSource {
    @Override
    public Stream<Intent> in(Fleet fleet) {
        Speakers speakers = new Speakers(fleet);
        return fleet.classes().stream()
                .flatMap(alike -> fleet.ownRules()
                        .of(alike, Direction.INGRESS)
                        .flatMap(meant -> intents(fleet, meant, speakers)));
    }

    private static Stream<Intent> intents(Fleet fleet, OwnRules.Meant meant, Speakers speakers) {
        Port first = meant.alike().first();
        return Arrays.stream(IpFamily.values())
                .filter(family -> Fleet.has(first, family))
                .flatMap(family -> meant.part()
                        .services(fleet, first, family)
                        .flatMap(service -> new Meant(meant.alike(), meant.part(), family, service).intents(speakers)));
    }

    private record Meant(Alike alike, OwnRules.Part part, IpFamily family, Service service) {
        Stream<Intent> intents(Speakers speakers) {
            Region.Far source = part.region().source();
            if (source.label().isPresent()) {
                return others(speakers.of(source.label().get(), family)).stream()
                        .map(sender -> intent(
                                List.of(sender),
                                source.label().get() + " in " + sender.subnet().id()));
            }
            return speakers.groupsOf(source.addresses(), first().network(), family).stream()
                    .map(this::others)
                    .filter(senders -> !senders.isEmpty())
                    .map(senders ->
                            intent(senders, "machines of " + senders.get(0).network()));
        }

        /** One of each subnet, another machine than the first member. */
        private List<Port> others(List<Port> senders) {
            Map<ResourceId, Port> bySubnet = new LinkedHashMap<>();
            senders.stream()
                    .filter(port -> !Fleet.machine(port).equals(Fleet.machine(first())))
                    .forEach(port -> bySubnet.putIfAbsent(port.subnet().id(), port));
            return List.copyOf(bySubnet.values());
        }

        private Intent intent(List<Port> senders, String from) {
            return new Intent(
                    senders.stream().map(this::question).toList(),
                    alike.members(),
                    part.list(),
                    part.rule().label(),
                    service + " from " + from);
        }

        private Question question(Port sender) {
            return new Question(
                    new Party.OfInterface(sender.id()),
                    new Party.OfInterface(first().id()),
                    service,
                    Optional.empty(),
                    Optional.of(family));
        }

        private Port first() {
            return alike.first();
        }
    }
}
