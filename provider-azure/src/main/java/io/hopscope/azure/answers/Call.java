/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;

/**
 * A list that is read of a subscription, or of one resource of it.
 *
 * @param <T> the SDK class of one item
 * @param name the collection's name in the API, such as {@code networkInterfaces}
 * @param type the SDK class of one item
 * @param kind what a gap of this list leaves unknown
 * @param permission the action that the list needs
 */
public record Call<T>(String name, Class<T> type, ResourceKind kind, String permission) {
    /** The gap of a list that nobody asked for. */
    public Gap notRead(Scope scope, String owner) {
        String of = owner.isEmpty() ? "" : " of " + owner;
        return new Gap(
                scope, kind, owner, GapReason.NOT_READ, "", "The list " + name + of + " was not read", permission);
    }

    @Override
    public String toString() {
        return name;
    }
}
