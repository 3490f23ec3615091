/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.List;
import java.util.Optional;

/**
 * A gateway that translates source addresses for connections opened from inside. It accepts nothing from outside but
 * replies and what a {@link Door} of its own lets in.
 *
 * @param identity id, name, provenance
 * @param network network that it serves
 * @param state whether it works
 * @param publicSide false for a gateway that never reaches the Internet
 * @param addresses its addresses; those with an interface make it a hop inside a subnet, the others translate at the
 *     rim
 * @param accepts packets that it translates
 * @param takesFromLinks true when packets that came over a hub may use it
 * @param sourceRules its source rules in order
 * @param onlyListedSources true when a source that no rule names is not forwarded
 * @param ownTable the table that it routes by; empty when its subnet's table does
 */
public record NatGateway(
        Identity identity,
        ResourceId network,
        Fact<OperationalState> state,
        boolean publicSide,
        Fact<List<NatAddress>> addresses,
        Match accepts,
        boolean takesFromLinks,
        Fact<List<SnatRule>> sourceRules,
        boolean onlyListedSources,
        Optional<ResourceId> ownTable)
        implements Resource {
    /** The same gateway with other addresses. */
    public NatGateway withAddresses(Fact<List<NatAddress>> other) {
        return new NatGateway(
                identity,
                network,
                state,
                publicSide,
                other,
                accepts,
                takesFromLinks,
                sourceRules,
                onlyListedSources,
                ownTable);
    }

    /** The same gateway with other source rules. */
    public NatGateway withSourceRules(Fact<List<SnatRule>> other) {
        return new NatGateway(
                identity,
                network,
                state,
                publicSide,
                addresses,
                accepts,
                takesFromLinks,
                other,
                onlyListedSources,
                ownTable);
    }

    /** The same gateway in another state. */
    public NatGateway withState(Fact<OperationalState> other) {
        return new NatGateway(
                identity,
                network,
                other,
                publicSide,
                addresses,
                accepts,
                takesFromLinks,
                sourceRules,
                onlyListedSources,
                ownTable);
    }
}
