/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What one run has settled on the way about single ports. Confined to one thread.
 *
 * @param translated public addresses that translators have picked, by their interface
 * @param supposed ports that have no public address, and are looked at as if they had one
 * @param unfiltered ports whose own filters are not asked, since a load balancer's packets pass them
 */
record Picks(Map<ResourceId, IpAddress> translated, Set<ResourceId> supposed, Set<ResourceId> unfiltered) {
    Picks() {
        this(new HashMap<>(), new HashSet<>(), new HashSet<>());
    }
}
