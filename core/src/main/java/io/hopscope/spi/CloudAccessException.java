/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

/** Nothing at all could be read. Anything less is a {@linkplain io.hopscope.model.fact.Gap gap}. */
public final class CloudAccessException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String vendorCode;

    /** A failure, told in a sentence without any text of the vendor's. */
    public CloudAccessException(String message, CallFailure failure) {
        super(message + ": " + failure.words());
        this.kind = failure.kind();
        this.vendorCode = failure.vendorCode();
    }

    /** What it means. */
    public FailureKind kind() {
        return kind;
    }

    /** The vendor's code; empty when there is none. */
    public String vendorCode() {
        return vendorCode;
    }
}
