/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.network.Subnet;

/**
 * From where a packet is being routed.
 *
 * @param subnet the subnet whose table routes it
 * @param network the network
 * @param overLink true when it entered the network over a hub
 * @param zone zone of the packet's first sender; empty when not known
 */
record Spot(Subnet subnet, ResourceId network, boolean overLink, String zone) {
    static Spot of(Subnet subnet) {
        return new Spot(subnet, subnet.network(), false, subnet.zone());
    }

    Scope scope() {
        return subnet.identity().scope();
    }
}
