/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import io.hopscope.fix.Fix;
import io.hopscope.fix.Fixer;
import io.hopscope.model.Snapshot;
import io.hopscope.net.AddressRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Part;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.ChangeRenderer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What keeps something from getting through, against an engine that is made of the changed snapshot from scratch: it
 * works, does nothing when it is done again, opens nothing, and closes nothing besides unless it says so, as far as
 * clients use their usual ports. Confined to one thread.
 */
final class ClosingDuel {
    private static final int MOST_FIXED = 5;

    /** The share of the Internet that an address of the estate is, from which nobody outside asks. */
    private static final double NOBODY = 1e-8;

    private final Engine engine;
    private final Fixer fixer;
    private final Map<Question, Double> open = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private int asked;
    private int closed;

    /** A duel over an engine's snapshot. */
    ClosingDuel(Engine engine, ChangeRenderer renderer) {
        this.engine = engine;
        this.fixer = new Fixer(engine, List.of(renderer));
    }

    /** How many questions were to be closed. */
    int asked() {
        return asked;
    }

    /** For how many of these there are changes that do. */
    int closed() {
        return closed;
    }

    /** What is wrong with the changes for some of the questions that get through. */
    List<String> complaints(List<Question> questions) {
        questions.stream()
                .filter(question -> question.clientPorts().isEmpty())
                .forEach(question -> open.put(question, volume(engine, question)));
        questions.stream().distinct().filter(this::isFiltered).limit(MOST_FIXED).forEach(this::close);
        return complaints;
    }

    private void close(Question question) {
        List<Fix> fixes = fixer.closing(question);
        asked++;
        closed += fixes.isEmpty() ? 0 : 1;
        fixes.forEach(fix -> check(question, fix));
    }

    private void check(Question question, Fix fix) {
        Snapshot once = engine.snapshot().with(fix.changes());
        Snapshot twice = once.with(fix.changes());
        Engine after = engine.on(once);
        String what = question.from() + " to " + question.to() + " " + question.service() + " by " + fix.changes();
        if (volume(after, question) > 0) {
            complaints.add("not closed: " + what);
        }
        if (!twice.resources().toList().equals(once.resources().toList())) {
            complaints.add("not the same when done again: " + what);
        }
        open.forEach((other, before) -> {
            double now = volume(after, other);
            boolean opens = now > before;
            boolean shuts = now < before * (1 - NOBODY) && fix.closes().isEmpty() && !isAbout(question, other);
            if (opens || shuts) {
                complaints.add((opens ? "opens " : "shuts ") + other.from() + " to " + other.to() + " "
                        + other.service() + ": " + what);
            }
        });
    }

    /** What never leaves its guest, or is the platform's own, no filter stops. */
    private boolean isFiltered(Question question) {
        return engine.passages(question).stream()
                .anyMatch(passage -> !passage.admissions().isEmpty());
    }

    private static double volume(Engine engine, Question question) {
        return engine.parts(question).stream()
                .filter(part -> part.verdict() == Verdict.REACHABLE)
                .map(Part::box)
                .mapToDouble(box -> box.volume())
                .sum();
    }

    /** Whether two questions have packets in common, whichever address of a machine they name. */
    private boolean isAbout(Question one, Question other) {
        return meet(one.from(), other.from()) && meet(one.to(), other.to()) && meet(one.service(), other.service());
    }

    private static boolean meet(Service one, Service other) {
        boolean protocol = one.protocol().isEmpty()
                || other.protocol().isEmpty()
                || one.protocol().equals(other.protocol());
        return protocol
                && one.ports().first() <= other.ports().last()
                && other.ports().first() <= one.ports().last();
    }

    private boolean meet(Party one, Party other) {
        return !Collections.disjoint(whom(one), whom(other));
    }

    private Set<String> whom(Party party) {
        Stream<String> ports = ports(party).map(port -> port.id().toString());
        Stream<String> text = party instanceof Party.Addresses at && isOutside(at.range())
                ? Stream.of("internet")
                : Stream.of(party instanceof Party.Internet ? "internet" : party.toString());
        return Stream.concat(ports, text).collect(Collectors.toSet());
    }

    private Stream<Port> ports(Party party) {
        if (party instanceof Party.OfInstance machine) {
            return engine.estate().portsOf(machine.id()).stream();
        }
        if (party instanceof Party.OfInterface nic) {
            return engine.estate().port(nic.id()).stream();
        }
        if (party instanceof Party.Addresses at) {
            return Stream.concat(
                    engine.estate().owners(at.range().first()),
                    engine.estate().doorsAt(at.range().first()).stream()
                            .flatMap(door -> engine.estate().port(door.target()).stream()));
        }
        return Stream.empty();
    }

    private boolean isOutside(AddressRange range) {
        return engine.estate().outside(range.family()).contains(range.first());
    }
}
