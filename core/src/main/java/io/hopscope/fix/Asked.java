/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import java.util.List;
import java.util.Optional;

/**
 * A question and the state of the estate that it is asked on.
 *
 * @param engine answers on that state
 * @param bindings who used what before any change
 * @param rendering says which changes the vendors have commands for
 * @param question the question
 * @param boxes the flows that it asks about
 */
record Asked(Engine engine, Bindings bindings, Rendering rendering, Question question, List<Box> boxes) {
    static Asked of(Engine engine, Bindings bindings, Rendering rendering, Question question) {
        return new Asked(engine, bindings, rendering, question, engine.boxes(question));
    }

    /** The same question after changes. */
    Asked after(Engine changed) {
        return of(changed, bindings, rendering, question);
    }

    Estate estate() {
        return engine.estate();
    }

    Snapshot snapshot() {
        return engine.snapshot();
    }

    <T extends Resource> Optional<T> get(Class<T> type, ResourceId id) {
        return engine.estate().get(type, id);
    }
}
