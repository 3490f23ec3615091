/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One way in which everything that is open may be: the first openings are decided by a script. */
final class Choices {
    /** How the outcomes of an opening's options make one. */
    enum Together {
        /** Nobody knows which: alike, or unknown. */
        ALIKE,
        /** Each has its weight. */
        WEIGHED,
        /** One that works is enough. */
        ANY
    }

    /** Thrown where the script ends. */
    static final class Fork extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Together together;
        private final transient List<Double> weights;

        Fork(Together together, List<Double> weights) {
            super(null, null, false, false);
            this.together = together;
            this.weights = weights;
        }

        Together together() {
            return together;
        }

        List<Double> weights() {
            return weights;
        }
    }

    private final List<Integer> script;
    private final Map<String, Integer> made = new HashMap<>();
    private int next;

    Choices(List<Integer> script) {
        this.script = script;
    }

    boolean maybe(String what) {
        return pick(what, 2) == 0;
    }

    /** One of so many, nobody knows which. */
    int pick(String what, int options) {
        return choose(what, Together.ALIKE, Collections.nCopies(options, 1.0));
    }

    /** One of so many has to work. */
    int any(String what, int options) {
        return choose(what, Together.ANY, Collections.nCopies(options, 1.0));
    }

    /** Each happens, as often as it weighs. */
    int weighed(String what, List<Double> weights) {
        return choose(what, Together.WEIGHED, weights);
    }

    private int choose(String what, Together together, List<Double> weights) {
        if (weights.size() == 1) {
            return 0;
        }
        Integer earlier = made.get(what);
        if (earlier == null) {
            if (next == script.size()) {
                throw new Fork(together, weights);
            }
            earlier = script.get(next++);
            made.put(what, earlier);
        }
        return earlier;
    }
}
