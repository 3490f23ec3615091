/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.List;

/** Random worlds. */
public final class Worlds {
    /** Ranges of hosts on the Internet that rules and routes are about. */
    static final List<String> OUTSIDE =
            List.of("203.0.113.0/24", "203.0.113.128/25", "203.0.113.77/32", "192.0.2.0/24");

    static final List<String> OUTSIDE_V6 = List.of("2001:db8:feed::/48", "2001:db8:f00d::/48", "2001:db8:feed::77/128");

    private Worlds() {}

    /** Always the same world for a seed. */
    public static World random(long seed) {
        Draft draft = new Draft(seed);
        RandomNetworks networks = new RandomNetworks(draft);
        RandomFilters filters = new RandomFilters(draft);
        networks.networks();
        filters.lists();
        networks.subnets();
        new RandomMachines(draft).machines();
        RandomEdges edges = new RandomEdges(draft);
        edges.gateways();
        edges.links();
        new RandomBalancers(draft).balancers();
        new RandomRoutes(draft).routes();
        filters.rules();
        RandomGaps.add(draft);
        return draft.world();
    }
}
