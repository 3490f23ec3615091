/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the world leaves open: plays back a script of decisions, and stops the run where the script ends, so
 * that {@link Possibilities} tries every option there. The same key gets the same answer throughout a run.
 */
final class Choices {
    /** How the outcomes of the options make one. */
    enum Combine {
        /** Nobody knows which: alike, or unknown. */
        ALL_ALIKE,
        /** Each has a share: that of the larger part, BLOCKED at a tie. */
        LARGER_PART,
        /** One that works is enough. */
        ANY
    }

    /** A decision that the script does not hold. */
    record Open(Object key, Combine combine, List<Long> shares) {}

    /** Thrown at an open decision. */
    static final class Fork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fork() {
            super(null, null, false, false);
        }
    }

    private final List<Integer> script;
    private final Map<Object, Integer> made = new HashMap<>();
    private int next;
    private @Nullable Open open;

    Choices(List<Integer> script) {
        this.script = script;
    }

    Open open() {
        return Objects.requireNonNull(open, "open");
    }

    /** Both answers are possible; yes is tried first. */
    boolean maybe(Object key) {
        return pick(key, 2) == 0;
    }

    /** One of so many, nobody knows which. */
    int pick(Object key, int options) {
        return choose(new Open(key, Combine.ALL_ALIKE, Collections.nCopies(options, 1L)));
    }

    /** Each of the shares happens. */
    int share(Object key, List<Long> shares) {
        return choose(new Open(key, Combine.LARGER_PART, shares));
    }

    /** One of so many has to work. */
    int any(Object key, int options) {
        return choose(new Open(key, Combine.ANY, Collections.nCopies(options, 1L)));
    }

    private int choose(Open decision) {
        if (decision.shares().size() == 1) {
            return 0;
        }
        Integer earlier = made.get(decision.key());
        if (earlier != null) {
            return earlier;
        }
        if (next == script.size()) {
            open = decision;
            throw new Fork();
        }
        int choice = script.get(next++);
        made.put(decision.key(), choice);
        return choice;
    }
}
