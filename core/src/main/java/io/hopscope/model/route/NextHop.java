/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.route;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;

/** Where a route sends a packet. A value that no provider recognises becomes {@link Unrecognised}, never nothing. */
public sealed interface NextHop {
    /** Delivered inside the network. */
    record Local() implements NextHop {}

    /** An Internet, egress-only, VPN or direct-link gateway. */
    record ToGateway(ResourceId gateway) implements NextHop {}

    /** A NAT gateway. */
    record ToNat(ResourceId nat) implements NextHop {}

    /** The other network of a peering. */
    record ToPeering(ResourceId peering) implements NextHop {}

    /** A transit hub, entered by this network's own attachment. */
    record ToHub(ResourceId hub) implements NextHop {}

    /** Inside a hub: another attachment. */
    record ToAttachment(ResourceId attachment) implements NextHop {}

    /** A guest that forwards, named by its interface. */
    record ToInterface(ResourceId networkInterface) implements NextHop {}

    /** A guest, balancer or virtual address that forwards, named by a private address. */
    record ToAddress(IpAddress address) implements NextHop {}

    /** A service endpoint. */
    record ToEndpoint(ResourceId endpoint) implements NextHop {}

    /** Dropped on purpose. */
    record Discard() implements NextHop {}

    /** Known to exist, not modelled or not recognised. */
    record Unrecognised(String text, Gap gap) implements NextHop {}
}
