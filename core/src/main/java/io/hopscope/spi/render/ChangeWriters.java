/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.render;

import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.spi.RenderedChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Who writes which change of a vendor. Immutable and safe for use by several threads.
 *
 * @param <S> what is written to
 */
public final class ChangeWriters<S extends Script> {
    private final Function<Snapshot, S> scripts;
    private final Map<Class<? extends Change>, BiConsumer<Change, S>> writers;

    private ChangeWriters(Function<Snapshot, S> scripts, Map<Class<? extends Change>, BiConsumer<Change, S>> writers) {
        this.scripts = scripts;
        this.writers = Map.copyOf(writers);
    }

    /** Nobody writes anything yet. */
    public static <S extends Script> ChangeWriters<S> on(Function<Snapshot, S> scripts) {
        return new ChangeWriters<>(scripts, Map.of());
    }

    /** Lets one more type of changes be written; it may refuse one by an {@link IllegalArgumentException}. */
    public <C extends Change> ChangeWriters<S> with(Class<C> type, BiConsumer<C, S> writer) {
        Map<Class<? extends Change>, BiConsumer<Change, S>> more = new HashMap<>(writers);
        more.put(type, (change, script) -> writer.accept(type.cast(change), script));
        return new ChangeWriters<>(scripts, more);
    }

    /**
     * Writes changes, each on the state that those before it leave.
     *
     * @throws IllegalArgumentException when nobody writes a change of that type, or it does not fit the snapshot
     */
    public RenderedChange render(List<? extends Change> changes, Snapshot snapshot) {
        S script = scripts.apply(snapshot);
        for (Change change : changes) {
            BiConsumer<Change, S> writer = writers.get(change.getClass());
            if (writer == null) {
                throw new IllegalArgumentException(
                        "The vendor has no command like " + change.getClass().getSimpleName());
            }
            writer.accept(change, script);
            script.carryOut(change);
        }
        return script.done();
    }
}
