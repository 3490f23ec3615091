/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import org.jspecify.annotations.Nullable;

/** A packet did not get any further. */
final class Dropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Dropped(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** The value; drops without one. */
    static <T> T present(@Nullable T value, Reason reason) {
        if (value == null) {
            throw new Dropped(reason);
        }
        return value;
    }

    /** Drops unless the condition holds. */
    static void unless(boolean condition, Reason reason) {
        if (!condition) {
            throw new Dropped(reason);
        }
    }
}
