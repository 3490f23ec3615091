/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import java.util.Map;

/**
 * A set of addresses with a name of its own: a prefix list, a service tag, an address template.
 *
 * @param identity id, name, provenance
 * @param everywhere the content unless a subnet has its own
 * @param bySubnet content that differs by subnet
 */
public record NamedAddressSet(Identity identity, SetBounds everywhere, Map<ResourceId, SetBounds> bySubnet)
        implements Resource {
    /** The content as a port in that subnet sees it. */
    public SetBounds in(ResourceId subnet) {
        return bySubnet.getOrDefault(subnet, everywhere);
    }
}
