/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.answers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of answers: any may be missing, and their case means nothing. Stateless. */
public final class Word {
    private Word() {}

    /** The word in lower case; empty when it is missing. Takes the SDK's open enums as well. */
    public static String folded(@Nullable Object word) {
        return word == null ? "" : word.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The word as it is; empty when it is missing. */
    public static String orEmpty(@Nullable Object word) {
        return word == null ? "" : word.toString();
    }

    /** The list; empty when it is missing. */
    public static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** A field that comes in singular and plural form, as its union; empty text means that it is absent. */
    public static List<String> union(@Nullable String one, @Nullable List<String> many) {
        return Stream.concat(Stream.of(orEmpty(one)), list(many).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Whether a flag is set. */
    public static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** Whether a flag is surely not set; a missing one is not. */
    public static boolean isFalse(@Nullable Boolean flag) {
        return Boolean.FALSE.equals(flag);
    }
}
