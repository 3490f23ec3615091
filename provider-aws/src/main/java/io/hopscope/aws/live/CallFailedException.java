/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.CallFailure;

/** A call has failed for good. Has no cause: the SDK's exceptions hold the vendor's text. */
final class CallFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CallFailure failure;

    CallFailedException(CallFailure failure) {
        super(failure.words());
        this.failure = failure;
    }

    CallFailure failure() {
        return failure;
    }
}
