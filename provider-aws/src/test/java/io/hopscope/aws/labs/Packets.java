/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.labs;

import io.hopscope.fix.Fix;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Single packets between everybody who occurs in a lab and a few hosts outside, and whether they pass. */
record Packets(Owners owners, Map<Packet, Verdict> verdicts) {
    private static final List<String> OUTSIDE = List.of("8.8.8.8", "1.2.3.4", "203.0.113.77");
    private static final List<String> SERVICES =
            List.of("tcp/22", "tcp/23", "tcp/80", "tcp/443", "udp/53", "udp/33500", "icmp/echo");

    /** A packet that opens a connection. */
    record Packet(String from, String to, String service) {
        Verdict ask(Engine engine) {
            try {
                return engine.verdict(engine.question(from, to, Service.parse(service)));
            } catch (QuestionException nobodyIsThere) {
                return Verdict.UNKNOWN;
            }
        }
    }

    static Packets of(Engine engine, Lab lab) {
        Owners owners = Owners.of(engine);
        Set<String> ends = new TreeSet<>(OUTSIDE);
        lab.probes().forEach(probe -> ends.addAll(List.of(probe.from(), probe.to())));
        Map<Packet, Verdict> verdicts = new LinkedHashMap<>();
        ends.stream()
                .filter(owners::canSend)
                .flatMap(from -> ends.stream().filter(to -> !to.equals(from)).flatMap(to -> packets(from, to)))
                .forEach(packet -> verdicts.put(packet, packet.ask(engine)));
        return new Packets(owners, verdicts);
    }

    private static Stream<Packet> packets(String from, String to) {
        return SERVICES.stream().map(service -> new Packet(from, to, service));
    }

    /** Whether the same two could already connect by another address of theirs. */
    private boolean isOpenOtherwise(Packet packet) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == Verdict.REACHABLE)
                .map(Map.Entry::getKey)
                .anyMatch(other -> other.service().equals(packet.service())
                        && owners.same(other.from(), packet.from())
                        && owners.same(other.to(), packet.to()));
    }

    /** Packets that a fix lets through although neither the probe nor what the fix says to open is about them. */
    List<Packet> untold(Lab.Probe probe, Fix fix, Engine after) {
        Packet asked = new Packet(
                probe.from(), probe.to(), probe.protocol() + "/" + (probe.port().isEmpty() ? "echo" : probe.port()));
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() != Verdict.REACHABLE)
                .map(Map.Entry::getKey)
                .filter(packet -> !packet.equals(asked) && packet.ask(after) == Verdict.REACHABLE)
                .filter(packet -> !isOpenOtherwise(packet))
                .filter(packet -> fix.opens().stream().noneMatch(line -> new ToldLine(line, owners).covers(packet)))
                .toList();
    }
}
