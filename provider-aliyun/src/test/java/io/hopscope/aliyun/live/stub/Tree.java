/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live.stub;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and texts. */
final class Tree {
    /** A number as it is spelt, or a truth value. */
    private record Bare(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private Tree() {}

    static Map<String, Object> read(String text) {
        return object(of(JsonText.read("stub", text, Set.of()).value()));
    }

    private static Object of(Json json) {
        if (json instanceof Json.Obj object) {
            Map<String, Object> members = new LinkedHashMap<>();
            object.members().forEach((name, value) -> members.put(name, of(value)));
            return members;
        }
        if (json instanceof Json.Arr array) {
            return new ArrayList<>(array.elements().stream().map(Tree::of).toList());
        }
        if (json instanceof Json.Text text) {
            return text.value();
        }
        return new Bare(json instanceof Json.Num number ? number.raw() : bare(json));
    }

    private static String bare(Json json) {
        return json instanceof Json.Bool flag ? Boolean.toString(flag.value()) : "null";
    }

    static String write(Object tree) {
        if (tree instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(member -> quoted(String.valueOf(member.getKey())) + ":" + write(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(Tree::write).collect(Collectors.joining(",", "[", "]"));
        }
        return tree instanceof String text ? quoted(text) : tree.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    @SuppressWarnings("unchecked") // objects have names
    static Map<String, Object> object(@Nullable Object tree) {
        return tree instanceof Map ? (Map<String, Object>) tree : Map.of();
    }

    /** What stands at a path of members; an empty text where nothing does. */
    static Object at(Object tree, String path) {
        Object place = tree;
        for (String step : path.split("\\.", -1)) {
            place = object(place).getOrDefault(step, "");
        }
        return place;
    }

    static List<Object> list(Object tree, String path) {
        return at(tree, path) instanceof List<?> list ? new ArrayList<>(list) : List.of();
    }

    static String text(Object tree, String path) {
        Object value = at(tree, path);
        return value instanceof Map || value instanceof List ? "" : value.toString();
    }

    /** A copy with another value at a path. */
    static Map<String, Object> with(Map<String, Object> tree, String path, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(tree);
        int dot = path.indexOf('.');
        if (dot < 0) {
            copy.put(path, value);
        } else {
            String step = path.substring(0, dot);
            copy.put(step, with(object(copy.get(step)), path.substring(dot + 1), value));
        }
        return copy;
    }
}
