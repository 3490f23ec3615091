/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one field mean. A word that is not among them is an unknown fact, never dropped. Immutable.
 *
 * @param <T> type of a meaning
 */
public final class Meanings<T> {
    private final String field;
    private final Map<String, T> meanings;

    private Meanings(String field, Map<String, T> meanings) {
        this.field = field;
        this.meanings = meanings;
    }

    /** A field of which no word is known yet. */
    public static <T> Meanings<T> of(String field) {
        return new Meanings<>(field, Map.of());
    }

    /** The same field with words that mean one thing; spelling differences do not count, see {@link Word#folded}. */
    public Meanings<T> with(T meaning, String... words) {
        Map<String, T> more = new HashMap<>(meanings);
        for (String word : words) {
            more.put(Word.folded(word), meaning);
        }
        return new Meanings<>(field, more);
    }

    /** What a word means. */
    public Fact<T> of(@Nullable String raw, Subject subject) {
        if (raw == null) {
            return Fact.unknown(subject.notGiven(field, ""));
        }
        T meaning = meanings.get(Word.folded(raw));
        return meaning == null ? Fact.unknown(subject.unrecognised(field, raw)) : Fact.known(meaning);
    }

    /** Whether a resource works, by a field whose words mean true or false; keeps the vendor's word. */
    public static Fact<OperationalState> state(Meanings<Boolean> up, @Nullable String raw, Subject subject) {
        return up.of(raw, subject).map(works -> new OperationalState(works, Word.orEmpty(raw)));
    }
}
