/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An object of an answer. Absent text and empty text are the same thing; numbers and flags may be written as text;
 * lists come wrapped ({@code Vpcs.Vpc[]}) or plain. Anything else than that is an error that names file and place.
 *
 * @param cursor the object
 * @param by the answers it stands in
 */
public record Item(JsonCursor cursor, RegionAnswers by) {
    /** The text of a member; empty when it has none. */
    public String text(String member) {
        return cursor.find(member).map(Item::written).orElse("");
    }

    /** The text of a member in lower case. */
    public String folded(String member) {
        return text(member).toLowerCase(Locale.ROOT);
    }

    /** The text of a member, if it is not empty. */
    public Optional<String> optional(String member) {
        return Optional.of(text(member)).filter(text -> !text.isEmpty());
    }

    /** The text of the first of some members that is not empty. */
    public String first(String... members) {
        for (String member : members) {
            String text = text(member);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** A whole number, if it is there. */
    public OptionalLong count(String member) {
        return cursor.optionalCount(member);
    }

    /** A flag, if it is there. */
    public Optional<Boolean> flag(String member) {
        return optional(member).map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw cursor.get(member).unexpected("true or false");
        });
    }

    /** An address, if the text is one: what was made unreadable in published answers is none. */
    public Optional<IpAddress> address(String member) {
        return IpAddress.tryParse(text(member));
    }

    /** A prefix, if the text is one; an address stands for itself. */
    public Optional<Prefix> prefix(String member) {
        return prefixOf(text(member));
    }

    /** A prefix of a text; an address stands for itself. */
    public static Optional<Prefix> prefixOf(String text) {
        return Prefix.tryParse(text).or(() -> IpAddress.tryParse(text).map(Prefix::host));
    }

    /** A nested object, if it is there. */
    public Optional<Item> object(String member) {
        return cursor.optionalObject(member).map(this::with);
    }

    /** The objects of a list. */
    public List<Item> list(String outer, String inner) {
        return elements(outer, inner).stream()
                .map(JsonCursor::asObject)
                .map(this::with)
                .toList();
    }

    /** The texts of a list, without empty ones. */
    public List<String> texts(String outer, String inner) {
        return elements(outer, inner).stream()
                .map(Item::written)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Another object of the same answers. */
    public Item with(JsonCursor other) {
        return new Item(other, by);
    }

    /** Where it was read. */
    public Scope scope() {
        return by.scope();
    }

    /** The identity of something that was read here. */
    public Identity identity(ResourceId id, String name) {
        return Identity.of(id, name, scope());
    }

    /** The same for something that only the vendor changes, if a reason is given. */
    public Identity identity(ResourceId id, String name, Optional<String> frozen) {
        return new Identity(id, name, scope(), frozen.map(Editability::no).orElseGet(Editability::yes));
    }

    private List<JsonCursor> elements(String outer, String inner) {
        Optional<JsonCursor> place = cursor.find(outer);
        if (place.isPresent() && place.get().value() instanceof Json.Obj) {
            return place.get().optionalList(inner).orElse(List.of());
        }
        return place.map(JsonCursor::elements).orElse(List.of());
    }

    private static String written(JsonCursor value) {
        if (value.value() instanceof Json.Num number) {
            return number.raw();
        }
        return value.value() instanceof Json.Bool bool
                ? Boolean.toString(bool.value())
                : value.asText().strip();
    }
}
