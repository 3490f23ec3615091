/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live.stub;

import io.hopscope.dump.Json;
import java.util.stream.Collectors;

/** JSON as text. */
final class JsonWriter {
    private JsonWriter() {}

    static String text(Json value) {
        if (value instanceof Json.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ":" + text(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Json.Arr list) {
            return list.elements().stream().map(JsonWriter::text).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Json.Text text) {
            return quoted(text.value());
        }
        if (value instanceof Json.Num number) {
            return number.raw();
        }
        return value instanceof Json.Bool flag ? String.valueOf(flag.value()) : "null";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
