/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;

/**
 * An item and the answers it stands in.
 *
 * @param item the item
 * @param by the answers
 */
public record Told(Item item, RegionAnswers by) {
    /** Where it was told. */
    public Scope scope() {
        return by.scope();
    }

    /** A text of the item; empty when it is not there. */
    public String text(String field) {
        return item.text(field);
    }

    /** An identity in the told scope. */
    public Identity identity(ResourceId id, String name) {
        return Identity.of(id, name, scope());
    }

    /** The identity of what users cannot change. */
    public Identity fixed(ResourceId id, String name, String reason) {
        return new Identity(id, name, scope(), Editability.no(reason));
    }
}
