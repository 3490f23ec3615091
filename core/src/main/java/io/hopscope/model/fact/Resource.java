/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/** Anything a snapshot holds under an id. Implementations are immutable records. */
public interface Resource {
    /** Identity, name, provenance and editability. */
    Identity identity();

    /** Shorthand for the identity's id. */
    default ResourceId id() {
        return identity().id();
    }

    /** Shorthand for the identity's name; untrusted text, empty when the resource has none. */
    default String name() {
        return identity().name();
    }
}
