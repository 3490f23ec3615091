/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Identity of a resource: vendor, kind and canonical vendor id. The account and region that reported it are provenance
 * (see {@link Scope}), not identity, so a shared network seen from two accounts is one resource.
 *
 * @param vendor short lower-case vendor key, chosen by the provider
 * @param kind what the resource is
 * @param value canonical vendor id; case is folded by the provider where the vendor folds it
 */
public record ResourceId(String vendor, ResourceKind kind, String value) implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::vendor)
            .thenComparing(ResourceId::kind)
            .thenComparing(ResourceId::value);

    /** As a record's own, and quicker: ids are compared wherever a packet goes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ResourceId id
                        && kind == id.kind
                        && value.equals(id.value)
                        && vendor.equals(id.vendor));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return value;
    }
}
