/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as a tree, members in their order.
 *
 * @param members members of an object
 * @param elements elements of an array
 * @param text a scalar's text
 */
public record JsonTree(Map<String, JsonTree> members, List<JsonTree> elements, String text) {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    /** Reads one document. */
    public static JsonTree parse(String document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            JsonTree tree = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows: " + document);
            }
            return tree;
        }
    }

    /** Names of an object's members, in their order. */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    /** A member that must be there. */
    public JsonTree get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + this));
    }

    /** A member that may be missing or null. */
    public Optional<JsonTree> find(String name) {
        return Optional.ofNullable(members.get(name)).filter(tree -> !tree.text.equals("null"));
    }

    private static JsonTree value(JsonParser parser, JsonToken token) {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        List<JsonTree> elements = new ArrayList<>();
        if (token == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                members.put(name, value(parser, parser.nextToken()));
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                elements.add(value(parser, next));
            }
        }
        return new JsonTree(members, elements, token.isScalarValue() ? parser.getString() : "");
    }
}
