/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.balancer;

import com.azure.resourcemanager.network.models.NatRulePortMapping;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import java.util.List;

/**
 * A member of a backend pool.
 *
 * @param nic its interface
 * @param configuration its IP configuration
 * @param address its private address
 * @param subnet its subnet
 * @param primary whether it is the interface's primary configuration
 * @param adminState what an operator ordered, folded: up, down or nothing
 * @param mappings ports that inbound NAT rules give it
 */
record Member(
        ArmId nic,
        ArmId configuration,
        IpAddress address,
        ArmId subnet,
        boolean primary,
        String adminState,
        List<NatRulePortMapping> mappings) {
    /** The same member as a pool's own entry tells it. */
    Member with(String state, List<NatRulePortMapping> ports) {
        return new Member(nic, configuration, address, subnet, primary, state, List.copyOf(ports));
    }

    /** The identity of the interface. */
    ResourceId networkInterface() {
        return AzureId.of(ResourceKind.INTERFACE, nic);
    }

    /** Whether an operator took it out. */
    boolean isOut() {
        return adminState.equals("down");
    }
}
