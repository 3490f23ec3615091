/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

import io.hopscope.model.fact.GapReason;

/** What a failed call means, whatever the vendor's codes are. */
public enum FailureKind {
    /** Nobody is known by these credentials, or no longer. */
    AUTHENTICATION("the credentials are not accepted", GapReason.DENIED),
    /** Nobody could be asked for a token, or for whatever else calls are signed with. */
    LOGIN("whoever gives out credentials failed or was not reached", GapReason.FAILED),
    /** Who asks is known, and may not. */
    PERMISSION("the permission is missing", GapReason.DENIED),
    /** The account itself may not: not subscribed, blocked. */
    ACCOUNT("the account may not use the service", GapReason.DENIED),
    /** The account has not enabled the region. */
    REGION_DISABLED("the region is not enabled for the account", GapReason.DENIED),
    /** The clock of this machine is wrong, or a signature too old. */
    CLOCK("the time of the request is not accepted, the clock may be wrong", GapReason.FAILED),
    /** Something that was asked for by id does not exist. */
    NOT_FOUND("what was asked for does not exist", GapReason.FAILED),
    /** The vendor does not understand the request. */
    REJECTED("the request is not accepted", GapReason.FAILED),
    /** Too many calls, still after all retries. */
    THROTTLED("the cloud takes no more calls for now", GapReason.FAILED),
    /** The network or the vendor failed, still after all retries. */
    TRANSIENT("the cloud failed or was not reached", GapReason.FAILED),
    /** What came is no whole answer of the API. */
    UNREADABLE("what came is no whole answer of the API", GapReason.FAILED),
    /** No answer came in time, or the time of the caller was over. */
    TIMEOUT("no answer came in time", GapReason.FAILED),
    /** The caller has cancelled, or closed the provider. */
    CANCELLED("the reading was cancelled", GapReason.FAILED),
    /** No credentials or no region are configured. */
    CONFIGURATION("credentials or region are not configured", GapReason.FAILED);

    private final String words;
    private final GapReason reason;

    FailureKind(String words, GapReason reason) {
        this.words = words;
        this.reason = reason;
    }

    /** What happened, as the second half of a sentence. */
    public String words() {
        return words;
    }

    /** Whether no other call there can succeed after it. */
    public boolean endsAll() {
        return switch (this) {
            case AUTHENTICATION, LOGIN, ACCOUNT, CLOCK, CONFIGURATION, CANCELLED -> true;
            default -> false;
        };
    }

    /** What it makes of the answer that is missing. */
    public GapReason reason() {
        return reason;
    }
}
