/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Assumption;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Box;
import io.hopscope.reach.match.Cuts;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.trace.Journal;
import io.hopscope.reach.trace.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The concrete evaluator: walks one packet of a box and says whether it speaks for the whole box. Thread-safe. */
public final class Evaluator {
    private final Estate estate;

    /** An evaluator over an estate. */
    public Evaluator(Estate estate) {
        this.estate = estate;
    }

    /**
     * How to evaluate.
     *
     * @param refuses assumptions that are taken for unknown
     * @param silent true when only the verdict is wanted
     */
    public record Mode(Predicate<Assumption> refuses, boolean silent) {
        /** Takes all assumptions for unknown, or none. */
        public Mode(boolean strict, boolean silent) {
            this(assumption -> strict, silent);
        }
    }

    /**
     * The outcome for the first packet of a box.
     *
     * @param account what the walk told
     * @param parts the parts into which the box must be cut; just the box when the packet speaks for all of it
     */
    public record Outcome(Account account, List<Box> parts) {}

    /** Walks the first packet of a box, in every way that is open. */
    public Outcome evaluate(Scenario scenario, Box box, Mode mode) {
        Cuts cuts = new Cuts(box);
        Suppositions first = Suppositions.apart(estate);
        Account account =
                explore(scenario, box, mode, cuts, choices -> choices.isFirst() ? first : Suppositions.apart(estate));
        if (account.verdict() == Verdict.UNKNOWN && first.recur()) {
            Account together = explore(scenario, box, mode, cuts, choices -> Suppositions.together(estate));
            account = together.verdict() == Verdict.UNKNOWN ? account : together;
        }
        return new Outcome(account, cuts.isEmpty() ? List.of(box) : cuts.parts());
    }

    private Account explore(
            Scenario scenario, Box box, Mode mode, Cuts cuts, Function<Choices, Suppositions> suppositions) {
        return new Explorer(
                        choices -> {
                            Journal journal = mode.silent() ? Journal.silent() : Journal.full();
                            Walk walk = new Walk(
                                    estate,
                                    choices,
                                    journal,
                                    cuts,
                                    box,
                                    mode.refuses(),
                                    new HashSet<>(),
                                    new HashSet<>(),
                                    new HashMap<>(),
                                    suppositions.apply(choices));
                            new Itinerary(walk, scenario).run();
                            return journal.account();
                        },
                        mode.silent())
                .explore();
    }
}
