/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

/**
 * What every resource has: its identity, the name users gave it, where it was read and whether it can be changed.
 *
 * @param id identity
 * @param name the user's name for it, verbatim and untrusted; empty when it has none
 * @param scope where it was read (the owner's view when several were merged)
 * @param editability whether a fix may touch it
 */
public record Identity(ResourceId id, String name, Scope scope, Editability editability) {
    /** An editable resource. */
    public static Identity of(ResourceId id, String name, Scope scope) {
        return new Identity(id, name, scope, Editability.yes());
    }
}
