/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * Whether a resource does its work, in the vendor's own word.
 *
 * @param up true when packets pass in this state
 * @param raw the vendor's word, verbatim
 */
public record OperationalState(boolean up, String raw) {
    /** A working resource. */
    public static OperationalState up(String raw) {
        return new OperationalState(true, raw);
    }

    /** A resource that passes nothing in this state. */
    public static OperationalState down(String raw) {
        return new OperationalState(false, raw);
    }
}
