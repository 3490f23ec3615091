/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.QuotedText;

/**
 * What a gap is about.
 *
 * @param scope where it was read
 * @param id the resource
 */
public record Subject(Scope scope, ResourceId id) {
    /** The resource that an identity names. */
    public static Subject of(Identity identity) {
        return new Subject(identity.scope(), identity.id());
    }

    /** A field holds a word that nobody knows here. */
    public Gap unrecognised(String field, String word) {
        return gap(
                GapReason.UNRECOGNISED,
                "The " + field + " of " + id + " is not recognised: " + QuotedText.of(word),
                "");
    }

    /** A field or answer that decides is not there. */
    public Gap notGiven(String what, String settledBy) {
        return gap(GapReason.NOT_READ, what, settledBy);
    }

    /** The vendor does not say what happens. */
    public Gap undocumented(String what, String settledBy) {
        return gap(GapReason.UNDOCUMENTED, what, settledBy);
    }

    /** Known, and not modelled. */
    public Gap notModelled(String what) {
        return gap(GapReason.NOT_MODELLED, what, "");
    }

    /** A gap about the resource. */
    public Gap gap(GapReason reason, String message, String settledBy) {
        return new Gap(scope, id.kind(), id.value(), reason, "", message, settledBy);
    }
}
