/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something whose loss cuts machines off that are no part of it. Immutable.
 *
 * @param loss what may be lost
 * @param cutOff the machines, in the order of their ids; of a zone, those outside of it
 * @param lost what each loses, as far as it is sure, those of the most machines first
 */
public record SinglePoint(Loss loss, List<ResourceId> cutOff, List<LostConnection> lost) {
    private static final int SHOWN = 3;

    /** Keeps copies. */
    public SinglePoint {
        cutOff = List.copyOf(cutOff);
        lost = List.copyOf(lost);
    }

    /** The same as a finding to be. */
    Sighting sighting() {
        String connections = lost.stream()
                .map(LostConnection::connection)
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining("; "));
        return new Sighting(
                new Sighting.Cause(FindingCode.SINGLE_POINT_OF_FAILURE, loss.id()),
                Severity.LOW,
                "the loss of " + loss + " alone would cut off " + cutOff.size() + " from " + connections,
                cutOff,
                lost.stream().flatMap(SinglePoint::evidence).toList());
    }

    private static Stream<Evidence> evidence(LostConnection one) {
        return one.meantBy() instanceof MeantBy.Configuration by
                ? Stream.of(new Evidence(by.resource(), by.rule(), "would lose", one.connection()))
                : Stream.empty();
    }
}
