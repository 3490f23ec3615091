/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.stream.Stream;

/** Networks that send their machines to the platform's own name service, which is off. */
final class ResolverInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(Network.class)
                .filter(network -> network.resolver()
                        .value()
                        .filter(resolver -> resolver.usesPlatform() && !resolver.platformEnabled())
                        .isPresent())
                .map(network -> sighting(fleet, network));
    }

    private static Sighting sighting(Fleet fleet, Network network) {
        List<ResourceId> subnets =
                fleet.estate().subnets(network.id()).stream().map(Subnet::id).toList();
        return new Sighting(
                new Sighting.Cause(FindingCode.RESOLVER_OFF, network.id()),
                Severity.HIGH,
                "machines of " + network.id() + " are told to ask the platform's name service, which is off",
                fleet.machines(subnets).toList(),
                List.of(new Evidence(network.id(), "", "name service", "off")));
    }
}
