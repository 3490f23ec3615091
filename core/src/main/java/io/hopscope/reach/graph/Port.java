/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * An interface in its subnet: where packets enter and leave.
 *
 * @param nic the interface
 * @param subnet its subnet
 * @param machine the machine that it is attached to, or the one that names it where the interface does not tell
 */
public record Port(NetworkInterface nic, Subnet subnet, Optional<ResourceId> machine) {
    /** The interface's id. */
    public ResourceId id() {
        return nic.id();
    }

    /** The network it is in. */
    public ResourceId network() {
        return subnet.network();
    }

    /** Whether nobody knows if something uses the interface now. */
    public boolean mayBeDetached() {
        return nic.attachment().missing().isPresent();
    }

    /** Whether it is known that nothing uses the interface now. */
    public boolean isDetached() {
        return nic.attachment()
                .value()
                .filter(attachment -> !attachment.state().up())
                .isPresent();
    }

    /** Whether the interface owns an address. */
    public boolean owns(IpAddress address) {
        return nic.addresses().stream().anyMatch(a -> a.prefix().contains(address));
    }

    /** Whether two ports are the same interface. */
    public boolean isSameAs(Port other) {
        return id().equals(other.id());
    }
}
