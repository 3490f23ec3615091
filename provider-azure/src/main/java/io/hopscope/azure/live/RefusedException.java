/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.spi.FailureKind;

/** A request or an answer does not pass the own pipeline. Has no cause and none of the vendor's text. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    RefusedException(FailureKind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    FailureKind kind() {
        return kind;
    }
}
