/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.Map;
import java.util.Set;

/**
 * What was read completely. Only this turns "not found" into "absent".
 *
 * @param completed completed selectors by scope and kind
 */
public record Coverage(Map<Key, Set<Selector>> completed) {
    /** A kind in a scope. */
    public record Key(Scope scope, ResourceKind kind) {}

    /** Whether a reference to an id, made in a scope, would have been found if the resource existed. */
    public boolean covers(Scope scope, ResourceId id) {
        return completed.getOrDefault(new Key(scope, id.kind()), Set.of()).stream()
                .anyMatch(selector -> selector instanceof Selector.All
                        || (selector instanceof Selector.Ids ids && ids.ids().contains(id)));
    }

    /** Whether all resources of a kind in a scope were read. */
    public boolean isComplete(Scope scope, ResourceKind kind) {
        return completed.getOrDefault(new Key(scope, kind), Set.of()).contains(new Selector.All());
    }
}
