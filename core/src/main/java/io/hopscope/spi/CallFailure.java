/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

/**
 * Why a call failed, without the vendor's own text: that may name who asked.
 *
 * @param kind what it means
 * @param vendorCode the vendor's code; empty when there is none
 * @param requestId by which the vendor finds the call; empty when it did not get that far
 */
public record CallFailure(FailureKind kind, String vendorCode, String requestId) {
    /** A failure on this side of the network. */
    public static CallFailure of(FailureKind kind) {
        return new CallFailure(kind, "", "");
    }

    /** What happened, with the code. */
    public String words() {
        return vendorCode.isEmpty() ? kind.words() : kind.words() + " (" + vendorCode + ")";
    }
}
