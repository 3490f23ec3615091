/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.trace.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A vendor's oracle, which was written apart from the program, and how the program meets the oracle's worlds. Asked by
 * several threads at once.
 *
 * @param <W> a made-up estate; immutable, with equality
 * @param <Q> a question in the oracle's words
 * @param <A> an answer of the oracle, with equality and a text
 */
public interface Duel<W, Q, A> {
    /** The name that settings of this contest alone carry. */
    default String cloud() {
        return "any";
    }

    /** A random world; the same for the same seed. */
    W world(long seed);

    /** Random questions about a world. */
    List<Q> questions(W world, long seed, int count);

    /** What the oracle says. */
    A oracle(W world, Q question);

    /** The verdict of what the oracle says. */
    Verdict verdict(A answer);

    /** The saved answers of a world: texts by the paths of their files. */
    Map<String, String> files(W world);

    /** Reads saved answers as the program does. */
    Snapshot read(Path folder);

    /**
     * The question as the engine takes it.
     *
     * @throws io.hopscope.reach.QuestionException when a party does not exist
     */
    Question asked(Engine engine, Q question);

    /** Whether the question is put to an engine that takes assumptions for unknown. */
    default boolean strict(Q question) {
        return false;
    }

    /** Whether what the engine blames fits a verdict on which both agree. */
    default boolean sameCause(Engine engine, Q question, A answer) {
        return true;
    }

    /** Consistent worlds with something less, the boldest cuts first. */
    Stream<W> smaller(W world);
}
