/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Gap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a walk could go on in several ways, it asks here which one this run takes. A run replays a script and takes the
 * first way beyond its end; whoever explores runs it again with longer scripts. Confined to one thread.
 */
final class Choices {
    /** A point where the walk branched; with a gap, the ways have to agree or it is not known. */
    record Branch(int ways, Optional<Gap> mustAgree) {}

    private final List<Integer> script;
    private int position;
    private final List<Branch> open = new ArrayList<>();
    private final Map<Object, Integer> settled = new HashMap<>();

    Choices(List<Integer> script) {
        this.script = script;
    }

    /** Whether this is the first run. */
    boolean isFirst() {
        return script.isEmpty();
    }

    /** Ways of which one that works is enough, such as the targets of a balancer. */
    int any(int ways) {
        return take(new Branch(ways, Optional.empty()));
    }

    /** Ways that all have to agree, since nobody knows which one is taken. */
    int agree(int ways, Gap undecided) {
        return take(new Branch(ways, Optional.of(undecided)));
    }

    /**
     * The same where a run that asks the same question again has to meet the same way.
     *
     * @param question what the ways are about, equal to itself wherever it is asked
     */
    int agree(Object question, int ways, Gap undecided) {
        if (ways <= 1) {
            return 0;
        }
        Integer before = settled.get(question);
        if (before == null) {
            before = agree(ways, undecided);
            settled.put(question, before);
        }
        return before;
    }

    /** The branches beyond the script, in the order in which the run met them. */
    List<Branch> open() {
        return open;
    }

    private int take(Branch branch) {
        if (branch.ways() <= 1) {
            return 0;
        }
        if (position < script.size()) {
            return script.get(position++);
        }
        open.add(branch);
        return 0;
    }
}
