/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.graph.Port;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Asks once more, after a removal, for what worked or may have worked before it. Not safe for several threads. */
final class Aftereffects {
    private static final Comparator<LostConnection> MOST_FIRST = Comparator.comparingInt(
                    (LostConnection lost) -> lost.affected().size())
            .reversed()
            .thenComparing(LostConnection::meantBy, MeantBy.ORDER)
            .thenComparing(LostConnection::connection)
            .thenComparing(LostConnection::verdict);

    private record Meant(String connection, MeantBy meantBy, Verdict before, Verdict verdict) {}

    private final Engine before;
    private final Engine after;
    private final Removal removal;
    private final Map<Meant, SortedSet<ResourceId>> affected = new LinkedHashMap<>();
    private final Map<Meant, List<Blocker>> blockers = new HashMap<>();
    private int remaining;

    Aftereffects(Engine before, Removal removal) {
        this.before = before;
        this.after = before.replacing(removal.versions());
        this.removal = removal;
    }

    /** Those who are hit themselves may fare otherwise than the rest of their class. */
    void ask(Standing standing) {
        Intent working = standing.intent();
        List<Question> alive = working.questions().stream()
                .filter(question -> !isFromLost(question, working))
                .toList();
        if (alive.isEmpty()) {
            return;
        }
        List<Member> hit = working.members().stream().filter(removal::hits).toList();
        List<Member> others = hit.isEmpty()
                ? working.members()
                : working.members().stream()
                        .filter(member -> !removal.hits(member))
                        .toList();
        Intent left = working.asking(alive);
        for (List<Member> alike : List.of(hit, others)) {
            if (!alike.isEmpty()) {
                note(left.of(alike), standing.verdict());
            }
        }
    }

    /** How many connections that worked still do. */
    int remaining() {
        return remaining;
    }

    /** What no longer works, that of the most machines first. */
    List<LostConnection> lost() {
        List<LostConnection> lost = new ArrayList<>();
        affected.forEach((meant, machines) -> lost.add(new LostConnection(
                meant.connection(),
                meant.meantBy(),
                meant.before(),
                meant.verdict(),
                List.copyOf(machines),
                blockers.getOrDefault(meant, List.of()))));
        lost.sort(MOST_FIRST);
        return lost;
    }

    private void note(Intent intent, Verdict earlier) {
        Outcome outcome = Outcome.of(intent, after);
        if (outcome.verdict() == Verdict.REACHABLE && earlier == Verdict.REACHABLE) {
            remaining += intent.members().size();
        }
        if (outcome.verdict() == Verdict.REACHABLE || outcome.verdict() == earlier) {
            return;
        }
        Meant meant = new Meant(intent.words(), intent.meantBy(), earlier, outcome.verdict());
        SortedSet<ResourceId> machines = affected.computeIfAbsent(meant, key -> new TreeSet<>());
        intent.members().forEach(member -> machines.add(member.machine()));
        blockers.putIfAbsent(meant, outcome.blockers());
    }

    /** A machine that is lost itself asks nobody; that is no loss of those whom it asked. */
    private boolean isFromLost(Question question, Intent working) {
        return question.from() instanceof Party.OfInterface from
                && before.estate().port(from.id()).filter(this::isReplaced).isPresent()
                && working.members().stream().noneMatch(member -> member.port().equals(from.id()));
    }

    /** Of a balancer with other interfaces left, these go on. */
    private boolean isReplaced(Port port) {
        InterfaceRole role = port.nic().role();
        if (role != InterfaceRole.BALANCER) {
            return role == InterfaceRole.INSTANCE && removal.hits(Member.of(port));
        }
        return removal.hit().contains(port.id())
                && after.estate()
                        .balancerAt(port.id())
                        .flatMap(balancer -> balancer.state().value())
                        .map(OperationalState::up)
                        .orElse(false);
    }
}
