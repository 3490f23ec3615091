/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Optional;

/**
 * The answer to a lookup by id. Absent is said only where a completed listing covers the reference.
 *
 * @param <T> type of resource
 */
public sealed interface Lookup<T> {
    /** The resource is in the snapshot. */
    record Found<T>(T value) implements Lookup<T> {}

    /** It is proven that there is no such resource. */
    record Absent<T>(ResourceId id) implements Lookup<T> {}

    /** It may or may not exist. */
    record Unknown<T>(Gap gap) implements Lookup<T> {}

    /** The resource, when found. */
    default Optional<T> found() {
        return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
