/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What two snapshots differ in, as flows: for each machine and balancer of both, what was lost and gained, from the
 * Internet and from machines of both, and the configuration change that did it. Machines of one snapshot alone are
 * named as such; what they reach and what reaches them is no change of anybody else's.
 *
 * @param changes flows lost and gained, subject by subject
 * @param appeared machines and balancers that only the newer snapshot has
 * @param vanished machines and balancers that only the older one has
 * @param gaps what would have to be known to be sure that there is no more
 */
public record Difference(
        List<Explained> changes, List<ResourceId> appeared, List<ResourceId> vanished, List<Gap> gaps) {
    /** Copies the lists. */
    public Difference {
        changes = List.copyOf(changes);
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        gaps = List.copyOf(gaps);
    }

    /** Compares two snapshots. */
    public static Difference between(Engine older, Engine newer) {
        Exposures before = Exposures.of(older);
        Exposures after = Exposures.of(newer);
        Set<ResourceId> old = before.subjects().collect(Collectors.toCollection(TreeSet::new));
        Set<ResourceId> present = after.subjects().collect(Collectors.toCollection(TreeSet::new));
        FlowChanges flows = new FlowChanges(before, after);
        List<FlowChange> changes = old.stream()
                .filter(present::contains)
                .flatMap(subject -> flows.of(subject).stream())
                .toList();
        return new Difference(
                new Explanations(older, newer).explain(changes),
                present.stream().filter(id -> !old.contains(id)).toList(),
                old.stream().filter(id -> !present.contains(id)).toList(),
                Stream.concat(gaps(after, present), gaps(before, old))
                        .distinct()
                        .toList());
    }

    private static Stream<Gap> gaps(Exposures exposures, Set<ResourceId> subjects) {
        return subjects.stream().flatMap(subject -> exposures.of(subject).gaps().stream());
    }

    /** Whether nothing has changed. */
    public boolean isNone() {
        return changes.isEmpty() && appeared.isEmpty() && vanished.isEmpty();
    }
}
