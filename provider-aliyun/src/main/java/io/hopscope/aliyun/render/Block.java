/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Attributes of a Terraform resource, in the language's own quoting (<a
 * href="https://developer.hashicorp.com/terraform/language/expressions/strings">strings</a>). Not safe for several
 * threads.
 */
final class Block {
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> blocks = new ArrayList<>();

    Block text(String name, Object value) {
        attributes.put(name, quoted(value.toString()));
        return this;
    }

    Block texts(String name, List<?> values) {
        attributes.put(
                name,
                values.stream().map(value -> quoted(value.toString())).collect(Collectors.joining(", ", "[", "]")));
        return this;
    }

    /** A number, a truth value or a reference to another resource. */
    Block plain(String name, Object value) {
        attributes.put(name, value.toString());
        return this;
    }

    /** A nested block; there may be several of one name. */
    Block nested(String name, Block inner) {
        blocks.add(name + " {");
        inner.lines("  ").forEach(blocks::add);
        blocks.add("}");
        return this;
    }

    List<String> lines(String indent) {
        return Stream.concat(
                        attributes.entrySet().stream()
                                .map(attribute -> attribute.getKey() + " = " + attribute.getValue()),
                        blocks.stream())
                .map(line -> indent + line)
                .toList();
    }

    static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("${", "$${")
                .replace("%{", "%%{");
        return '"' + escaped + '"';
    }
}
