/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** Nobody knows what becomes of a packet. */
final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    Unsure(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
