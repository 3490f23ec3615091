/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.graph;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.model.network.Subnet;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * An interface in its subnet: where packets enter and leave.
 *
 * @param nic the interface
 * @param subnet its subnet
 */
public record Port(NetworkInterface nic, Subnet subnet) {
    /** The interface's id. */
    public ResourceId id() {
        return nic.id();
    }

    /** The network it is in. */
    public ResourceId network() {
        return subnet.network();
    }

    /** The machine that it is attached to, when that is known. */
    public Optional<ResourceId> machine() {
        return nic.attachment().value().flatMap(Attachment::instance);
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
