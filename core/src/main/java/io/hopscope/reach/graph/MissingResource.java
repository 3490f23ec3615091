/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.Lookup;

/** A look-up that found nothing, of whatever type. */
final class MissingResource {
    private MissingResource() {}

    static <A, B> Lookup<B> as(Lookup<A> missing) {
        if (missing instanceof Lookup.Absent<A> absent) {
            return new Lookup.Absent<>(absent.id());
        }
        if (missing instanceof Lookup.Unknown<A> unknown) {
            return new Lookup.Unknown<>(unknown.gap());
        }
        throw new IllegalStateException("A resource that exists was not compiled");
    }
}
