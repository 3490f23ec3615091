/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import java.util.Optional;

/**
 * Something decisive that is not known, without a name or an id of the estate unless the monitor was asked to show its
 * inventory.
 *
 * @param kind kind of resource
 * @param reason why it is not known
 * @param vendorCode the vendor's error code; empty when there is none
 * @param detail where, which one, and what would settle it; empty unless inventory is shown
 */
public record MissingFact(ResourceKind kind, GapReason reason, String vendorCode, Optional<Gap> detail) {
    static MissingFact of(Gap gap, boolean inventory) {
        return new MissingFact(
                gap.kind(), gap.reason(), gap.vendorCode(), inventory ? Optional.of(gap) : Optional.empty());
    }

    /** Kind and reason. */
    @Override
    public String toString() {
        return kind + " " + reason + (vendorCode.isEmpty() ? "" : " (" + vendorCode + ")")
                + detail.map(gap -> ": " + gap.message()).orElse("");
    }
}
