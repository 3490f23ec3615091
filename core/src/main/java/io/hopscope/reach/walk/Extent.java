/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import java.util.List;

/** Which addresses a network has: those of its prefixes, or, where nobody read them, of its subnets and interfaces. */
final class Extent {
    private final Walk walk;

    Extent(Walk walk) {
        this.walk = walk;
    }

    /** Whether a network has an address; where nobody knows, both ways have to agree. */
    boolean holds(ResourceId network, Fact<List<Prefix>> prefixes, IpAddress address) {
        return prefixes.value()
                .map(known -> known.stream().anyMatch(prefix -> prefix.contains(address)))
                .orElseGet(() -> isSeenIn(network, address)
                        || walk.choices().agree(2, prefixes.missing().orElseThrow()) == 0);
    }

    private boolean isSeenIn(ResourceId network, IpAddress address) {
        return walk.estate().subnets(network).stream().anyMatch(subnet -> LocalDelivery.contains(subnet, address))
                || !walk.estate().owners(network, address).isEmpty();
    }
}
