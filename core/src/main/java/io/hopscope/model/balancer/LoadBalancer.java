/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.balancer;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.List;

/**
 * A load balancer. It receives on its interfaces and opens or forwards connections to its targets from them.
 *
 * @param identity id, name, provenance
 * @param dnsName the name that clients use; empty when it has none
 * @param network its network
 * @param state whether it works
 * @param interfaces its interfaces, one a zone as a rule
 * @param listeners what it listens on
 * @param crossZone true when an interface forwards to targets of other zones too
 */
public record LoadBalancer(
        Identity identity,
        String dnsName,
        ResourceId network,
        Fact<OperationalState> state,
        Fact<List<ResourceId>> interfaces,
        Fact<List<Listener>> listeners,
        Fact<Boolean> crossZone)
        implements Resource {
    /** The same balancer in another state. */
    public LoadBalancer withState(Fact<OperationalState> other) {
        return new LoadBalancer(identity, dnsName, network, other, interfaces, listeners, crossZone);
    }

    /** The same balancer with other interfaces. */
    public LoadBalancer withInterfaces(Fact<List<ResourceId>> other) {
        return new LoadBalancer(identity, dnsName, network, state, other, listeners, crossZone);
    }
}
