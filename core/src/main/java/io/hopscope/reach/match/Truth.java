/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Gap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yes, no, or not known and why. Immutable. */
public final class Truth {
    /** Surely so. */
    public static final Truth YES = new Truth(null);

    /** Surely not so. */
    public static final Truth NO = new Truth(null);

    private final @Nullable Gap gap;

    private Truth(@Nullable Gap gap) {
        this.gap = gap;
    }

    /** Not known, for the stated reason. */
    public static Truth maybe(Gap gap) {
        return new Truth(gap);
    }

    /** Yes or no. */
    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** True when surely so. */
    public boolean isYes() {
        return this == YES;
    }

    /** True when surely not so. */
    public boolean isNo() {
        return this == NO;
    }

    /** Why it is not known; empty when it is. */
    public Optional<Gap> gap() {
        return Optional.ofNullable(gap);
    }

    /** The conjunction. */
    public Truth and(Truth other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES ? other : this;
    }

    /** The disjunction. */
    public Truth or(Truth other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : this;
    }
}
