/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name servers that a network hands out: its machines are meant to reach one of them. */
final class ResolverIntents implements IntentSource {
    private static final int DNS = 53;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        return fleet.classes().stream()
                .flatMap(alike -> network(fleet, alike).stream().flatMap(network -> intent(network, alike).stream()));
    }

    private static Optional<Network> network(Fleet fleet, Alike alike) {
        return fleet.get(Network.class, alike.first().network());
    }

    private static Optional<Intent> intent(Network network, Alike alike) {
        List<IpAddress> servers = network.resolver()
                .value()
                .filter(resolver -> !resolver.usesPlatform())
                .map(Resolver::servers)
                .orElse(List.of());
        List<Question> questions = servers.stream()
                .filter(server -> Fleet.has(alike.first(), server.family()))
                .map(server -> new Question(
                        new Party.OfInterface(alike.first().id()),
                        new Party.Addresses(AddressRange.single(server)),
                        Service.udp(DNS),
                        Optional.empty(),
                        Optional.of(server.family())))
                .toList();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intent(questions, alike.members(), network.id(), "", "udp/53 to a name server"));
    }
}
