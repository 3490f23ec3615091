/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;

/**
 * Where a resource belongs and whose view of it an item is. A resource always belongs to its owner's account, also
 * where that account was not read: then nothing proves that something which it refers to does not exist.
 *
 * @param scope the owner's account and the region
 * @param view whether the teller owns it
 * @param editability no when the owner's account was not read
 */
public record Placement(Scope scope, View view, Editability editability) {
    /** The identity of a resource placed here. */
    public Identity identity(ResourceId id, String name) {
        return new Identity(id, name, scope, editability);
    }
}
