/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Optional;

/**
 * One filter step on a port: which lists are bound there and how they combine.
 *
 * @param kind kind of the lists bound here
 * @param lists the bound lists in attach order; unknown when the binding could not be read; where it is assumed and the
 *     order counts, the lists themselves are known and only their order is assumed
 * @param combination how several lists combine
 * @param stateful true when the reply of an admitted packet passes unasked
 * @param seesIntraSubnet true when packets between two ports of one subnet are filtered too
 * @param whenNoList what the absence of any list means
 * @param whenNothingMatches what happens when every list said {@link Fallback#CONTINUE}
 * @param exemptions traffic that is never asked about
 * @param intraSubnet the assumption that {@code seesIntraSubnet} rests on; empty when the vendor documents it
 */
public record Stage(
        ResourceKind kind,
        Fact<List<ResourceId>> lists,
        Combination combination,
        boolean stateful,
        boolean seesIntraSubnet,
        Fallback whenNoList,
        Fallback whenNothingMatches,
        List<Exemption> exemptions,
        Optional<Assumption> intraSubnet) {
    /** The same stage with other lists bound. */
    public Stage withLists(Fact<List<ResourceId>> bound) {
        return new Stage(
                kind,
                bound,
                combination,
                stateful,
                seesIntraSubnet,
                whenNoList,
                whenNothingMatches,
                exemptions,
                intraSubnet);
    }
}
