/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fixer;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
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
    private final Origins origins;

    Causes(Facts facts, Origins origins) {
        this.facts = facts;
        this.origins = origins;
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
        Origins.Origin origin = origins.of(sighting.cause(), sighting.message());
        Case found = cases.computeIfAbsent(origin.cause(), cause -> new Case());
        found.raise(sighting.severity());
        found.affect(sighting.affected(), sighting.severity());
        found.leads = true;
        found.seen.addAll(sighting.evidence());
        if (found.message.isEmpty()) {
            found.message = origin.message();
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
        Origins.Origin origin = origin(blocker, outcome.intent());
        Case found = cases.computeIfAbsent(origin.cause(), cause -> new Case());
        found.raise(severity);
        found.affect(outcome.intent(), severity);
        found.defeats.add(outcome.intent().defeated());
        outcome.answer().ifPresent(answer -> {
            found.leads |= answer.blockers().indexOf(blocker) <= 0;
            found.asked(answer);
            if (found.isClearer(answer)) {
                String stopped = share + outcome.intent().words();
                found.show(outcome.intent(), answer, origin.message() + "; this stops " + stopped);
                found.evidence = facts.behind(blocker, outcome.intent());
            }
        });
    }

    /** Where many machines of a subnet have no public address, that is a trait of the subnet. */
    private Origins.Origin origin(Blocker blocker, Intent intent) {
        List<Member> members = intent.members();
        boolean shared = blocker.code() == FindingCode.NO_PUBLIC_ADDRESS
                && members.size() > 1
                && blocker.subject().equals(members.get(0).port());
        ResourceId subject = shared ? members.get(0).subnet() : blocker.subject();
        return origins.of(new Sighting.Cause(blocker.code(), subject, blocker.rule()), blocker.message());
    }

    /** What is known of one cause so far. */
    private static final class Case {
        private static final Set<ResourceKind> PLACES = EnumSet.of(ResourceKind.NETWORK, ResourceKind.SUBNET);

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

        void affect(Collection<ResourceId> those, Severity how) {
            affected.addAll(those);
            if (how == Severity.HIGH) {
                cutOff.addAll(those);
            }
        }

        /** Whole networks and subnets only where nothing in them is known to be hit. */
        private List<ResourceId> affected() {
            List<ResourceId> inside = affected.stream()
                    .filter(id -> !PLACES.contains(id.kind()))
                    .toList();
            return inside.isEmpty() ? List.copyOf(affected) : inside;
        }

        void asked(Answer answer) {
            asked = true;
            if (answer.confidence() == Confidence.CERTAIN) {
                confidence = Confidence.CERTAIN;
            }
        }

        /** Of several flows that the cause stops, the one that the fewest other causes stop shows it best. */
        boolean isClearer(Answer answer) {
            int others = answer.blockers().size();
            return example.map(known -> others < known.blockers().size()).orElse(true);
        }

        void show(Intent intent, Answer answer, String what) {
            example = Optional.of(answer);
            message = what + ", which " + words(intent.meantBy());
            clearest = List.of(intent.defeated());
        }

        private static String words(MeantBy meantBy) {
            String rule = meantBy.rule();
            return meantBy instanceof MeantBy.Configuration by
                    ? by.resource().value() + (rule.isEmpty() ? "" : " (" + rule + ")") + " means to work"
                    : "the expectation" + (rule.isEmpty() ? "" : " \"" + rule + "\"") + " wants";
        }

        Finding finding(Sighting.Cause cause) {
            return new Finding(
                    cause.code(),
                    Severities.with(severity, cutOff.size()),
                    cause.subject(),
                    cause.rule(),
                    affected(),
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
