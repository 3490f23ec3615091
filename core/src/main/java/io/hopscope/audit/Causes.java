/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fixer;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.NatGateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gathers what was observed by root cause. Not safe for several threads. */
final class Causes {
    /** Of this many findings, the gravest first, fixes are looked for; a fix costs dozens of questions. */
    private static final int MOST_FIXED = 100;

    private final Map<Sighting.Cause, Case> cases = new LinkedHashMap<>();
    private final Facts facts;
    private final Fleet fleet;

    Causes(Facts facts, Fleet fleet) {
        this.facts = facts;
        this.fleet = fleet;
    }

    /** What the engine said of an intent. */
    void add(Outcome outcome) {
        for (Blocker blocker : outcome.blockers()) {
            add(outcome, blocker, Severities.of(blocker.code()), "");
        }
        outcome.partialBlockers().forEach(b -> add(outcome, b, Severities.ofPart(b.code()), "some of "));
    }

    /** What inspection shows. */
    void add(Sighting sighting) {
        Case found = cases.computeIfAbsent(sighting.cause(), cause -> new Case());
        found.raise(sighting.severity());
        found.affect(sighting.affected(), sighting.severity());
        found.leads = true;
        found.seen.addAll(sighting.evidence());
        if (found.message.isEmpty()) {
            found.message = sighting.message();
        }
    }

    /** The findings, gravest first, with fixes for the first of them. */
    List<Finding> findings(Fixer fixer) {
        List<Finding> bare = new ArrayList<>();
        cases.forEach((cause, found) -> bare.add(found.finding(cause)));
        bare.sort(gravestFirst());
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : bare) {
            Optional<Answer> example = findings.size() < MOST_FIXED ? example(finding) : Optional.empty();
            findings.add(example.map(answer -> finding.withFixes(fixer.fixes(answer)))
                    .orElse(finding));
        }
        return findings;
    }

    /** Of two that affect as many, the one that some packet meets first comes first. */
    private Comparator<Finding> gravestFirst() {
        return Comparator.comparing(Finding::severity)
                .thenComparingInt(finding -> finding.affected().size())
                .thenComparing(finding -> of(finding).leads)
                .reversed()
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject)
                .thenComparing(Finding::rule);
    }

    private Optional<Answer> example(Finding finding) {
        return of(finding).example;
    }

    private Case of(Finding finding) {
        return Objects.requireNonNull(cases.get(new Sighting.Cause(finding.code(), finding.subject(), finding.rule())));
    }

    private void add(Outcome outcome, Blocker blocker, Severity severity, String share) {
        Sighting.Cause cause = cause(blocker, outcome.intent());
        Case found = cases.computeIfAbsent(cause, c -> new Case());
        found.raise(severity);
        found.affect(outcome.intent(), severity);
        found.defeats.add(outcome.intent().defeated());
        outcome.answer().ifPresent(answer -> {
            found.leads |= answer.blockers().indexOf(blocker) <= 0;
            found.consider(outcome.intent(), share, blocker, answer, facts);
        });
    }

    /** Where many machines of a subnet have no public address, that is a trait of the subnet. */
    private Sighting.Cause cause(Blocker blocker, Intent intent) {
        Optional<Sighting.Cause> behindDoor = fleet.get(Door.class, blocker.subject())
                .filter(door -> blocker.code() == FindingCode.PUBLIC_ADDRESS_DOWN)
                .flatMap(this::behind);
        if (behindDoor.isPresent()) {
            return behindDoor.get();
        }
        Member first = intent.members().get(0);
        boolean shared = blocker.code() == FindingCode.NO_PUBLIC_ADDRESS
                && intent.members().size() > 1
                && blocker.subject().equals(first.port());
        return new Sighting.Cause(blocker.code(), shared ? first.subnet() : blocker.subject(), blocker.rule());
    }

    /** What shuts a door together with others: the state of its public address, or of the NAT gateway that has that. */
    private Optional<Sighting.Cause> behind(Door door) {
        return fleet.estate().publicAddresses(door.outside()).stream()
                .flatMap(address -> Stream.concat(
                        down(address.state())
                                .map(state -> new Sighting.Cause(FindingCode.PUBLIC_ADDRESS_DOWN, address.id())),
                        address.boundTo().value().stream()
                                .flatMap(Optional::stream)
                                .flatMap(id -> fleet.get(NatGateway.class, id).stream())
                                .flatMap(nat -> down(nat.state())
                                        .map(state -> new Sighting.Cause(FindingCode.NAT_DOWN, nat.id())))))
                .findFirst();
    }

    private static Stream<OperationalState> down(Fact<OperationalState> state) {
        return state.value().filter(known -> !known.up()).stream();
    }

    /** What is known of one cause so far. */
    private static final class Case {
        private final SortedSet<ResourceId> affected = new TreeSet<>();
        private final Set<ResourceId> cutOff = new HashSet<>();
        private final Set<List<Member>> affectedBy = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<List<Member>> cutOffBy = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Evidence> seen = new LinkedHashSet<>();
        private final Set<Defeated> defeats = new LinkedHashSet<>();
        private List<Defeated> clearest = List.of();
        private List<Evidence> evidence = List.of();
        private Severity severity = Severity.INFO;
        private String message = "";
        private Confidence confidence = Confidence.PROBABLE;
        private boolean asked;
        private boolean leads;
        private Optional<Answer> example = Optional.empty();

        void raise(Severity other) {
            severity = Severities.greater(severity, other);
        }

        /** Many intents have the same members, and those are gone through once. */
        void affect(Intent intent, Severity how) {
            if ((how == Severity.HIGH ? cutOffBy : affectedBy).add(intent.members())) {
                affect(intent.members().stream().map(Member::machine).toList(), how);
            }
        }

        void affect(Collection<ResourceId> machines, Severity how) {
            affected.addAll(machines);
            if (how == Severity.HIGH) {
                cutOff.addAll(machines);
            }
        }

        /** Of several flows that the cause stops, the one that the fewest other causes stop shows it best. */
        void consider(Intent intent, String share, Blocker blocker, Answer answer, Facts facts) {
            asked = true;
            if (answer.confidence() == Confidence.CERTAIN) {
                confidence = Confidence.CERTAIN;
            }
            int others = answer.blockers().size();
            boolean better =
                    example.map(known -> others < known.blockers().size()).orElse(true);
            if (better) {
                example = Optional.of(answer);
                message = blocker.message() + "; this stops " + share + intent.words() + ", which "
                        + intent.meantBy().value() + (intent.rule().isEmpty() ? "" : " (" + intent.rule() + ")")
                        + " means to work";
                evidence = facts.behind(blocker, intent);
                clearest = List.of(intent.defeated());
            }
        }

        Finding finding(Sighting.Cause cause) {
            return new Finding(
                    cause.code(),
                    Severities.with(severity, cutOff.size()),
                    cause.subject(),
                    cause.rule(),
                    List.copyOf(affected),
                    message,
                    asked ? confidence : Confidence.CERTAIN,
                    Stream.concat(evidence.stream(), seen.stream()).distinct().toList(),
                    defeated(cause),
                    List.of());
        }

        private List<Defeated> defeated(Sighting.Cause cause) {
            return defeats.isEmpty()
                    ? Purposes.of(cause).stream().toList()
                    : Stream.concat(clearest.stream(), defeats.stream())
                            .distinct()
                            .toList();
        }
    }
}
