/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.network.Network;
import io.hopscope.model.network.Resolver;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name servers that a network hands out: its machines are meant to reach one of them. */
final class ResolverIntents implements IntentSource {
    private static final int DNS = 53;

    @Override
    public Stream<Intent> in(Fleet fleet) {
        return fleet.classes().stream()
                .flatMap(members ->
                        network(fleet, members).stream().flatMap(network -> intent(network, members).stream()));
    }

    private static Optional<Network> network(Fleet fleet, List<Port> members) {
        return fleet.get(Network.class, members.get(0).network());
    }

    private static Optional<Intent> intent(Network network, List<Port> members) {
        List<IpAddress> servers = network.resolver()
                .value()
                .filter(resolver -> !resolver.usesPlatform())
                .map(Resolver::servers)
                .orElse(List.of());
        List<Question> questions = servers.stream()
                .filter(server -> Fleet.has(members.get(0), server.family()))
                .map(server -> new Question(
                        new Party.OfInterface(members.get(0).id()),
                        new Party.Addresses(AddressRange.single(server)),
                        Service.udp(DNS),
                        Optional.empty(),
                        Optional.of(server.family())))
                .toList();
        List<Member> concerned = members.stream().map(Member::of).toList();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Intent(questions, concerned, network.id(), "", "udp/53 to a name server"));
    }
}
