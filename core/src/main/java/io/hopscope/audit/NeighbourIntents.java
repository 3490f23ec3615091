/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Direction;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Region;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.Arrays;
import java.util.List;
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
                        .of(alike.first(), Direction.INGRESS)
                        .flatMap(part -> Arrays.stream(IpFamily.values())
                                .filter(family -> Fleet.has(alike.first(), family))
                                .flatMap(family -> part.services(fleet, alike.first(), family)
                                        .flatMap(service ->
                                                new Meant(alike, part, family, service).intents(speakers)))));
    }

    private record Meant(Alike alike, OwnRules.Part part, IpFamily family, Service service) {
        Stream<Intent> intents(Speakers speakers) {
            Region.Far source = part.region().source();
            if (source.label().isPresent()) {
                return others(speakers.of(source.label().get(), family))
                        .map(sender -> intent(
                                List.of(sender),
                                source.label().get() + " in " + sender.subnet().id()));
            }
            return speakers.groupsOf(source.addresses(), first().network(), family).stream()
                    .map(senders -> others(senders).toList())
                    .filter(senders -> !senders.isEmpty())
                    .map(senders ->
                            intent(senders, "machines of " + senders.get(0).network()));
        }

        private Stream<Port> others(List<Port> senders) {
            return senders.stream().filter(port -> !Fleet.machine(port).equals(Fleet.machine(first())));
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
