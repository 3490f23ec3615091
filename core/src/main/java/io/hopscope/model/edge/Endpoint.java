/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Match;
import java.util.List;

/**
 * A private way to a service of the platform. Endpoints with interfaces are reached at those; the others are next hops.
 *
 * @param identity id, name, provenance
 * @param network network that it serves
 * @param service the service's name, as the vendor writes it
 * @param state whether it works
 * @param interfaces its interfaces in the network; empty where it is reached by routes
 * @param accepts packets that it takes as a next hop
 */
public record Endpoint(
        Identity identity,
        ResourceId network,
        String service,
        Fact<OperationalState> state,
        List<ResourceId> interfaces,
        Match accepts)
        implements Resource {
    /** Keeps a copy. */
    public Endpoint {
        interfaces = List.copyOf(interfaces);
    }

    /** The same endpoint in another state. */
    public Endpoint withState(Fact<OperationalState> other) {
        return new Endpoint(identity, network, service, other, interfaces, accepts);
    }
}
