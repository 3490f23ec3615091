/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All calls of one cloud that a reader knows, found by the first member that leads to their payload. Immutable. */
public final class AnswerTable {
    private final ImmutableListMultimap<String, AnswerShape> keyed;
    private final List<AnswerShape> bare;
    private final Map<String, AnswerShape> groups;

    private AnswerTable(
            ImmutableListMultimap<String, AnswerShape> keyed, List<AnswerShape> bare, Map<String, AnswerShape> groups) {
        this.keyed = keyed;
        this.bare = bare;
        this.groups = groups;
    }

    /** A table of the given shapes. */
    public static AnswerTable of(List<AnswerShape> shapes) {
        ImmutableListMultimap.Builder<String, AnswerShape> keyed = ImmutableListMultimap.builder();
        shapes.stream()
                .filter(shape -> !shape.at().isEmpty())
                .forEach(shape -> keyed.put(shape.at().get(0), shape));
        List<AnswerShape> bare =
                shapes.stream().filter(shape -> shape.at().isEmpty()).toList();
        return new AnswerTable(keyed.build(), bare, ImmutableMap.of());
    }

    /**
     * The same table for a tool that writes the answers for many owners into one file: an array at {@code key}, each
     * element the answer for one owner with the owner's id beside it.
     */
    public AnswerTable withGroup(String key, AnswerShape each) {
        Map<String, AnswerShape> more = new LinkedHashMap<>(groups);
        more.put(key, each);
        return new AnswerTable(keyed, bare, ImmutableMap.copyOf(more));
    }

    /** Canonical names of all calls, those included whose answers are of no use. */
    public Set<String> calls() {
        return Stream.of(keyed.values().stream(), bare.stream(), groups.values().stream())
                .flatMap(shapes -> shapes)
                .map(AnswerShape::call)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<AnswerShape> shapesAt(String key) {
        return keyed.get(key);
    }

    List<AnswerShape> bareShapes() {
        return bare;
    }

    Map<String, AnswerShape> groups() {
        return groups;
    }
}
