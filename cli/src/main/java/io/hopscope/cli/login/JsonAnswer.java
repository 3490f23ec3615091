/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.login;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Members of a JSON object that are text or numbers. */
final class JsonAnswer {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private JsonAnswer() {}

    /** The members as text; none of what is no object. Its exception holds nothing of the text, which has a secret. */
    static Map<String, String> members(String text) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    members.put(name, parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            return members;
        } catch (JacksonException e) {
            return Map.of();
        }
    }
}
