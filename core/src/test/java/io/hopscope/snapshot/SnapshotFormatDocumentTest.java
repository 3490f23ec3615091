/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Coverage;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The types of the model, as the document on the format lists them. When this fails, the model has changed and so has
 * the format: copy the new list, and raise the version if files of the old one are in use.
 */
final class SnapshotFormatDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "snapshot-format.md");
    private static final Map<Class<?>, String> WORDS = Map.of(
            String.class, "text",
            Boolean.class, "boolean",
            Integer.class, "int",
            Instant.class, "time",
            List.class, "list of",
            Set.class, "set of",
            Map.class, "map of",
            Optional.class, "optional");

    @Test
    void theDocumentListsTheTypesAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        String list = document.substring(document.indexOf("```types\n") + 9, document.lastIndexOf("```"));

        assertThat(list).isEqualTo(types());
    }

    @Test
    void theDocumentShowsASnapshot() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf("```json\n") + 8;

        Snapshot shown = Documents.read(document.substring(begin, document.indexOf("```", begin)));

        assertThat(shown.resources()).containsExactly((Resource) Sample.hub("hub-1", "core"));
    }

    private static String types() {
        assertThat(ModelCodecs.REGISTRY.composed()).contains(Coverage.class, Gap.class);
        return ModelCodecs.REGISTRY.composed().stream()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .map(type -> type.getSimpleName() + ": " + content(type) + "\n")
                .collect(joining());
    }

    private static String content(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(joining(" | "));
        }
        Stream<String> parts = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(c -> c.getName() + " " + word(c.getGenericType()))
                : Stream.of("one of "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(Class::getSimpleName)
                                .sorted()
                                .collect(joining(" ")));
        String content = parts.collect(joining(", "));
        return content.isEmpty() ? "no members" : content;
    }

    private static String word(Type type) {
        if (type instanceof ParameterizedType generic) {
            String arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(SnapshotFormatDocumentTest::word)
                    .collect(joining(" to "));
            return word(generic.getRawType()) + " " + arguments;
        }
        return type instanceof Class<?> raw ? WORDS.getOrDefault(raw, raw.getSimpleName()) : type.getTypeName();
    }
}
