/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON that commands take as values. Not safe for several threads. */
final class JsonText {
    private final Map<String, String> members = new LinkedHashMap<>();

    JsonText text(String name, Object value) {
        members.put(name, quoted(value.toString()));
        return this;
    }

    JsonText number(String name, int value) {
        members.put(name, Integer.toString(value));
        return this;
    }

    JsonText texts(String name, List<String> texts) {
        members.put(name, list(texts));
        return this;
    }

    JsonText objects(String name, List<JsonText> objects) {
        members.put(name, array(objects));
        return this;
    }

    static String array(List<JsonText> objects) {
        return objects.stream().map(JsonText::toString).collect(Collectors.joining(",", "[", "]"));
    }

    static String list(List<String> texts) {
        return texts.stream().map(JsonText::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
