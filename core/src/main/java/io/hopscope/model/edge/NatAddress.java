/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.edge;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.net.IpAddress;
import java.util.Optional;

/**
 * One address of a NAT gateway.
 *
 * @param networkInterface its interface, where the NAT sits in a subnet
 * @param inside its private address there
 * @param outside its public address
 * @param zone zone that it serves; empty for all
 * @param state whether it is usable
 */
public record NatAddress(
        Optional<ResourceId> networkInterface,
        Optional<IpAddress> inside,
        Optional<IpAddress> outside,
        String zone,
        Fact<OperationalState> state) {
    /** One whose state is known. */
    public NatAddress(
            Optional<ResourceId> networkInterface,
            Optional<IpAddress> inside,
            Optional<IpAddress> outside,
            String zone,
            OperationalState state) {
        this(networkInterface, inside, outside, zone, Fact.known(state));
    }
}
