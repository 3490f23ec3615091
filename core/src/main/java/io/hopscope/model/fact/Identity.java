/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Map;
import java.util.Optional;

/**
 * What every resource has: its identity, the name users gave it, where it was read and whether it can be changed.
 *
 * @param id identity
 * @param name the user's name for it, verbatim and untrusted; empty when it has none
 * @param scope where it was read (the owner's view when several were merged)
 * @param editability whether a fix may touch it
 * @param spelling how the vendor spells the id, where case means nothing in it
 * @param tags what users pinned to it; empty where nothing was told, which need not mean that there are none
 */
public record Identity(
        ResourceId id,
        String name,
        Scope scope,
        Editability editability,
        Optional<Spelling> spelling,
        Optional<Tags> tags) {
    /** A resource of whose tags nothing was told. */
    public Identity(ResourceId id, String name, Scope scope, Editability editability, Optional<Spelling> spelling) {
        this(id, name, scope, editability, spelling, Optional.empty());
    }

    /** A resource whose id is spelled as it is. */
    public Identity(ResourceId id, String name, Scope scope, Editability editability) {
        this(id, name, scope, editability, Optional.empty());
    }

    /** An editable resource. */
    public static Identity of(ResourceId id, String name, Scope scope) {
        return new Identity(id, name, scope, Editability.yes());
    }

    /** The same with tags. */
    public Identity tagged(Map<String, String> pinned) {
        return new Identity(id, name, scope, editability, spelling, Tags.of(pinned));
    }

    /** Whether a text is the id; case counts unless the vendor spells the id in its own. */
    public boolean isCalled(String text) {
        return spelling.isPresent()
                ? id.value().equalsIgnoreCase(text)
                : id.value().equals(text);
    }
}
