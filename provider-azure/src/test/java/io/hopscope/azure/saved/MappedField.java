/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Word;
import io.hopscope.dump.Json;
import io.hopscope.dump.JsonCursor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of an answer that the translators need.
 *
 * @param <T> the SDK class of an item
 * @param call the call that tells it
 * @param path members from the item on; {@code properties} is left out, and lists are gone through
 * @param getter what the SDK's object has there: a value, nothing, or a collection of them
 */
record MappedField<T>(Call<T> call, List<String> path, Function<T, @Nullable Object> getter) {
    static <T> MappedField<T> of(Call<T> call, String path, Function<T, @Nullable Object> getter) {
        return new MappedField<>(call, List.of(path.split("\\.", -1)), getter);
    }

    /** The values in the JSON, folded. */
    List<String> told(JsonCursor item) {
        return told(item, path).toList();
    }

    /** The values in the object, folded. */
    List<String> arrived(Object item) {
        return values(getter.apply(call.type().cast(item)));
    }

    private static List<String> values(@Nullable Object found) {
        Stream<?> all = found instanceof Collection<?> many ? many.stream() : Stream.of(found);
        return all.filter(Objects::nonNull)
                .flatMap(one -> one instanceof Collection<?> more ? values(more).stream() : Stream.of(Word.folded(one)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<String> told(JsonCursor at, List<String> path) {
        if (at.value() instanceof Json.Arr) {
            return at.elements().stream().flatMap(each -> told(each, path));
        }
        if (path.isEmpty()) {
            return scalar(at);
        }
        Stream<JsonCursor> here = at.value() instanceof Json.Obj ? member(at, path.get(0)) : Stream.of();
        Stream<String> direct = here.flatMap(next -> told(next, path.subList(1, path.size())));
        Stream<String> below = at.value() instanceof Json.Obj
                ? at.find("properties").stream().flatMap(bag -> told(bag, path))
                : Stream.of();
        return Stream.concat(direct, below);
    }

    private static Stream<JsonCursor> member(JsonCursor at, String name) {
        return at.names().stream().filter(own -> own.equalsIgnoreCase(name)).flatMap(own -> at.find(own).stream());
    }

    private static Stream<String> scalar(JsonCursor at) {
        Json value = at.value();
        String text = "";
        if (value instanceof Json.Text) {
            text = at.asText();
        } else if (value instanceof Json.Num number) {
            text = number.raw();
        } else if (value instanceof Json.Bool) {
            text = String.valueOf(at.asFlag());
        }
        return Stream.of(Word.folded(text)).filter(word -> !word.isEmpty());
    }

    @Override
    public String toString() {
        return call + " " + String.join(".", path);
    }
}
