/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.fact.ResourceId;
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
final class Attributes {
    private final Map<String, String> literals = new LinkedHashMap<>();

    Attributes id(String name, ResourceId id) {
        return text(name, SafeId.of(id));
    }

    Attributes text(String name, Object value) {
        return expression(name, quoted(value.toString()));
    }

    Attributes texts(String name, List<?> values) {
        return expression(
                name,
                values.stream().map(value -> quoted(value.toString())).collect(Collectors.joining(", ", "[", "]")));
    }

    /** A number, a truth value or a reference, as it stands. */
    Attributes expression(String name, Object expression) {
        literals.put(name, expression.toString());
        return this;
    }

    /** One line an attribute, the equals signs in one column. */
    List<String> lines(String indent) {
        int width = literals.keySet().stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        literals.forEach(
                (name, literal) -> lines.add(indent + name + " ".repeat(width - name.length()) + " = " + literal));
        return lines;
    }

    /** All in one line, for a comment. */
    String inline() {
        return literals.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("${", "$${")
                .replace("%{", "%%{");
        return '"' + escaped + '"';
    }
}
