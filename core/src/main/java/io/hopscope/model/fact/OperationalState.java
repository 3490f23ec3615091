/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Optional;

/**
 * Whether a resource does its work, in the vendor's own word.
 *
 * @param up true when packets pass in this state
 * @param raw the vendor's word, verbatim
 * @param waits true when nothing but the word of a user is missing to bring it up: an offer to accept, a second half to
 *     make; false when it is up
 * @param starving what has no bandwidth, where nothing but that keeps it down; empty when it is up, or something else
 *     keeps it down too
 */
public record OperationalState(boolean up, String raw, boolean waits, Optional<ResourceId> starving) {
    /** A state that no bandwidth ends. */
    public OperationalState(boolean up, String raw, boolean waits) {
        this(up, raw, waits, Optional.empty());
    }

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

    /** A resource that passes nothing until something, itself or what it draws on, gets bandwidth. */
    public static OperationalState starving(String raw, ResourceId without) {
        return new OperationalState(false, raw, false, Optional.of(without));
    }
}
