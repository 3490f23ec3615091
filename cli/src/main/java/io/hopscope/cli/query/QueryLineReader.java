/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one line of JSON, as far as it can be read: even a broken line may tell its id. Confined to one thread. */
final class QueryLineReader {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable QueryId id;
    private @Nullable String problem;

    private QueryLineReader() {}

    static QueryLine read(String line) {
        QueryLineReader reader = new QueryLineReader();
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), line)) {
            reader.document(parser);
        } catch (JacksonException e) {
            reader.fail("not valid JSON, at column " + e.getLocation().getColumnNr());
        }
        return new QueryLine(Optional.ofNullable(reader.id), reader.fields, Optional.ofNullable(reader.problem));
    }

    private void document(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            fail("not a JSON object");
            return;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            field(name, parser, parser.nextToken());
        }
        if (parser.nextToken() != null) {
            fail("something follows the end of the object");
        }
    }

    private void field(String name, JsonParser parser, JsonToken token) {
        if (!seen.add(name)) {
            fail(name + ": comes twice");
        }
        boolean scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT;
        if (scalar && name.equals(QueryLine.ID)) {
            id = new QueryId(parser.getString(), token == JsonToken.VALUE_NUMBER_INT);
        } else if (scalar) {
            fields.put(name, parser.getString());
        } else if (!QueryLine.isKnown(name)) {
            fields.put(name, "");
        } else if (token != JsonToken.VALUE_NULL) {
            fail(name + ": must be text or a whole number");
        }
        parser.skipChildren();
    }

    private void fail(String what) {
        if (problem == null) {
            problem = what;
        }
    }
}
