/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value together with its place in a file, for readers whose errors name that place. Members that are absent and
 * members that are {@code null} are the same: not there. Every reading method throws {@link DumpFormatException} where
 * the value has another type than asked for, and the forms that are not optional also where it is not there. Immutable
 * and thread-safe; compared by identity.
 */
public final class JsonCursor {
    private static final String NOT_THERE = "missing";

    private final Path file;
    private final @Nullable JsonCursor parent;
    private final @Nullable String name;
    private final int index;
    private final Json value;

    private JsonCursor(Path file, @Nullable JsonCursor parent, @Nullable String name, int index, Json value) {
        this.file = file;
        this.parent = parent;
        this.name = name;
        this.index = index;
        this.value = value;
    }

    /** A cursor on the whole document of {@code file}. */
    public static JsonCursor root(Path file, Json document) {
        return new JsonCursor(file, null, null, -1, document);
    }

    /** The value under the cursor. */
    public Json value() {
        return value;
    }

    /** The file and the place in it. Built anew on each call. */
    public Origin origin() {
        return new Origin(file, pointer());
    }

    private String pointer() {
        if (parent == null) {
            return "";
        }
        return name == null ? Origin.element(parent.pointer(), index) : Origin.member(parent.pointer(), name);
    }

    /** An error about this value. */
    public DumpFormatException fault(String problem) {
        return origin().fault(problem);
    }

    /** Whether the value is an object that has a member of that name which is not {@code null}. */
    public boolean has(String member) {
        return find(member).isPresent();
    }

    /** The member of that name, if the value is an object and has it. */
    public Optional<JsonCursor> find(String member) {
        if (!(value instanceof Json.Obj object)) {
            return Optional.empty();
        }
        Json found = object.members().get(member);
        return found == null || found instanceof Json.Null ? Optional.empty() : Optional.of(at(member, found));
    }

    /** The member of that name. */
    public JsonCursor get(String member) {
        names();
        return find(member).orElseThrow(() -> new Origin(file, Origin.member(pointer(), member)).fault(NOT_THERE));
    }

    /** The names of all members, in order; an error unless the value is an object. */
    public Set<String> names() {
        if (value instanceof Json.Obj object) {
            return object.members().keySet();
        }
        throw unexpected("an object");
    }

    /** The elements of an array, in order. */
    public List<JsonCursor> elements() {
        if (!(value instanceof Json.Arr array)) {
            throw unexpected("an array");
        }
        List<JsonCursor> elements = new ArrayList<>(array.elements().size());
        for (Json element : array.elements()) {
            elements.add(new JsonCursor(file, this, null, elements.size(), element));
        }
        return List.copyOf(elements);
    }

    /** The value as a string. */
    public String asText() {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw unexpected("a string");
    }

    /** The value as a truth value. */
    public boolean asFlag() {
        if (value instanceof Json.Bool flag) {
            return flag.value();
        }
        throw unexpected("a boolean");
    }

    /** The value as a decimal number of any size. */
    public BigDecimal asDecimal() {
        if (value instanceof Json.Num number) {
            return decimal(number.raw(), "a number");
        }
        throw unexpected("a number");
    }

    /** The value as a whole number; {@code 3.0} is one, {@code "3"} is not. */
    public long asInteger() {
        if (value instanceof Json.Num number) {
            return exact(number.raw());
        }
        throw unexpected("a whole number");
    }

    /** The value as a whole number that may also be written as text: 3 or {@code "3"}. */
    public long asCount() {
        return value instanceof Json.Text text ? exact(text.value()) : asInteger();
    }

    /** The value, which has to be an object. */
    public JsonCursor asObject() {
        names();
        return this;
    }

    /** The member as an object. */
    public JsonCursor object(String member) {
        return get(member).asObject();
    }

    /** The member as an object, if it is there. */
    public Optional<JsonCursor> optionalObject(String member) {
        return find(member).map(JsonCursor::asObject);
    }

    /** The elements of the member, which is an array. */
    public List<JsonCursor> list(String member) {
        return get(member).elements();
    }

    /** The elements of the member, if it is there. */
    public Optional<List<JsonCursor>> optionalList(String member) {
        return find(member).map(JsonCursor::elements);
    }

    /** The member as a string. */
    public String text(String member) {
        return get(member).asText();
    }

    /** The member as a string, if it is there. */
    public Optional<String> optionalText(String member) {
        return find(member).map(JsonCursor::asText);
    }

    /** The member as a whole number. */
    public long integer(String member) {
        return get(member).asInteger();
    }

    /** The member as a whole number, if it is there. */
    public OptionalLong optionalInteger(String member) {
        return find(member).stream().mapToLong(JsonCursor::asInteger).findFirst();
    }

    /** The member as a whole number that may be written as text, if it is there and not empty text. */
    public OptionalLong optionalCount(String member) {
        return find(member).stream()
                .filter(found -> !found.value.equals(new Json.Text("")))
                .mapToLong(JsonCursor::asCount)
                .findFirst();
    }

    /** The member as a truth value. */
    public boolean flag(String member) {
        return get(member).asFlag();
    }

    /** The member as a truth value, if it is there. */
    public Optional<Boolean> optionalFlag(String member) {
        return find(member).map(JsonCursor::asFlag);
    }

    /** Names the place, never the value. */
    @Override
    public String toString() {
        return origin().toString();
    }

    /** An error that says what was expected here and what kind of value is there instead. */
    public DumpFormatException unexpected(String expected) {
        return fault("expected " + expected + ", found " + value.kind());
    }

    private JsonCursor at(String member, Json found) {
        return new JsonCursor(file, this, member, -1, found);
    }

    private long exact(String digits) {
        try {
            return decimal(digits, "a whole number").longValueExact();
        } catch (ArithmeticException e) {
            throw fault("expected a whole number of at most 64 bits");
        }
    }

    private BigDecimal decimal(String digits, String expected) {
        try {
            return new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw unexpected(expected);
        }
    }
}
