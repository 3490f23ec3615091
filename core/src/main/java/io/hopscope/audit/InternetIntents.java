/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.filter.Direction;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a machine's own group that admits outside addresses: somebody outside is meant to get in. Where a machine
 * could not even be made public by a public address alone, such a rule is taken to mean its neighbours.
 *
 * <p>At most {@value #MOST_RANGES} ranges of outside addresses are asked about for one rule.
 */
final class InternetIntents implements IntentSource {
    private static final int MOST_RANGES = 8;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        PublicPorts publicPorts = new PublicPorts(fleet);
        return fleet.classes().stream()
                .flatMap(alike -> fleet.ownRules()
                        .of(alike, Direction.INGRESS)
                        .filter(meant -> meant.part().region().source().label().isEmpty())
                        .flatMap(meant -> Arrays.stream(IpFamily.values())
                                .filter(family -> publicPorts.isMeantToBePublic(alike.first(), family))
                                .flatMap(family -> intents(fleet, meant.alike(), meant.part(), family))));
    }

    private static Stream<Intent> intents(Fleet fleet, Alike alike, OwnRules.Part part, IpFamily family) {
        AddressSet internet = fleet.estate().outside(family);
        AddressSet meant = part.region().source().addresses().intersect(internet);
        Stream<Party> parties = meant.equals(internet)
                ? Stream.of(new Party.Internet())
                : meant.ranges().stream().limit(MOST_RANGES).map(Party.Addresses::new);
        return parties.flatMap(from -> part.services(fleet, alike.first(), family)
                .map(service -> new Intent(
                        new Question(
                                from,
                                new Party.OfInterface(alike.first().id()),
                                service,
                                Optional.empty(),
                                Optional.of(family)),
                        alike.members(),
                        part.list(),
                        part.rule().label(),
                        service + " from " + words(from))));
    }

    private static String words(Party from) {
        return from instanceof Party.Addresses addresses ? addresses.range().toString() : "the Internet";
    }
}
