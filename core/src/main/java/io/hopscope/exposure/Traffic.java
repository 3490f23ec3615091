/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import io.hopscope.model.fact.Gap;
import io.hopscope.net.FlowSet;
import io.hopscope.net.IpFamily;
import io.hopscope.net.PortRange;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Part;
import io.hopscope.reach.Party;
import io.hopscope.reach.Question;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What gets through between two parties, by any protocol.
 *
 * @param certain flows that do
 * @param possible flows that may
 * @param gaps why it is not known
 */
record Traffic(FlowSet certain, FlowSet possible, List<Gap> gaps) {
    static final Traffic NONE = new Traffic(FlowSet.none(), FlowSet.none(), List.of());

    private static final Service ANYTHING = new Service(Optional.empty(), PortRange.ALL);

    static Traffic between(Engine engine, Party from, Party to, IpFamily family) {
        Question question = new Question(from, to, ANYTHING, Optional.empty(), Optional.of(family));
        List<Part> parts = engine.parts(question);
        if (parts.stream().allMatch(part -> part.verdict() == Verdict.BLOCKED)) {
            return NONE;
        }
        Boxes boxes = new Boxes(engine.boxes(question).get(0), from instanceof Party.Internet, family);
        FlowSet through = boxes.flows(parts, Verdict.REACHABLE);
        FlowSet open = boxes.flows(parts, Verdict.UNKNOWN);
        FlowSet sometimesLost = boxes.flows(
                parts.stream()
                        .filter(part -> !boxes.isWholeForTranslators(part))
                        .toList(),
                Verdict.BLOCKED);
        FlowSet certain = through.subtract(open).subtract(sometimesLost);
        List<Gap> gaps = open.isEmpty() ? List.of() : engine.gaps(question);
        return new Traffic(certain, through.union(open).subtract(certain), gaps);
    }

    boolean isNone() {
        return certain.isEmpty() && possible.isEmpty();
    }
}
