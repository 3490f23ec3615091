/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.Optional;

/** Read access to the resources that a change edits. */
@FunctionalInterface
public interface ResourceView {
    /** The resource under an id as the snapshot holds it now, earlier changes included. */
    Optional<Resource> resource(ResourceId id);

    /**
     * The resource under an id, of a known type.
     *
     * @throws IllegalArgumentException when it is missing or of another type: the change does not fit the snapshot
     */
    default <T extends Resource> T require(Class<T> type, ResourceId id) {
        return resource(id)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() ->
                        new IllegalArgumentException("Cannot change " + id + ": no such " + type.getSimpleName()));
    }
}
