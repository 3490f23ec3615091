/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

import io.hopscope.model.fact.ResourceId;

/**
 * A filter that let a request through. Immutable.
 *
 * @param subject the list whose rule did; where no rule did, the first list that was asked, or the interface or subnet
 *     that none is bound to
 * @param rule its rule or entry; empty when the absence of one did
 * @param message one sentence with the actual values
 * @param place where it happened
 */
public record Admission(ResourceId subject, String rule, String message, Place place) {
    /** Whether another one tells of the same rule, met by another packet. */
    public boolean isSameAs(Admission other) {
        return subject.equals(other.subject)
                && rule.equals(other.rule)
                && place.direction().equals(other.place.direction());
    }
}
