/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** A packet does not go on. */
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

    static void unless(boolean condition, Reason reason) {
        if (!condition) {
            throw new Dropped(reason);
        }
    }
}
