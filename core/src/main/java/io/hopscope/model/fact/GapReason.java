/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/** Why something is not known. */
public enum GapReason {
    /** Nobody asked the vendor, or no saved answer gives it. */
    NOT_READ,
    /** The vendor refused the call. */
    DENIED,
    /** The call failed, or its answer could not be used. */
    FAILED,
    /** A list was cut: a page is missing. */
    INCOMPLETE,
    /** Two answers contradict each other. */
    CONTRADICTION,
    /** The vendor sent a value that is not recognised. */
    UNRECOGNISED,
    /** Recognised, but its effect on packets is not modelled. */
    NOT_MODELLED,
    /** The vendor does not document it, and assumptions are not accepted. */
    UNDOCUMENTED,
    /** It lies outside the snapshot: the far side of a VPN, another account's network. */
    OUTSIDE_SNAPSHOT,
    /** Which interface a guest with several of them uses is decided inside the guest. */
    GUEST_ROUTING,
    /** Whether and how a guest forwards others' packets is decided inside the guest. */
    GUEST_FORWARDS,
    /** The vendor picks one of several outcomes by itself. */
    AMBIGUOUS
}
