/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * A public address as a resource of its own, bound or not.
 *
 * @param identity id, name, provenance
 * @param address the address
 * @param boundTo the interface, gateway or balancer that it is bound to; known empty when it is bound to nothing
 * @param state whether it carries traffic (not blocked, not in arrears, some bandwidth)
 * @param releasedOnStop true when stopping the instance gives the address back
 */
public record PublicAddress(
        Identity identity,
        IpAddress address,
        Fact<Optional<ResourceId>> boundTo,
        Fact<OperationalState> state,
        boolean releasedOnStop)
        implements Resource {
    /** The same address in another state. */
    public PublicAddress withState(Fact<OperationalState> other) {
        return new PublicAddress(identity, address, boundTo, other, releasedOnStop);
    }
}
