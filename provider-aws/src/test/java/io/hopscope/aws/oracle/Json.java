/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Maps, lists, text, numbers and booleans as JSON text. */
final class Json {
    private Json() {}

    /** An object from alternating names and values; a value that is null is left out with its name. */
    static Map<String, Object> object(@Nullable Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                object.put(String.valueOf(pairs[i]), value);
            }
        }
        return object;
    }

    /** A list of what the stream holds. */
    static List<Object> list(Stream<?> items) {
        return new ArrayList<>(items.toList());
    }

    static String write(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, "\n", text);
        return text.append('\n').toString();
    }

    private static void write(@Nullable Object value, String indent, StringBuilder text) {
        String deeper = indent + "  ";
        if (value instanceof Map<?, ?> map) {
            text.append(map.entrySet().stream()
                    .map(entry -> deeper + quote(entry.getKey()) + ": " + nested(entry.getValue(), deeper))
                    .collect(Collectors.joining(",", "{", map.isEmpty() ? "}" : indent + "}")));
        } else if (value instanceof List<?> list) {
            text.append(list.stream()
                    .map(item -> deeper + nested(item, deeper))
                    .collect(Collectors.joining(",", "[", list.isEmpty() ? "]" : indent + "]")));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            text.append(quote(value));
        }
    }

    private static String nested(@Nullable Object value, String indent) {
        StringBuilder text = new StringBuilder();
        write(value, indent, text);
        return text.toString();
    }

    private static String quote(@Nullable Object value) {
        return '"' + String.valueOf(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
