/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live.stub;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON as maps and lists. */
final class Tree {
    private static final Set<String> ENVELOPE =
            Set.of("id", "name", "type", "location", "tags", "sku", "zones", "etag", "resourceGroup", "properties");

    private Tree() {}

    static Object read(String text) {
        try (JsonReader reader = JsonProviders.createReader(text)) {
            return reader.readUntyped();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @SuppressWarnings("unchecked") // objects have names
    static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map ? (Map<String, Object>) tree : Map.of();
    }

    static List<Map<String, Object>> objects(@Nullable Object tree) {
        return tree instanceof List<?> list ? list.stream().map(Tree::object).toList() : List.of();
    }

    static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.getOrDefault(name, ""));
    }

    /** Copies an object with other members under {@code properties}; none of them where nothing is left. */
    static Map<String, Object> withProperties(Map<String, Object> item, Stream<String> kept) {
        Map<String, Object> copy = new LinkedHashMap<>(item);
        Map<String, Object> properties = new LinkedHashMap<>(object(item.get("properties")));
        properties.keySet().retainAll(kept.toList());
        copy.put("properties", properties);
        return copy;
    }

    /** What the command line has flattened, as the API nests it. */
    static Object nested(Object tree) {
        if (tree instanceof List<?> list) {
            return list.stream().map(Tree::nested).toList();
        }
        Map<String, Object> flat = object(tree);
        boolean reference = flat.keySet().stream().allMatch(ENVELOPE::contains);
        if (!(tree instanceof Map) || reference || !(flat.containsKey("id") || flat.containsKey("name"))) {
            return tree;
        }
        Map<String, Object> envelope = new LinkedHashMap<>();
        Map<String, Object> properties = new LinkedHashMap<>();
        flat.forEach((name, value) -> (ENVELOPE.contains(name) ? envelope : properties).put(name, nested(value)));
        envelope.put("properties", properties);
        return envelope;
    }
}
