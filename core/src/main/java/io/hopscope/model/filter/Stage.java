/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;

/**
 * One filter step on a port: which lists are bound there and how they combine.
 *
 * @param kind kind of the lists bound here
 * @param lists the bound lists in attach order; unknown when the binding could not be read
 * @param combination how several lists combine
 * @param stateful true when the reply of an admitted packet passes unasked
 * @param seesIntraSubnet true when packets between two ports of one subnet are filtered too
 * @param whenNoList what the absence of any list means
 * @param whenNothingMatches what happens when every list said {@link Fallback#CONTINUE}
 * @param exemptions traffic that is never asked about
 */
public record Stage(
        ResourceKind kind,
        Fact<List<ResourceId>> lists,
        Combination combination,
        boolean stateful,
        boolean seesIntraSubnet,
        Fallback whenNoList,
        Fallback whenNothingMatches,
        List<Exemption> exemptions) {
    /** The same stage with other lists bound. */
    public Stage withLists(Fact<List<ResourceId>> bound) {
        return new Stage(
                kind, bound, combination, stateful, seesIntraSubnet, whenNoList, whenNothingMatches, exemptions);
    }
}
