/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.Gap;
import java.util.List;
import java.util.Optional;

/**
 * Which routes may carry a packet.
 *
 * @param options the candidates, best first; more than one only where something undecided picks among them
 * @param gap why it is not decided; empty when it is
 * @param noneToo true when, besides the options, no route at all is possible
 */
public record RouteChoice(List<RouteOption> options, Optional<Gap> gap, boolean noneToo) {
    /** The same where an option is known to be out of the question. */
    public RouteChoice without(RouteOption option) {
        return new RouteChoice(
                options.stream().filter(one -> !one.equals(option)).toList(), gap, noneToo);
    }
}
