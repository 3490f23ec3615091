/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Tag;
import java.util.List;

/** Random worlds. */
public final class Worlds {
    /** Ranges of hosts on the Internet that rules and routes are about. */
    static final List<String> OUTSIDE =
            List.of("203.0.113.0/24", "203.0.113.128/25", "203.0.113.77/32", "192.0.2.0/24");

    private Worlds() {}

    /** Always the same world for a seed. */
    public static World random(long seed) {
        Draft draft = new Draft(seed);
        if (draft.chance(0.7)) {
            draft.add(new Tag("Storage", List.of(Cidr.of("203.0.113.64/26"), Cidr.of("192.0.2.0/25"))));
        }
        RandomNetworks networks = new RandomNetworks(draft);
        networks.networks();
        RandomFilters filters = new RandomFilters(draft);
        filters.groups();
        networks.subnets();
        new RandomMachines(draft).machines();
        new RandomBalancers(draft).balancers();
        networks.peerings();
        new RandomRoutes(draft).tables();
        filters.rules();
        forget(draft);
        return draft.world();
    }

    /** Takes away lists. */
    private static void forget(Draft draft) {
        if (draft.chance(0.3)) {
            draft.unread(Lists.TAGS, false);
        }
        if (draft.sets && draft.chance(0.3)) {
            draft.unread(Lists.SCALE_SET_VMS, false);
        } else if (draft.chance(0.35)) {
            draft.unread(draft.one(Lists.MAY_LACK), draft.chance(0.4));
        } else if (draft.chance(0.08)) {
            draft.unread(Lists.NICS, draft.chance(0.6));
        }
    }

    /** Interfaces whose first configuration is in a subnet of the network. */
    static List<Nic> nicsIn(Draft draft, String vnet) {
        List<String> subnets = draft.all(Subnet.class).stream()
                .filter(subnet -> subnet.vnet().equals(vnet))
                .map(Subnet::id)
                .toList();
        return draft.all(Nic.class).stream()
                .filter(nic -> subnets.contains(nic.configs().get(0).subnet()))
                .toList();
    }
}
