/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers the simulator where the estate alone does not: it plays back a script of decisions, and where the script ends
 * it stops the run and leaves the open question to {@link Possibilities}. The same key gets the same answer throughout
 * a run.
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

    /** A question that the script does not answer. */
    record Open(Combine combine, List<Long> shares, Reason reason) {}

    /** Thrown at an open question. */
    static final class Fork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fork() {
            super(null, null, false, false);
        }
    }

    private final List<Integer> script;
    private final Map<String, Integer> made = new HashMap<>();
    private int next;
    private @Nullable Open open;

    Choices(List<Integer> script) {
        this.script = script;
    }

    Open open() {
        return Objects.requireNonNull(open, "open");
    }

    /** Both answers are possible; yes is tried first. */
    boolean maybe(String key, Reason reason) {
        return pick(key, 2, reason) == 0;
    }

    /** One of so many, nobody knows which. */
    int pick(String key, int options, Reason reason) {
        return choose(key, new Open(Combine.ALL_ALIKE, Collections.nCopies(options, 1L), reason));
    }

    /** Each of the shares happens. */
    int share(String key, List<Long> shares) {
        return choose(key, new Open(Combine.LARGER_PART, shares, Reason.UNREAD));
    }

    /** One of so many has to work. */
    int any(String key, int options) {
        return choose(key, new Open(Combine.ANY, Collections.nCopies(options, 1L), Reason.UNREAD));
    }

    private int choose(String key, Open question) {
        if (question.shares().size() == 1) {
            return 0;
        }
        Integer earlier = made.get(key);
        if (earlier != null) {
            return earlier;
        }
        if (next == script.size()) {
            open = question;
            throw new Fork();
        }
        int choice = script.get(next++);
        made.put(key, choice);
        return choice;
    }
}
