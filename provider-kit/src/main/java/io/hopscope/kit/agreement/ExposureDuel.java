/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import io.hopscope.exposure.Access;
import io.hopscope.exposure.Certainty;
import io.hopscope.exposure.Exposure;
import io.hopscope.exposure.Exposures;
import io.hopscope.exposure.Opening;
import io.hopscope.exposure.Origin;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The symbolic evaluator against the concrete one: single packets, most of them at the boundaries of what an exposure
 * says, are looked up in it and asked of the engine. Confined to one thread.
 */
public final class ExposureDuel {
    private static final int MOST_CLIENT_PORT = 60999;
    private static final int LEAST_CLIENT_PORT = 49152;

    private final Engine engine;
    private final List<Exposure> exposures;
    private final Random random;
    private int asked;
    private int open;

    /** A duel over an engine's snapshot; the same for the same seed. */
    public ExposureDuel(Engine engine, long seed) {
        this.engine = engine;
        this.exposures = Exposures.of(engine).all();
        this.random = new Random(seed);
    }

    /** How many packets were asked about. */
    public int asked() {
        return asked;
    }

    /** How many of these may get through. */
    public int open() {
        return open;
    }

    /** What they disagree on, one sentence each; empty when they agree. */
    public List<String> differences(int packets) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < packets && !exposures.isEmpty(); i++) {
            Exposure exposure = exposures.get(random.nextInt(exposures.size()));
            IpFamily family = random.nextInt(4) == 0 ? IpFamily.V6 : IpFamily.V4;
            Optional<String> difference =
                    random.nextBoolean() ? fromInternet(exposure, family) : fromMachine(exposure, family);
            difference.ifPresent(differences::add);
        }
        return differences;
    }

    /** Lines that are not as few or as wide as they could be, one sentence each. */
    public List<String> untidy() {
        return exposures.stream()
                .flatMap(exposure -> exposure.accesses().stream())
                .flatMap(access -> Tidiness.complaints(access).stream())
                .toList();
    }

    private Optional<String> fromInternet(Exposure exposure, IpFamily family) {
        Optional<Opening> near = any(exposure.fromInternet().stream()
                .filter(access -> access.family() == family)
                .flatMap(access -> access.openings().stream())
                .toList());
        IpAddress source = source(near, family);
        AddressRange single = AddressRange.single(source);
        boolean outside = engine.estate().outside(family).contains(source)
                && engine.estate().claimed(single).findAny().isEmpty();
        return outside
                ? compare(exposure, exposure.fromInternet(), new Party.Addresses(single), source, near)
                : Optional.empty();
    }

    private Optional<String> fromMachine(Exposure exposure, IpFamily family) {
        List<Port> ports = engine.snapshot()
                .resource(exposure.subject())
                .map(subject -> near(exposure.subject(), family))
                .orElse(List.of());
        Optional<Port> sender = any(ports);
        if (sender.isEmpty()) {
            return Optional.empty();
        }
        List<Access> accesses = exposure.accesses().stream()
                .filter(access -> access.origin() instanceof Origin.Senders senders
                        && senders.network().equals(sender.get().network())
                        && senders.machines().contains(sender.get().machine().orElseThrow()))
                .toList();
        Optional<Opening> near = any(accesses.stream()
                .filter(access -> access.family() == family)
                .flatMap(access -> access.openings().stream())
                .toList());
        return compare(
                exposure, accesses, new Party.OfInterface(sender.get().id()), source(Optional.empty(), family), near);
    }

    /** Machines with one interface, in the networks of a subject. */
    private List<Port> near(ResourceId subject, IpFamily family) {
        List<ResourceId> networks = engine.estate().portsOf(subject).stream()
                .flatMap(port -> Stream.concat(
                        Stream.of(port.network()),
                        engine.estate().peerings(port.network()).stream()
                                .flatMap(peering -> peering.across(port.network()).stream())
                                .map(side -> side.network())))
                .toList();
        return engine.snapshot()
                .all(NetworkInterface.class)
                .flatMap(nic -> engine.estate().port(nic.id()).stream())
                .filter(port -> networks.contains(port.network()))
                .filter(port -> port.nic().role() == InterfaceRole.INSTANCE)
                .filter(port -> port.machine().isPresent()
                        && !port.machine().get().equals(subject)
                        && engine.estate().portsOf(port.machine().get()).size() == 1)
                .filter(port -> port.nic().addresses().stream()
                        .anyMatch(address -> address.prefix().family() == family))
                .toList();
    }

    private Optional<String> compare(
            Exposure exposure, List<Access> accesses, Party from, IpAddress source, Optional<Opening> near) {
        IpFamily family = source.family();
        Protocol protocol = protocol(near, family);
        int port = port(near);
        int client = clientPort(near);
        Question question = new Question(
                from,
                exposure.subject().kind() == ResourceKind.INSTANCE
                        ? new Party.OfInstance(exposure.subject())
                        : new Party.OfBalancer(exposure.subject()),
                new Service(Optional.of(protocol), protocol.hasPorts() ? PortRange.single(port) : PortRange.ALL),
                protocol.hasPorts() ? Optional.of(PortRange.single(client)) : Optional.empty(),
                Optional.of(family));
        Answer answer = engine.answer(question);
        Optional<Certainty> symbolic = accesses.stream()
                .filter(access -> access.family() == family)
                .flatMap(access -> access.certainty(protocol, source, client, port).stream())
                .findFirst();
        asked++;
        open += symbolic.isPresent() ? 1 : 0;
        return symbolic.equals(concrete(answer))
                ? Optional.empty()
                : Optional.of(question + ": exposure " + symbolic + ", engine " + answer.verdict() + " "
                        + answer.exceptions().size() + " exceptions "
                        + answer.blockers().stream()
                                .map(blocker -> blocker.message())
                                .toList());
    }

    private static Optional<Certainty> concrete(Answer answer) {
        if (!answer.exceptions().isEmpty() || answer.verdict() == Verdict.UNKNOWN) {
            return Optional.of(Certainty.POSSIBLE);
        }
        return answer.verdict() == Verdict.REACHABLE ? Optional.of(Certainty.CERTAIN) : Optional.empty();
    }

    private IpAddress source(Optional<Opening> near, IpFamily family) {
        List<AddressRange> ranges = near.filter(opening -> random.nextInt(4) > 0)
                .map(opening -> opening.sources().ranges())
                .orElse(engine.estate().outside(family).ranges());
        AddressRange range = ranges.get(random.nextInt(ranges.size()));
        return switch (random.nextInt(4)) {
            case 0 -> range.first();
            case 1 -> range.last();
            case 2 -> range.last().next().orElse(range.last());
            default -> range.first().previous().orElse(range.first());
        };
    }

    private Protocol protocol(Optional<Opening> near, IpFamily family) {
        if (near.isPresent() && random.nextInt(3) > 0) {
            return new Protocol(any(near.get().protocols()).orElseThrow().first());
        }
        Protocol ping = family == IpFamily.V4 ? Protocol.ICMP : Protocol.ICMP_V6;
        return any(List.of(Protocol.TCP, Protocol.UDP, ping, Protocol.GRE, new Protocol(132)))
                .orElseThrow();
    }

    private int port(Optional<Opening> near) {
        if (near.isEmpty() || random.nextInt(4) == 0) {
            return random.nextInt(PortRange.ALL.last() + 1);
        }
        PortRange range = any(near.get().ports().ranges()).orElseThrow();
        return boundary(range);
    }

    private int clientPort(Optional<Opening> near) {
        int wanted = near.map(opening -> any(opening.clientPorts().ranges()).orElseThrow())
                .map(this::boundary)
                .orElse(0);
        boolean usual = wanted >= LEAST_CLIENT_PORT && wanted <= MOST_CLIENT_PORT;
        return usual ? wanted : LEAST_CLIENT_PORT + random.nextInt(MOST_CLIENT_PORT - LEAST_CLIENT_PORT);
    }

    private int boundary(PortRange range) {
        return switch (random.nextInt(4)) {
            case 0 -> range.first();
            case 1 -> range.last();
            case 2 -> Math.min(range.last() + 1, PortRange.ALL.last());
            default -> Math.max(range.first() - 1, 0);
        };
    }

    private <T> Optional<T> any(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }
}
