/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import com.azure.json.JsonReader;
import com.azure.json.JsonToken;
import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lets the SDK's models read a tree that is in memory, with errors that name file and place. What the command line
 * prints flattened, the models find where they look for it: an object without {@code properties} is offered once more
 * under that name. Not thread-safe.
 */
final class TreeReader extends JsonReader {
    private final Place root;
    private final Deque<TreeFrame> open = new ArrayDeque<>();
    private Place here;
    private @Nullable JsonToken token;
    private String fieldName = "";

    private TreeReader(Place root) {
        this.root = root;
        this.here = root;
    }

    /** What a model makes of an object. */
    static <T> T read(JsonCursor place, Reading<T> model) {
        TreeReader reader = new TreeReader(new Place(place.asObject(), false));
        try {
            return model.read(reader);
        } catch (DumpFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw reader.here.cursor().fault("does not fit the API's model");
        }
    }

    /** How a model reads itself. */
    interface Reading<T> {
        T read(JsonReader reader) throws IOException;
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return token;
    }

    @Override
    public JsonToken nextToken() {
        token = advance();
        return token;
    }

    private JsonToken advance() {
        TreeFrame top = open.peek();
        if (top == null) {
            return token == null ? enter(root) : JsonToken.END_DOCUMENT;
        }
        if (top.isAtValue()) {
            return enter(top.value());
        }
        if (!top.hasNext()) {
            open.pop();
            return top.isObject() ? JsonToken.END_OBJECT : JsonToken.END_ARRAY;
        }
        if (top.isObject()) {
            fieldName = top.nextName();
            return JsonToken.FIELD_NAME;
        }
        return enter(top.nextElement());
    }

    private JsonToken enter(Place place) {
        here = place;
        Json value = place.cursor().value();
        if (value instanceof Json.Obj) {
            open.push(TreeFrame.ofObject(place));
            return JsonToken.START_OBJECT;
        }
        if (value instanceof Json.Arr) {
            open.push(TreeFrame.ofArray(place));
            return JsonToken.START_ARRAY;
        }
        if (value instanceof Json.Text) {
            return JsonToken.STRING;
        }
        if (value instanceof Json.Num) {
            return JsonToken.NUMBER;
        }
        return value instanceof Json.Bool ? JsonToken.BOOLEAN : JsonToken.NULL;
    }

    @Override
    public byte[] getBinary() {
        throw here.cursor().unexpected("no binary value");
    }

    @Override
    public boolean getBoolean() {
        return here.cursor().asFlag();
    }

    @Override
    public float getFloat() {
        return decimal().floatValue();
    }

    @Override
    public double getDouble() {
        return decimal().doubleValue();
    }

    @Override
    public int getInt() {
        return Math.toIntExact(getLong());
    }

    @Override
    public long getLong() {
        return here.cursor().asCount();
    }

    private BigDecimal decimal() {
        return here.cursor().asDecimal();
    }

    @Override
    public @Nullable String getString() {
        if (token == JsonToken.FIELD_NAME) {
            return fieldName;
        }
        Json value = here.cursor().value();
        if (value instanceof Json.Null) {
            return null;
        }
        return value instanceof Json.Num number ? number.raw() : here.cursor().asText();
    }

    @Override
    public String getFieldName() {
        return fieldName;
    }

    @Override
    public void skipChildren() {
        if (token == JsonToken.START_OBJECT) {
            open.pop();
            token = JsonToken.END_OBJECT;
        } else if (token == JsonToken.START_ARRAY) {
            open.pop();
            token = JsonToken.END_ARRAY;
        }
    }

    /** The object that has just begun, to be read from its beginning; this reader goes on behind it. */
    @Override
    public JsonReader bufferObject() {
        TreeReader copy = new TreeReader(here);
        skipChildren();
        return copy;
    }

    @Override
    public boolean isResetSupported() {
        return true;
    }

    @Override
    public JsonReader reset() {
        return new TreeReader(root);
    }

    @Override
    public void close() {
        open.clear();
    }

    /**
     * A value of the tree.
     *
     * @param cursor where it stands
     * @param bag whether it is an object that is offered as its own {@code properties}
     */
    record Place(JsonCursor cursor, boolean bag) {}
}
