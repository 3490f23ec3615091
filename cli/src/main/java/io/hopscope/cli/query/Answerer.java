/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.fix.Fixer;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.spi.ChangeRenderer;
import java.util.Collection;
import java.util.Optional;

/** Asks the library: what is the answer, and what would help. Safe for several threads. */
public final class Answerer {
    private final Engine engine;
    private final Fixer fixer;

    /**
     * Answers by an engine.
     *
     * @param engine the engine
     * @param renderers one for each vendor whose commands are wanted in fixes
     */
    public Answerer(Engine engine, Collection<? extends ChangeRenderer> renderers) {
        this.engine = engine;
        this.fixer = new Fixer(engine, renderers);
    }

    /**
     * Answers a query.
     *
     * @throws QuestionException when it cannot be asked
     */
    public Answered answer(Optional<QueryId> id, Query query) {
        Answer answer = engine.answer(query.on(engine));
        return new Answered(id, query, engine.snapshot(), answer, fixer.fixes(answer));
    }
}
