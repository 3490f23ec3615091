/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fixer;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what was observed by root cause. Not safe for several threads. */
final class Causes {
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
        of(origin.cause()).sight(sighting, origin.cause().equals(sighting.cause()), origin.message());
    }

    /** The findings, gravest first, with fixes for the first of them. */
    List<Finding> findings(Fixer fixer) {
        unite();
        List<Finding> bare = new ArrayList<>();
        cases.forEach((cause, found) -> bare.add(found.finding(cause)));
        bare.sort(gravestFirst());
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : bare) {
            findings.add(
                    findings.size() < Report.MOST_FIXED
                            ? finding.withFixes(of(finding).fixes(fixer))
                            : finding);
        }
        return findings;
    }

    /** Of two that affect as many, the one that some packet meets first comes first. */
    private Comparator<Finding> gravestFirst() {
        return Comparator.comparing(Finding::severity)
                .thenComparingInt(finding -> finding.affected().size())
                .thenComparing(finding -> of(finding).leads())
                .reversed()
                .thenComparing(Finding::code)
                .thenComparing(Finding::subject)
                .thenComparing(Finding::rule);
    }

    private Case of(Finding finding) {
        return Objects.requireNonNull(cases.get(new Sighting.Cause(finding.code(), finding.subject(), finding.rule())));
    }

    private void add(Outcome outcome, Blocker blocker, Severity severity, String share) {
        Origins.Origin origin = origin(blocker, outcome.intent());
        Case found = of(origin.cause());
        Intent intent = outcome.intent();
        found.stop(intent, blocker, severity);
        outcome.answer().filter(answer -> found.consider(answer, blocker)).ifPresent(answer -> {
            String what = origin.message() + "; this stops " + share + intent.words();
            found.show(intent, answer, what, facts.behind(blocker, intent));
        });
    }

    private Case of(Sighting.Cause cause) {
        return cases.computeIfAbsent(cause, key -> new Case());
    }

    /** Tells once what is the same; replies last, since they may be the same as either of the others. */
    private void unite() {
        AclCauses acls = new AclCauses(facts);
        List<Sighting.Cause> all = cases.keySet().stream()
                .sorted(Comparator.comparing(Sighting.Cause::code))
                .toList();
        for (Sighting.Cause cause : all) {
            acls.sameAs(cause, of(cause).directions())
                    .filter(cases::containsKey)
                    .findFirst()
                    .ifPresent(same -> {
                        of(same).absorb(of(cause));
                        cases.remove(cause);
                    });
        }
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
}
