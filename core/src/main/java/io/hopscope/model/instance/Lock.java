/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.instance;

/**
 * A lock that the vendor put on a virtual machine.
 *
 * @param reason the vendor's word for it (debt, security, recycling)
 * @param effect what it does
 */
public record Lock(String reason, Effect effect) {
    /** What a lock does. */
    public enum Effect {
        /** No packet passes. */
        DROPS,
        /** Packets may be dropped; the vendor does not say. */
        MAY_DROP,
        /** Packets pass, configuration cannot be changed. */
        FREEZES_CHANGES
    }
}
