/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.Admission;
import io.hopscope.reach.trace.Place;
import java.util.Optional;

/**
 * What lets something through that must not get through. Immutable.
 *
 * @param subject the filter list that does; whoever should be guarded where no filter is asked
 * @param rule its rule or entry; empty when the absence of one does
 * @param message one sentence with the actual values
 * @param place where it happens; empty where no filter is asked
 * @param confidence how sure it is
 */
public record Leak(ResourceId subject, String rule, String message, Optional<Place> place, Confidence confidence) {
    static Leak of(Admission admission, Confidence confidence) {
        return new Leak(
                admission.subject(), admission.rule(), admission.message(), Optional.of(admission.place()), confidence);
    }

    static Leak unfiltered(ResourceId whom, Confidence confidence) {
        return new Leak(whom, "", "no filter is asked at " + whom, Optional.empty(), confidence);
    }

    /** Whether another one tells of the same rule, met by another packet. */
    boolean isSameAs(Leak other) {
        return subject.equals(other.subject)
                && rule.equals(other.rule)
                && place.flatMap(Place::direction).equals(other.place.flatMap(Place::direction));
    }
}
