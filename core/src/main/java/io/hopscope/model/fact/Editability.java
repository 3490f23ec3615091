/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * Whether the user can change a resource; fixes touch only what is editable.
 *
 * @param editable true when an ordinary call of the owner may change it
 * @param reason why not (managed by a service, locked, owned by another account); empty when editable
 */
public record Editability(boolean editable, String reason) {
    private static final Editability YES = new Editability(true, "");

    /** The resource may be changed by its owner. */
    public static Editability yes() {
        return YES;
    }

    /** The resource cannot be changed, for the stated reason. */
    public static Editability no(String reason) {
        return new Editability(false, reason);
    }
}
