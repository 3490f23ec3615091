/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.spi.FailureKind;

/** Why the vendor refuses a request, in any shape that the vendor has for it. */
public enum Refusal {
    /** The credentials are not known. */
    AUTHENTICATION(FailureKind.AUTHENTICATION),
    /** Who asks may not. */
    PERMISSION(FailureKind.PERMISSION),
    /** Too many requests for now; where the vendor says when to come again, at once or in a second. */
    THROTTLED(FailureKind.THROTTLED),
    /** Too many requests; where the vendor says when to come again, in an hour. */
    THROTTLED_FOR_AN_HOUR(FailureKind.THROTTLED),
    /** The vendor's servers fail. */
    BROKEN(FailureKind.TRANSIENT);

    private final FailureKind kind;

    Refusal(FailureKind kind) {
        this.kind = kind;
    }

    /** What a provider makes of it. */
    public FailureKind kind() {
        return kind;
    }
}
