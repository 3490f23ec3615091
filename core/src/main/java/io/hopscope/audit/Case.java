/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.fix.Fix;
import io.hopscope.fix.Fixer;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.Blocker;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is known of one cause so far. Not safe for several threads. */
final class Case {
    private static final Set<ResourceKind> PLACES = EnumSet.of(ResourceKind.NETWORK, ResourceKind.SUBNET);

    private final Set<ResourceId> affected = new HashSet<>();
    private final Set<ResourceId> cutOff = new HashSet<>();
    private final Set<List<Member>> affectedBy = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<List<Member>> cutOffBy = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Evidence> seen = new LinkedHashSet<>();
    private final Set<Defeated> defeats = new LinkedHashSet<>();
    private final Set<Direction> directions = EnumSet.noneOf(Direction.class);
    private List<Defeated> clearest = List.of();
    private List<Evidence> evidence = List.of();
    private Severity severity = Severity.INFO;
    private String message = "";
    private Confidence confidence = Confidence.PROBABLE;
    private Confidence sighted = Confidence.PROBABLE;
    private boolean asked;
    private boolean leads;
    private Optional<Answer> example = Optional.empty();
    private Optional<Question> unwanted = Optional.empty();

    /** Inspection shows it, or shows the consequence of it, and of those the cause itself tells whom it hits. */
    void sight(Sighting sighting, boolean itself, String words) {
        severity = Severities.greater(severity, sighting.severity());
        leads = true;
        seen.addAll(sighting.evidence());
        defeats.addAll(sighting.defeats());
        unwanted = unwanted.or(sighting::unwanted);
        if (sighting.confidence() == Confidence.CERTAIN) {
            sighted = Confidence.CERTAIN;
        }
        if (itself) {
            affect(sighting.affected(), sighting.severity());
        }
        if (message.isEmpty()) {
            message = words;
        }
    }

    /** It stops what was meant. Many intents have the same members, and those are gone through once. */
    void stop(Intent intent, Blocker blocker, Severity how) {
        severity = Severities.greater(severity, how);
        defeats.add(intent.defeated());
        blocker.place().direction().ifPresent(directions::add);
        if ((how == Severity.HIGH ? cutOffBy : affectedBy).add(intent.members())) {
            affect(intent.members().stream().map(Member::machine).toList(), how);
        }
    }

    /**
     * An answer of which it is part.
     *
     * @return whether it shows the cause better than any before: of several flows the one that the fewest others stop
     */
    boolean consider(Answer answer, Blocker blocker) {
        asked = true;
        leads |= answer.blockers().indexOf(blocker) <= 0;
        if (answer.confidence() == Confidence.CERTAIN) {
            confidence = Confidence.CERTAIN;
        }
        int others = answer.blockers().size();
        return example.map(known -> others < known.blockers().size()).orElse(true);
    }

    void show(Intent intent, Answer answer, String what, List<Evidence> behind) {
        example = Optional.of(answer);
        message = what + ", which " + intent.defeated().claim();
        clearest = List.of(intent.defeated());
        evidence = behind;
    }

    /** Another one that turned out to be the same. */
    void absorb(Case other) {
        severity = Severities.greater(severity, other.severity);
        affected.addAll(other.affected);
        cutOff.addAll(other.cutOff);
        defeats.addAll(other.clearest);
        defeats.addAll(other.defeats);
        leads |= other.leads;
    }

    /** What mends it for the flow that shows it best; nothing where no flow was asked. */
    List<Fix> fixes(Fixer fixer) {
        return example.map(fixer::fixes).or(() -> unwanted.map(fixer::closing)).orElse(List.of());
    }

    /** Whether some packet meets it before anything else. */
    boolean leads() {
        return leads;
    }

    /** Which way packets crossed the filter that dropped them; empty where none did. */
    Set<Direction> directions() {
        return directions;
    }

    Finding finding(Sighting.Cause cause) {
        return new Finding(
                cause.code(),
                Severities.with(severity, cutOff.size()),
                cause.subject(),
                cause.rule(),
                affected(),
                message,
                asked ? confidence : sighted,
                Stream.concat(evidence.stream(), seen.stream()).distinct().toList(),
                defeated(cause),
                List.of());
    }

    private void affect(Collection<ResourceId> those, Severity how) {
        affected.addAll(those);
        if (how == Severity.HIGH) {
            cutOff.addAll(those);
        }
    }

    /** Whole networks and subnets only where nothing in them is known to be hit. */
    private List<ResourceId> affected() {
        SortedSet<ResourceId> inside = new TreeSet<>(affected);
        inside.removeIf(id -> PLACES.contains(id.kind()));
        return List.copyOf(inside.isEmpty() ? new TreeSet<>(affected) : inside);
    }

    private List<Defeated> defeated(Sighting.Cause cause) {
        return defeats.isEmpty()
                ? Purposes.of(cause).stream().toList()
                : Stream.concat(clearest.stream(), defeats.stream()).distinct().toList();
    }
}
