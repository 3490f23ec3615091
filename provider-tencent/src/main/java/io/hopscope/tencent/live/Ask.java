/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The parameters of a request: texts, numbers, truth values, lists and objects of them. Immutable: each parameter gives
 * another one.
 *
 * @param parameters by name, in order
 */
record Ask(Map<String, Object> parameters) {
    /** A request for all. */
    static final Ask ALL = new Ask(Map.of());

    Ask with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Ask(more);
    }

    /**
     * Asks only for what has one of some values.
     *
     * @throws IllegalArgumentException when there is none: the API takes that for all
     */
    Ask where(String filter, Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filter needs a value");
        }
        return with("Filters", List.of(Map.of("Name", filter, "Values", List.copyOf(values))));
    }

    /** As JSON. */
    String json() {
        return text(parameters);
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(member -> quoted(String.valueOf(member.getKey())) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Ask::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** Everything beyond plain ASCII is escaped: ids come from answers, which may say anything. */
    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c >= ' ' && c < 0x7f && c != '"' && c != '\\'
                        ? String.valueOf((char) c)
                        : String.format("\\u%04x", c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
