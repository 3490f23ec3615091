/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.AddressRange;
import io.hopscope.net.FlowBox;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One packet of flows, as a question that can be asked of either snapshot. */
final class Samples {
    private static final int TRIED = 64;
    private static final int CLIENT_PORT = 50000;
    private static final List<Protocol> LIKELY = List.of(Protocol.TCP, Protocol.UDP, Protocol.ICMP, Protocol.ICMP_V6);

    private final Engine older;
    private final Engine newer;
    private final Senders senders;

    Samples(Engine older, Engine newer) {
        this.older = older;
        this.newer = newer;
        this.senders = new Senders(newer.estate());
    }

    /** A question about one packet; empty where nobody of both snapshots can send one. */
    Optional<Question> of(FlowChange change) {
        FlowBox box = change.flows().boxes().stream()
                .sorted(Comparator.comparing(b -> !isLikely(b)))
                .findFirst()
                .orElseThrow();
        return from(change, box).map(party -> question(change, party, box));
    }

    private static boolean isLikely(FlowBox box) {
        return LIKELY.stream().anyMatch(box.protocols()::contains);
    }

    private Question question(FlowChange change, Party from, FlowBox box) {
        Protocol protocol = LIKELY.stream()
                .filter(box.protocols()::contains)
                .findFirst()
                .orElseGet(() -> new Protocol(box.protocols().first()));
        boolean ports = protocol.hasPorts();
        PortRange port = PortRange.single(box.destinationPorts().last());
        int client = box.sourcePorts().contains(CLIENT_PORT)
                ? CLIENT_PORT
                : box.sourcePorts().first();
        return new Question(
                from,
                change.subject().kind() == ResourceKind.INSTANCE
                        ? new Party.OfInstance(change.subject())
                        : new Party.OfBalancer(change.subject()),
                new Service(Optional.of(protocol), ports ? port : PortRange.ALL),
                ports ? Optional.of(PortRange.single(client)) : Optional.empty(),
                Optional.of(change.family()));
    }

    private Optional<Party> from(FlowChange change, FlowBox box) {
        if (change.origin() instanceof Origin.Senders from) {
            return from.machines().stream()
                    .filter(machine -> !machine.equals(change.subject()))
                    .flatMap(machine -> senders.portOf(machine, from.network(), change.family()).stream())
                    .map(Port::id)
                    .filter(port -> older.estate().port(port).isPresent())
                    .<Party>map(Party.OfInterface::new)
                    .findFirst();
        }
        return Stream.iterate(
                        Optional.of(box.sources().first()),
                        Optional::isPresent,
                        address -> address.flatMap(IpAddress::next))
                .limit(TRIED)
                .flatMap(Optional::stream)
                .filter(box.sources()::contains)
                .map(AddressRange::single)
                .filter(address -> isNobodys(older, address) && isNobodys(newer, address))
                .<Party>map(Party.Addresses::new)
                .findFirst();
    }

    private static boolean isNobodys(Engine engine, AddressRange address) {
        return engine.estate().claimed(address).findAny().isEmpty();
    }
}
