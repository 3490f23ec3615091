/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What users pinned to a resource, so that others can pick it by that.
 *
 * @param values values by key, verbatim and untrusted, in the order of keys
 */
public record Tags(Map<String, String> values) {
    /** Keeps a copy in the order of keys. */
    public Tags {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(values)));
    }

    /** The tags, if there are any. */
    public static Optional<Tags> of(Map<String, String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Tags(values));
    }

    /** Whether a key has a value. */
    public boolean has(String key, String value) {
        return value.equals(values.get(key));
    }
}
