/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Attributes of a Terraform resource, in the language's own quoting (<a
 * href="https://developer.hashicorp.com/terraform/language/expressions/strings">strings</a>). Not safe for several
 * threads.
 */
final class Block {
    private final Map<String, String> attributes = new LinkedHashMap<>();

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

    List<String> lines(String indent) {
        return attributes.entrySet().stream()
                .map(attribute -> indent + attribute.getKey() + " = " + attribute.getValue())
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
