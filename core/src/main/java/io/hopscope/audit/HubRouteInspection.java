/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.SetMultimap;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.AddressSet;
import io.hopscope.reach.trace.FindingCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whoever attached a network to a hub, and routes its subnets there, meant others on the hub to reach it: subnets to
 * which no table that others use has a route. Of routes that are gone {@link RouteInspection} tells.
 */
final class HubRouteInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        SetMultimap<ResourceId, HubAttachment> byHub = LinkedHashMultimap.create();
        fleet.snapshot()
                .all(HubAttachment.class)
                .filter(HubRouteInspection::works)
                .forEach(attachment -> byHub.put(attachment.hub(), attachment));
        return byHub.asMap().values().stream().flatMap(attachments -> new Hub(fleet, attachments).unreached());
    }

    private static boolean works(HubAttachment attachment) {
        return attachment.state().value().map(OperationalState::up).orElse(false)
                && table(attachment).isPresent();
    }

    private static Optional<ResourceId> table(HubAttachment attachment) {
        return attachment.entryTable().value().flatMap(table -> table);
    }

    /** One hub's attachments that work, and what the tables they use lead to; empty where nobody knows. */
    private static final class Hub {
        private final Fleet fleet;
        private final Collection<HubAttachment> attachments;
        private final Multiset<ResourceId> used = LinkedHashMultiset.create();
        private final Map<ResourceId, Optional<AddressSet>> routed = new HashMap<>();

        Hub(Fleet fleet, Collection<HubAttachment> attachments) {
            this.fleet = fleet;
            this.attachments = attachments;
            for (HubAttachment attachment : attachments) {
                used.add(table(attachment).orElseThrow());
            }
            used.elementSet().forEach(id -> routed.put(id, routed(id)));
        }

        Stream<Sighting> unreached() {
            return attachments.stream().flatMap(attachment -> unreached(attachment).stream());
        }

        private Optional<Sighting> unreached(HubAttachment attachment) {
            List<ResourceId> tables = used.elementSet().stream()
                    .filter(id ->
                            used.count(id) > 1 || !id.equals(table(attachment).orElseThrow()))
                    .sorted()
                    .toList();
            if (tables.isEmpty() || tables.stream().anyMatch(id -> known(id).isEmpty())) {
                return Optional.empty();
            }
            List<ResourceId> cutOff = HubInspection.routed(fleet, attachment)
                    .filter(subnet -> tables.stream().noneMatch(id -> leadsTo(id, subnet)))
                    .map(Subnet::id)
                    .filter(subnet -> !fleet.inSubnet(subnet).isEmpty())
                    .toList();
            ResourceId subject = tables.size() == 1 ? tables.get(0) : attachment.id();
            return cutOff.isEmpty() ? Optional.empty() : Optional.of(sighting(attachment, subject, cutOff));
        }

        private boolean leadsTo(ResourceId table, Subnet subnet) {
            AddressSet addresses = AddressSet.ofPrefixes(subnet.prefixes());
            return !known(table).orElseThrow().intersect(addresses).isEmpty();
        }

        private Optional<AddressSet> known(ResourceId table) {
            return routed.getOrDefault(table, Optional.empty());
        }

        private Optional<AddressSet> routed(ResourceId table) {
            return fleet.get(RouteTable.class, table)
                    .flatMap(found -> found.routes().value())
                    .filter(routes -> routes.stream().allMatch(Hub::isPlain))
                    .map(routes -> AddressSet.ofPrefixes(routes.stream()
                            .filter(route -> route.state().value().orElseThrow() != RouteState.INACTIVE)
                            .map(route -> ((RouteDestination.ToPrefix) route.destination()).prefix())
                            .toList()));
        }

        private static boolean isPlain(Route route) {
            return route.state().value().isPresent()
                    && route.destination() instanceof RouteDestination.ToPrefix
                    && route.nextHops().stream().noneMatch(NextHop.Unrecognised.class::isInstance);
        }

        private Sighting sighting(HubAttachment attachment, ResourceId subject, List<ResourceId> cutOff) {
            return new Sighting(
                    new Sighting.Cause(FindingCode.HUB_NO_ROUTE, subject),
                    Severity.MEDIUM,
                    "no table of " + attachment.hub() + " that others use routes to what " + attachment.id()
                            + " joins to it",
                    fleet.machines(cutOff).toList(),
                    cutOff.stream()
                            .map(subnet -> new Evidence(subject, "", "routes", "none to " + subnet))
                            .toList());
        }
    }
}
