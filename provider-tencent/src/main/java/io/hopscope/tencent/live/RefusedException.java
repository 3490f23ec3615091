/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A request or an answer does not pass the own guard. Has no cause and none of the vendor's text. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final transient Optional<Duration> after;

    RefusedException(FailureKind kind, String message) {
        this(kind, message, Optional.empty());
    }

    RefusedException(FailureKind kind, String message, Optional<Duration> after) {
        super(message);
        this.kind = kind;
        this.after = after;
    }

    FailureKind kind() {
        return kind;
    }

    /** How long whoever refused asks to wait. */
    Optional<Duration> after() {
        return after;
    }
}
