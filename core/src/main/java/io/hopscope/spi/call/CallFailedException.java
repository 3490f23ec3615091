/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.Optional;

/** A call has failed. Has no cause: exceptions of vendors' SDKs hold the vendor's text, which may name who asked. */
public final class CallFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CallFailure failure;
    private final transient Optional<Duration> after;

    /** A call that failed so. */
    public CallFailedException(CallFailure failure) {
        this(failure, Optional.empty());
    }

    /** A call that failed on this side of the network. */
    public CallFailedException(FailureKind kind) {
        this(CallFailure.of(kind));
    }

    /**
     * A call that failed so.
     *
     * @param failure why
     * @param after how long the vendor asks to wait before it is asked again; empty when it does not
     */
    public CallFailedException(CallFailure failure, Optional<Duration> after) {
        super(failure.words());
        this.failure = failure;
        this.after = after;
    }

    /** Why. */
    public CallFailure failure() {
        return failure;
    }

    /** How long the vendor asks to wait before it is asked again; empty when it does not. */
    public Optional<Duration> after() {
        return after;
    }
}
