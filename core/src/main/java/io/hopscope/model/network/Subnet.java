/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.network;

import io.hopscope.model.edge.Exit;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import io.hopscope.net.Prefix;
import java.util.List;

/**
 * A subnet.
 *
 * @param identity id, name, provenance
 * @param network the network it is part of
 * @param prefixes its prefixes, both families
 * @param zone its zone; empty when it spans all of them
 * @param delivery how its own addresses reach each other
 * @param routeTable the table that its packets are routed by
 * @param stages filter stages at its rim, from the guest outwards, after those of the interface
 * @param exits ordered ways to a source address that the Internet can answer
 * @param crossings filters between it and gateways
 */
public record Subnet(
        Identity identity,
        ResourceId network,
        List<Prefix> prefixes,
        String zone,
        Delivery delivery,
        Fact<ResourceId> routeTable,
        Fact<List<Stage>> stages,
        List<Exit> exits,
        Fact<List<GatewayCrossing>> crossings)
        implements Resource {
    /** The same subnet routed by another table. */
    public Subnet withRouteTable(Fact<ResourceId> other) {
        return new Subnet(identity, network, prefixes, zone, delivery, other, stages, exits, crossings);
    }

    /** The same subnet behind other filters. */
    public Subnet withStages(Fact<List<Stage>> other) {
        return new Subnet(identity, network, prefixes, zone, delivery, routeTable, other, exits, crossings);
    }

    /** The same subnet with other filters towards gateways. */
    public Subnet withCrossings(Fact<List<GatewayCrossing>> other) {
        return new Subnet(identity, network, prefixes, zone, delivery, routeTable, stages, exits, other);
    }

    /** The same subnet with other ways out. */
    public Subnet withExits(List<Exit> other) {
        return new Subnet(identity, network, prefixes, zone, delivery, routeTable, stages, other, crossings);
    }
}
