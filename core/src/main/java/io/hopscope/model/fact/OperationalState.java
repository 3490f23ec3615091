/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * Whether a resource does its work, in the vendor's own word.
 *
 * @param up true when packets pass in this state
 * @param raw the vendor's word, verbatim
 * @param waits true when nothing but the word of a user is missing to bring it up: an offer to accept, a second half to
 *     make; false when it is up
 */
public record OperationalState(boolean up, String raw, boolean waits) {
    /** A state that no user's word alone ends. */
    public OperationalState(boolean up, String raw) {
        this(up, raw, false);
    }

    /** A working resource. */
    public static OperationalState up(String raw) {
        return new OperationalState(true, raw);
    }

    /** A resource that passes nothing in this state. */
    public static OperationalState down(String raw) {
        return new OperationalState(false, raw);
    }

    /** A resource that passes nothing until a user accepts or completes it. */
    public static OperationalState waiting(String raw) {
        return new OperationalState(false, raw, true);
    }
}
