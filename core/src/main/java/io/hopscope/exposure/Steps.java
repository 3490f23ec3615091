/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What leads from one list of parts to another, part by part. A part that is neither added nor removed but differs was
 * changed.
 *
 * @param <P> a part of a resource, such as a rule
 * @param before the older parts
 * @param after the newer ones
 * @param name what tells parts of one list apart
 * @param words a part in words, with its article
 */
record Steps<P>(Fact<List<P>> before, Fact<List<P>> after, Function<P, String> name, Function<P, String> words) {
    /** Adds to a list each step as an edit of the older resource; none where either list is not known. */
    void of(Resource older, Function<List<P>, Resource> made, List<Edit> steps) {
        if (before.value().isEmpty() || after.value().isEmpty()) {
            return;
        }
        Map<String, P> old = named(before.value().get());
        Map<String, P> now = named(after.value().get());
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String each : names) {
            Optional<P> gone = Optional.ofNullable(old.get(each));
            Optional<P> come = Optional.ofNullable(now.get(each));
            if (!gone.equals(come)) {
                Map<String, P> edited = new LinkedHashMap<>(old);
                come.ifPresentOrElse(part -> edited.put(each, part), () -> edited.remove(each));
                Resource result = made.apply(new ArrayList<>(edited.values()));
                steps.add(new Edit(older.id(), Optional.of(older), Optional.of(result), told(gone, come), false));
            }
        }
    }

    private String told(Optional<P> gone, Optional<P> come) {
        if (gone.isEmpty()) {
            return "got " + come.map(words).orElse("");
        }
        return come.isEmpty()
                ? "lost " + gone.map(words).orElse("")
                : "has " + come.map(words).orElse("") + " instead of "
                        + gone.map(words).orElse("");
    }

    private Map<String, P> named(List<P> parts) {
        Map<String, P> named = new LinkedHashMap<>();
        parts.forEach(part -> named.put(name.apply(part), part));
        return named;
    }
}
