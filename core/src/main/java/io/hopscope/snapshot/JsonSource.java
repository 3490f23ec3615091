/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import io.hopscope.net.QuotedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** The tokens of one file, with the place at which they stand. */
final class JsonSource {
    private final JsonParser parser;
    private final SharedValues shared = new SharedValues();

    JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    /** The next token, or nothing at the end of the file. */
    @Nullable
    JsonToken nextToken() {
        return parser.nextToken();
    }

    /** The name of the next member, or nothing at the end of the object. */
    @Nullable
    String nextName() {
        return parser.nextName();
    }

    void expect(JsonToken token, String noun) {
        if (parser.currentToken() != token) {
            throw fault("expected " + noun + ", found " + found());
        }
    }

    String text() {
        expect(JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    long number() {
        expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
        return switch (parser.getNumberType()) {
            case INT, LONG -> parser.getLongValue();
            default -> throw fault("the number does not fit 64 bits");
        };
    }

    boolean truth() {
        if (parser.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        expect(JsonToken.VALUE_FALSE, "true or false");
        return false;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Runs through the elements of an array: {@code each} reads the one at whose first token it is called. */
    void elements(Runnable each) {
        expect(JsonToken.START_ARRAY, "an array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            each.run();
        }
    }

    Object share(Object value) {
        return shared.share(value);
    }

    /** An error about the value at the current token. */
    SnapshotFormatException fault(String problem) {
        return new SnapshotFormatException(pointer(parser.streamReadContext()), problem, null);
    }

    SnapshotFormatException fault(String problem, Throwable cause) {
        return new SnapshotFormatException(pointer(parser.streamReadContext()), problem, cause);
    }

    /** An error about the object or array around the current token. */
    SnapshotFormatException faultAbove(String problem) {
        return new SnapshotFormatException(pointer(parser.streamReadContext().getParent()), problem, null);
    }

    /** Where a member or element stands, as in {@code resources[17].rules.content[3]}; empty for the whole document. */
    private static String pointer(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String above = pointer(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? above + "[" + context.getCurrentIndex() + "]" : above;
        }
        String name = context.currentName();
        if (name == null) {
            return above;
        }
        return above.isEmpty() ? plain(name) : above + "." + plain(name);
    }

    private static String plain(String name) {
        boolean isPlain = name.chars().allMatch(c -> Character.isLetterOrDigit(c) && c < 128) && name.length() < 60;
        return isPlain && !name.isEmpty() ? name : QuotedText.of(name);
    }

    private String found() {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "the end of an object or array";
        };
    }
}
