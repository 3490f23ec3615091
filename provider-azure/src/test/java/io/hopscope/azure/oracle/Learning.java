/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Subnet;
import java.util.List;

/**
 * What a network has learned from its gateway (sheet 1.4): told by the routes in force at one interface of a subnet.
 */
final class Learning {
    private final Fabric fabric;

    Learning(Fabric fabric) {
        this.fabric = fabric;
    }

    boolean isTold(Subnet subnet) {
        return fabric.world
                .all(Nic.class)
                .filter(Nic::told)
                .flatMap(nic -> nic.configs().stream())
                .anyMatch(config -> config.subnet().equals(subnet.id()));
    }

    /** Prefixes that the subnet's network has learned, in truth. */
    List<Cidr> learned(Subnet subnet) {
        return fabric.links.learned(fabric.world.vnetOf(subnet));
    }

    /** Whether there is something to learn of which nobody told. */
    boolean isUnknown(Subnet subnet) {
        return !isTold(subnet) && fabric.links.hasGateway(fabric.world.vnetOf(subnet), false);
    }
}
