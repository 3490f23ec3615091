/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;

/** Something that is taken to be gone. {@link Losses} finds the one that a text means. */
public sealed interface Loss {
    /** The resource; of a zone, what {@code zone:NAME} stands for. */
    ResourceId id();

    /**
     * One resource: a machine, an interface, a gateway, a NAT gateway, a peering, a hub, an attachment of one, a load
     * balancer, an endpoint or a public address.
     *
     * @param id the resource
     */
    record OfResource(ResourceId id) implements Loss {
        @Override
        public String toString() {
            return id.value();
        }
    }

    /**
     * All that lies in a zone: the interfaces in its subnets, ports of hubs and balancers there, and addresses of NAT
     * gateways that serve it.
     *
     * @param vendor key of the vendor whose zone it is
     * @param zone the zone, as subnets name it
     */
    record OfZone(String vendor, String zone) implements Loss {
        @Override
        public ResourceId id() {
            return new ResourceId(vendor, ResourceKind.ZONE, toString());
        }

        @Override
        public String toString() {
            return Losses.ZONE + zone;
        }
    }
}
