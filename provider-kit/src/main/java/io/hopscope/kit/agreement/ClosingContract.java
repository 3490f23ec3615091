/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.spi.ChangeRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * On random estates, changes that keep something from getting through work, open nothing and close no more than they
 * say. {@code -Dhopscope.estates=N} sets how many estates; {@code -Dhopscope.firstSeed=S} where their seeds begin.
 *
 * @param <W> a made-up estate
 */
public abstract class ClosingContract<W> {
    private static final int ESTATES = Integer.getInteger("hopscope.estates", 100);
    private static final int FIRST_SEED = Integer.getInteger("hopscope.firstSeed", 1);
    private static final int QUESTIONS = 60;

    /** Whose random estates and questions are taken; nobody asks its oracle. */
    protected abstract Duel<W, ?, ?> duel();

    /** The vendor's words for changes; what has none is not proposed. */
    protected abstract ChangeRenderer renderer();

    /** Nothing is wrong with any change, and changes are found for enough of what gets through. */
    @Test
    public final void whatIsToBeClosed_isClosedAndNoMoreThanIsTold() {
        List<String> complaints = new ArrayList<>();
        int asked = 0;
        int closed = 0;
        for (long seed : LongStream.range(FIRST_SEED, FIRST_SEED + ESTATES).toArray()) {
            ClosingDuel duel = closing(duel(), seed, complaints);
            asked += duel.asked();
            closed += duel.closed();
        }
        System.out.println(getClass().getPackageName() + " closing: " + closed + " of " + asked + " closed, "
                + complaints.size() + " complaints");
        assertThat(complaints).isEmpty();
        assertThat(closed).as("closed of %s", asked).isGreaterThan(asked / 2);
    }

    private <Q> ClosingDuel closing(Duel<W, Q, ?> duel, long seed, List<String> complaints) {
        W world = duel.world(seed);
        Engine engine = Engine.of(SavedFiles.read(duel.files(world), duel::read));
        List<Question> questions = duel.questions(world, seed, QUESTIONS).stream()
                .flatMap(question -> asked(duel, engine, question))
                .toList();
        ClosingDuel closing = new ClosingDuel(engine, renderer());
        closing.complaints(questions).forEach(text -> complaints.add("seed " + seed + ": " + text));
        return closing;
    }

    private static <Q> Stream<Question> asked(Duel<?, Q, ?> duel, Engine engine, Q question) {
        try {
            Question asked = duel.asked(engine, question);
            engine.verdict(asked);
            return Stream.of(asked);
        } catch (QuestionException nobodyIsThere) {
            return Stream.empty();
        }
    }
}
