/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Attributes of a Terraform resource, in the order in which they were given. Text is escaped, so that neither a quote
 * nor a template sequence ends it (<a
 * href="https://developer.hashicorp.com/terraform/language/expressions/strings">strings in Terraform</a>). Not safe for
 * several threads.
 */
public final class Block {
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<String> nested = new ArrayList<>();

    /** An attribute that is a string. */
    public Block text(String name, Object value) {
        return plain(name, quoted(value.toString()));
    }

    /** An attribute that is a list of strings. */
    public Block texts(String name, List<?> values) {
        return plain(
                name,
                values.stream().map(value -> quoted(value.toString())).collect(Collectors.joining(", ", "[", "]")));
    }

    /** A number, a truth value or a reference to another resource, as it stands. */
    public Block plain(String name, Object value) {
        attributes.put(name, value.toString());
        return this;
    }

    /** A block in this one; there may be several of one name. */
    public Block nested(String name, Block inner) {
        nested.add(name + " {");
        nested.addAll(inner.lines("  "));
        nested.add("}");
        return this;
    }

    /** One line an attribute, the equals signs in one column, then the blocks. */
    public List<String> lines(String indent) {
        int width = attributes.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        attributes.forEach(
                (name, value) -> lines.add(indent + name + " ".repeat(width - name.length()) + " = " + value));
        nested.forEach(line -> lines.add(indent + line));
        return lines;
    }

    /** The attributes in one line, for a comment. */
    public String inline() {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " = " + attribute.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A text as Terraform writes it. */
    public static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("${", "$${")
                .replace("%{", "%%{");
        return '"' + escaped + '"';
    }
}
