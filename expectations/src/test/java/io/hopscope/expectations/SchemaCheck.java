/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as the schema of expectations uses; any other word of it is an error. */
final class SchemaCheck {
    private static final Set<String> WORDS = Set.of(
            "$schema",
            "$id",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "required",
            "additionalProperties",
            "properties",
            "items",
            "minItems",
            "enum",
            "oneOf",
            "pattern");

    private final Map<?, ?> root;

    SchemaCheck(Map<?, ?> root) {
        this.root = root;
    }

    boolean admits(@Nullable Object value) {
        return admits(root, value);
    }

    private boolean admits(Map<?, ?> schema, @Nullable Object value) {
        schema.keySet().forEach(word -> {
            if (!WORDS.contains(String.valueOf(word))) {
                throw new IllegalStateException("The check does not know " + word);
            }
        });
        return refers(schema, value)
                && isOfType(schema.get("type"), value)
                && isListed(schema, value)
                && isOneOf(schema, value)
                && fits(schema, value)
                && objectFits(schema, value)
                && listFits(schema, value);
    }

    private boolean refers(Map<?, ?> schema, @Nullable Object value) {
        Object ref = schema.get("$ref");
        if (ref == null) {
            return true;
        }
        Map<?, ?> target = root;
        for (String step : ref.toString().substring("#/".length()).split("/", -1)) {
            target = (Map<?, ?>) Objects.requireNonNull(target.get(step), step);
        }
        return admits(target, value);
    }

    private static boolean isOfType(@Nullable Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(one -> isOfType(one, value));
        }
        return type == null
                || switch (type.toString()) {
                    case "object" -> value instanceof Map;
                    case "array" -> value instanceof List;
                    case "string" -> value instanceof String;
                    case "integer" -> value instanceof Integer;
                    default -> throw new IllegalStateException("The check does not know the type " + type);
                };
    }

    private static boolean isListed(Map<?, ?> schema, @Nullable Object value) {
        return !(schema.get("enum") instanceof List<?> values) || values.contains(value);
    }

    private boolean isOneOf(Map<?, ?> schema, @Nullable Object value) {
        return !(schema.get("oneOf") instanceof List<?> some)
                || some.stream().filter(one -> admits((Map<?, ?>) one, value)).count() == 1;
    }

    private static boolean fits(Map<?, ?> schema, @Nullable Object value) {
        Object pattern = schema.get("pattern");
        return pattern == null
                || !(value instanceof String text)
                || Pattern.compile(pattern.toString()).matcher(text).find();
    }

    private boolean objectFits(Map<?, ?> schema, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> object) || !(schema.get("properties") instanceof Map<?, ?> properties)) {
            return true;
        }
        boolean complete = !(schema.get("required") instanceof List<?> required)
                || object.keySet().containsAll(required);
        return complete
                && object.entrySet().stream()
                        .allMatch(member -> properties.get(member.getKey()) instanceof Map<?, ?> of
                                && admits(of, member.getValue()));
    }

    private boolean listFits(Map<?, ?> schema, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return true;
        }
        boolean enough = !(schema.get("minItems") instanceof Integer least) || list.size() >= least;
        return enough
                && (!(schema.get("items") instanceof Map<?, ?> items)
                        || list.stream().allMatch(item -> admits(items, item)));
    }
}
