/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;

/**
 * The resource that gaps are about.
 *
 * @param scope its account and region
 * @param id the resource
 */
public record Subject(Scope scope, ResourceId id) {
    /** The subject that a resource is, where it belongs. */
    public static Subject of(Placement placement, ResourceId id) {
        return new Subject(placement.scope(), id);
    }

    /** A gap of any reason. */
    public Gap gap(GapReason reason, String message, String settledBy) {
        return new Gap(scope, id.kind(), id.value(), reason, "", message, settledBy);
    }

    /** A field holds a word that is not known here. */
    public Gap unrecognised(String field, String raw) {
        return gap(
                GapReason.UNRECOGNISED,
                "The " + field + " of " + id + " is " + Word.shown(raw) + ", which is not recognised",
                "");
    }

    /** The answer leaves a field out. */
    public Gap notGiven(String field, String settledBy) {
        return gap(GapReason.NOT_READ, "The " + field + " of " + id + " is not in the answer", settledBy);
    }

    /** Something is recognised, and its effect on packets is not modelled. */
    public Gap notModelled(String message) {
        return gap(GapReason.NOT_MODELLED, message, "");
    }
}
