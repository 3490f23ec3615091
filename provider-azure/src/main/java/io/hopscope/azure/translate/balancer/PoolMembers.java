/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.net.IpAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Addresses behind load balancers, by network. */
public final class PoolMembers {
    private final Map<ArmId, Set<IpAddress>> byNetwork = new HashMap<>();

    /** The members of all pools. */
    public PoolMembers(AzureAnswers all) {
        Pools pools = new Pools(all);
        all.all(Calls.BALANCERS)
                .map(Told::item)
                .flatMap(balancer -> Word.list(balancer.backendAddressPools()).stream())
                .flatMap(pool -> pools.members(pool).stream())
                .forEach(member -> byNetwork
                        .computeIfAbsent(member.subnet().parent(), fresh -> new TreeSet<>())
                        .add(member.address()));
    }

    /** Those in a network. */
    public Set<IpAddress> in(ArmId network) {
        return byNetwork.getOrDefault(network, Set.of());
    }
}
