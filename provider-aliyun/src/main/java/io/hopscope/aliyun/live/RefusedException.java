/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.spi.FailureKind;

/** A request is not sent, or gets no credentials. Has no cause and none of the vendor's text. */
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
