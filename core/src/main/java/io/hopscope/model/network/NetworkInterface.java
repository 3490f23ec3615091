/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import java.util.List;
import java.util.Set;

/**
 * An interface in a subnet.
 *
 * @param identity id, name, provenance
 * @param role whose it is
 * @param subnet its subnet
 * @param attachment what it is attached to
 * @param addresses its private and global addresses, both families, primary ones first
 * @param forwarding true when the platform lets it pass packets that are not its own
 * @param stages filter stages of its own, from the guest outwards
 * @param labels groups that it is a member of; rules elsewhere may name them
 */
public record NetworkInterface(
        Identity identity,
        InterfaceRole role,
        ResourceId subnet,
        Fact<Attachment> attachment,
        List<InterfaceAddress> addresses,
        Fact<Boolean> forwarding,
        Fact<List<Stage>> stages,
        Fact<Set<ResourceId>> labels)
        implements Resource {
    /** The same interface with other stages and labels. */
    public NetworkInterface withGroups(Fact<List<Stage>> otherStages, Fact<Set<ResourceId>> otherLabels) {
        return new NetworkInterface(
                identity, role, subnet, attachment, addresses, forwarding, otherStages, otherLabels);
    }

    /** The same interface, passing others' packets or not. */
    public NetworkInterface withForwarding(Fact<Boolean> other) {
        return new NetworkInterface(identity, role, subnet, attachment, addresses, other, stages, labels);
    }

    /** The same interface attached to something else. */
    public NetworkInterface withAttachment(Fact<Attachment> other) {
        return new NetworkInterface(identity, role, subnet, other, addresses, forwarding, stages, labels);
    }
}
