/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonGenerator;

/** Codecs of sets and maps: arrays, sorted by the text of their elements or keys, so that equal ones look the same. */
final class UnorderedCodecs {
    private UnorderedCodecs() {}

    /** An array of the elements. */
    static Codec set(Codec element) {
        return new AdaptedCodec(
                new ListCodec(element),
                set -> sorted((Set<?>) set, each -> each, element),
                list -> distinct((List<?>) list));
    }

    /** An array of objects with a {@code key} and a {@code value}. */
    static Codec map(Codec key, Codec value) {
        Codec entry = new RecordCodec(
                List.of(
                        new RecordCodec.Component("key", key, each -> ((Map.Entry<?, ?>) each).getKey()),
                        new RecordCodec.Component("value", value, each -> ((Map.Entry<?, ?>) each).getValue())),
                parts -> Map.entry(parts[0], parts[1]));
        return new AdaptedCodec(
                new ListCodec(entry),
                map -> sorted(((Map<?, ?>) map).entrySet(), each -> ((Map.Entry<?, ?>) each).getKey(), key),
                list -> distinctKeys((List<?>) list));
    }

    private static List<Object> sorted(Collection<?> values, UnaryOperator<Object> key, Codec codec) {
        if (values.size() < 2) {
            return List.copyOf(values);
        }
        SortedMap<String, Object> byText = new TreeMap<>();
        for (Object value : values) {
            byText.put(text(key.apply(value), codec), value);
        }
        return List.copyOf(byText.values());
    }

    private static String text(Object value, Codec codec) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonFormat.generator(text)) {
            codec.write(value, out);
        }
        return text.toString();
    }

    private static Set<?> distinct(List<?> elements) {
        if (elements.size() < 2) {
            return Set.copyOf(elements);
        }
        Set<Object> set = new LinkedHashSet<>(elements);
        if (set.size() < elements.size()) {
            throw new IllegalArgumentException("an element appears twice");
        }
        return Collections.unmodifiableSet(set);
    }

    private static Map<?, ?> distinctKeys(List<?> entries) {
        Map.Entry<?, ?>[] all = entries.toArray(Map.Entry<?, ?>[]::new);
        if (all.length < 2) {
            return Map.ofEntries(all);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        Arrays.stream(all).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        if (map.size() < all.length) {
            throw new IllegalArgumentException("a key appears twice");
        }
        return Collections.unmodifiableMap(map);
    }
}
