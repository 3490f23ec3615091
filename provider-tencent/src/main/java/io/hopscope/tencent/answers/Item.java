/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.net.IpAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One object of an answer, field by field. Members that are absent, {@code null} or empty text are the same: not there,
 * and never "any". A value of another type than the API's is an error that names file and field. Immutable.
 *
 * @param json the object and its place
 */
public record Item(JsonCursor json) {
    /**
     * The object.
     *
     * @throws DumpFormatException unless it is one
     */
    public Item {
        json.asObject();
    }

    /** A text; empty when it is not there. */
    public String text(String field) {
        return find(field).orElse("");
    }

    /** A text, if it is there. */
    public Optional<String> find(String field) {
        return json.optionalText(field).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A word whose case means nothing, in upper case; empty when it is not there. */
    public String word(String field) {
        return text(field).toUpperCase(Locale.ROOT);
    }

    /** A truth value, if it is there. */
    public Optional<Boolean> flag(String field) {
        return json.optionalFlag(field);
    }

    /** Whether a truth value is there and true. */
    public boolean isTrue(String field) {
        return flag(field).orElse(false);
    }

    /** A whole number, which may be written as text, if it is there. */
    public OptionalLong number(String field) {
        return json.optionalCount(field);
    }

    /** Whether a member is there at all, whatever it says. */
    public boolean has(String field) {
        return json.has(field);
    }

    /** An object, if it is there. */
    public Optional<Item> object(String field) {
        return json.optionalObject(field).map(Item::new);
    }

    /** The objects of a list; none when it is not there. */
    public List<Item> list(String field) {
        return json.optionalList(field).orElse(List.of()).stream()
                .map(Item::new)
                .toList();
    }

    /** The texts of a list; none when it is not there. */
    public List<String> texts(String field) {
        return json.optionalList(field).orElse(List.of()).stream()
                .filter(each -> !(each.value() instanceof Json.Null))
                .map(JsonCursor::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** An address, if it is there and one. */
    public Optional<IpAddress> address(String field) {
        return find(field).flatMap(IpAddress::tryParse);
    }
}
