/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Coverage;
import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one reading of a provider told of one scope.
 *
 * @param scope the scope
 * @param told all of it; nobody adds to it
 * @param complete kinds that were read to their end
 * @param ids what it tells of
 * @param failures gaps of calls that failed
 * @param readAt when the reading began
 */
record Part(
        Scope scope,
        SnapshotBuilder told,
        Set<ResourceKind> complete,
        Set<String> ids,
        List<Gap> failures,
        Instant readAt) {
    private static final Set<GapReason> FAILURES = Set.of(GapReason.DENIED, GapReason.FAILED, GapReason.INCOMPLETE);

    static Part of(Scope scope, SnapshotBuilder told, Instant readAt) {
        Snapshot snapshot = told.build();
        Set<ResourceKind> complete = snapshot.coverage().completed().entrySet().stream()
                .filter(entry -> entry.getValue().contains(new Selector.All()))
                .map(entry -> entry.getKey().kind())
                .collect(Collectors.toUnmodifiableSet());
        List<Gap> failures = snapshot.gaps().stream()
                .filter(gap -> FAILURES.contains(gap.reason()))
                .toList();
        Set<String> ids = snapshot.resources().map(each -> each.id().value()).collect(Collectors.toUnmodifiableSet());
        return new Part(scope, told, complete, ids, failures, readAt);
    }

    /** Whether a reading lacks something here that this part has: what is new and cannot be read is no loss. */
    boolean isBetterKnownThan(List<Part> instead) {
        Set<ResourceKind> known =
                instead.stream().flatMap(part -> part.complete().stream()).collect(Collectors.toSet());
        return !known.containsAll(complete)
                || instead.stream().flatMap(part -> part.failures().stream()).anyMatch(this::isLoss);
    }

    private boolean isLoss(Gap gap) {
        boolean hadIt = gap.resource().isEmpty() ? complete.contains(gap.kind()) : ids.contains(gap.resource());
        return hadIt && failures.stream().noneMatch(own -> isSameList(own, gap));
    }

    private static boolean isSameList(Gap one, Gap other) {
        return one.kind() == other.kind() && one.resource().equals(other.resource());
    }

    /** Whether a part may tell of the same scope: a reading that fails may not even learn the account. */
    boolean mayBeOf(Scope other) {
        return scope.vendor().equals(other.vendor())
                && scope.region().equals(other.region())
                && (scope.account().equals(other.account())
                        || scope.account().isEmpty()
                        || other.account().isEmpty());
    }

    /** Whether it tells that a call failed which is of no region, so that regions may be missing. */
    boolean mayHide(Scope other) {
        return scope.region().isEmpty()
                && scope.vendor().equals(other.vendor())
                && (scope.account().equals(other.account()) || scope.account().isEmpty())
                && !failures.isEmpty();
    }

    /** What is not known any more once this part is too old, as far as others do not tell. */
    List<Gap> expired(Set<Coverage.Key> known) {
        return complete.stream()
                .filter(kind -> !known.contains(new Coverage.Key(scope, kind)))
                .map(kind -> new Gap(
                        scope,
                        kind,
                        "",
                        GapReason.NOT_READ,
                        "",
                        "The last good reading of " + scope + ", of " + readAt + ", is too old",
                        "reading again"))
                .toList();
    }
}
