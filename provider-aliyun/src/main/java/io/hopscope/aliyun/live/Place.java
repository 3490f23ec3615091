/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.util.List;
import java.util.Optional;

/**
 * Where an answer has its items.
 *
 * @param outer the member that has to be there
 * @param inner the member of it that lists the items; empty where the outer one does
 * @param form what the items are
 */
record Place(String outer, String inner, Form form) {
    /** What the items are. */
    enum Form {
        LIST,
        OBJECT,
        ANSWER
    }

    /** A list in a wrapper of its own, or without one. */
    static Place list(String outer, String inner) {
        return new Place(outer, inner, Form.LIST);
    }

    /** One object. */
    static Place object(String member) {
        return new Place(member, "", Form.OBJECT);
    }

    /** The answer as it is, which has this member. */
    static Place answer(String member) {
        return new Place(member, "", Form.ANSWER);
    }

    /** The items; empty where the answer has no such place. */
    Optional<List<JsonCursor>> items(JsonCursor answer) {
        Optional<JsonCursor> found = answer.find(outer);
        return switch (form) {
            case LIST -> found.flatMap(this::elements);
            case OBJECT ->
                found.filter(place -> place.value() instanceof Json.Obj).map(List::of);
            case ANSWER -> found.map(place -> List.of(answer));
        };
    }

    private Optional<List<JsonCursor>> elements(JsonCursor place) {
        if (place.value() instanceof Json.Arr) {
            return Optional.of(place.elements());
        }
        return Optional.of(place)
                .filter(wrapper -> wrapper.value() instanceof Json.Obj)
                .flatMap(wrapper -> wrapper.find(inner))
                .filter(list -> list.value() instanceof Json.Arr)
                .map(JsonCursor::elements);
    }
}
