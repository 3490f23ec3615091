/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import io.hopscope.model.balancer.LoadBalancer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.AddressRange;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Verdict;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opens TCP connections from where it runs, and says what is the matter where that does not fit the configuration. It
 * sends packets: nothing else of Hopscope does so to the machines that it is about, and nothing calls this unasked.
 * Immutable; safe for several threads as far as its connector and names are.
 *
 * <pre>{@code
 * List<Attempt> attempts = Probe.of(engine).to("shop.example.com", 443, Duration.ofSeconds(3));
 * }</pre>
 */
public final class Probe {
    private final Engine engine;
    private final Party from;
    private final boolean exact;
    private final Connector connector;
    private final Names names;

    private Probe(Engine engine, Party from, boolean exact, Connector connector, Names names) {
        this.engine = engine;
        this.from = from;
        this.exact = exact;
        this.connector = connector;
        this.names = names;
    }

    /**
     * A probe over TCP. Where an address of this host is that of one interface of the snapshot it runs there, else
     * somewhere in the Internet.
     */
    public static Probe of(Engine engine) {
        Optional<IpAddress> own = Hosts.own().stream()
                .filter(address -> engine.estate().owners(address).count() == 1)
                .findFirst();
        Party from = own.<Party>map(address -> new Party.Addresses(AddressRange.single(address)))
                .orElse(new Party.Internet());
        return new Probe(engine, from, own.isPresent(), Connector.tcp(), Names.ofThisHost());
    }

    /** The same, run from somewhere else than it finds out by itself. */
    public Probe from(Party other) {
        return new Probe(engine, other, !(other instanceof Party.Internet), connector, names);
    }

    /** The same with another way to connect and to resolve names. */
    public Probe by(Connector otherConnector, Names otherNames) {
        return new Probe(engine, from, exact, otherConnector, otherNames);
    }

    /** From where it is taken to run. */
    public Party from() {
        return from;
    }

    /**
     * Dials a port.
     *
     * @param text an address; the id or name of a machine, interface or load balancer of the snapshot; or a name
     * @param timeout for each address; up to a minute
     * @return an attempt for each address, or one that tells that the name has none
     * @throws QuestionException when the text means several things, or the question cannot be asked
     */
    public List<Attempt> to(String text, int port, Duration timeout) {
        List<IpAddress> addresses = addresses(text);
        if (addresses.isEmpty()) {
            return List.of(attempt(Optional.empty(), Optional.empty(), Observation.NAME_UNKNOWN, Duration.ZERO));
        }
        List<Attempt> attempts = new ArrayList<>();
        for (IpAddress address : addresses) {
            Optional<Answer> answer = answer(address, port);
            long start = System.nanoTime();
            Observation observation = connector.connect(socketAddress(address, port), timeout);
            attempts.add(
                    attempt(Optional.of(address), answer, observation, Duration.ofNanos(System.nanoTime() - start)));
        }
        return List.copyOf(attempts);
    }

    private Attempt attempt(
            Optional<IpAddress> address, Optional<Answer> answer, Observation observation, Duration took) {
        Verdict verdict = answer.map(this::verdict).orElse(Verdict.UNKNOWN);
        return new Attempt(address, answer, verdict, observation, Diagnosis.of(verdict, observation), took);
    }

    /** An address of this host says nothing of the other family. */
    private Optional<Answer> answer(IpAddress address, int port) {
        boolean other =
                from instanceof Party.Addresses own && own.range().first().family() != address.family();
        return other
                ? Optional.empty()
                : Optional.of(engine.answer(
                        Question.of(from, new Party.Addresses(AddressRange.single(address)), Service.tcp(port))));
    }

    /** What holds for most of the Internet need not hold here. */
    private Verdict verdict(Answer answer) {
        boolean mixed = answer.exceptions().stream()
                .anyMatch(part -> part.from().isPresent() && part.verdict() != answer.verdict());
        return mixed && !exact ? Verdict.UNKNOWN : answer.verdict();
    }

    private List<IpAddress> addresses(String text) {
        Optional<IpAddress> literal = IpAddress.tryParse(text);
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            return addresses(engine.parties().find("to", text));
        } catch (QuestionException e) {
            if (e.code() != QuestionException.Code.NOT_FOUND) {
                throw e;
            }
            return names.addresses(text);
        }
    }

    private List<IpAddress> addresses(Party party) {
        if (party instanceof Party.OfInstance machine) {
            return dialled(engine.estate().portsOf(machine.id()).stream());
        }
        if (party instanceof Party.OfInterface nic) {
            return dialled(engine.estate().port(nic.id()).stream());
        }
        if (party instanceof Party.OfBalancer of) {
            Optional<LoadBalancer> balancer = engine.estate().get(LoadBalancer.class, of.id());
            String name = balancer.map(LoadBalancer::dnsName).orElse("");
            return name.isEmpty()
                    ? dialled(balancer.flatMap(b -> b.interfaces().value()).stream()
                            .flatMap(List<ResourceId>::stream)
                            .flatMap(nic -> engine.estate().port(nic).stream()))
                    : names.addresses(name);
        }
        throw new QuestionException(QuestionException.Code.BAD_QUESTION, "to: a probe dials one address, not many");
    }

    /** From inside at its own addresses, from outside at public ones. */
    private List<IpAddress> dialled(Stream<Port> ports) {
        List<Port> all = ports.toList();
        List<IpAddress> found = (exact
                        ? all.stream()
                                .flatMap(port -> port.nic().addresses().stream()
                                        .map(address -> address.prefix().address()))
                        : all.stream()
                                .flatMap(port -> engine.estate().doorsTo(port.id()).stream())
                                .map(Door::outside))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            throw new QuestionException(
                    QuestionException.Code.BAD_QUESTION, "to: it has no address that can be dialled from here");
        }
        return found;
    }

    private static InetSocketAddress socketAddress(IpAddress address, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByName(address.toString()), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address is no name: " + address, e);
        }
    }
}
