/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import org.jspecify.annotations.Nullable;

/** A packet did not get any further. */
final class Dropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String why;

    Dropped(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }

    /** The value; drops without one. */
    static <T> T present(@Nullable T value, String why) {
        if (value == null) {
            throw new Dropped(why);
        }
        return value;
    }

    /** Drops unless the condition holds. */
    static void unless(boolean condition, String why) {
        if (!condition) {
            throw new Dropped(why);
        }
    }
}
