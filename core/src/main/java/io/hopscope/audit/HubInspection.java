/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.RouteTable;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hub attachments that do not work, have no table, or lack a port in a zone whose machines are routed to the hub. */
final class HubInspection implements Inspection {
    @Override
    public Stream<Sighting> of(Fleet fleet) {
        return fleet.snapshot()
                .all(HubAttachment.class)
                .flatMap(attachment -> Stream.of(
                                down(fleet, attachment), tableless(fleet, attachment), zones(fleet, attachment))
                        .flatMap(found -> found));
    }

    private static Stream<Sighting> down(Fleet fleet, HubAttachment attachment) {
        Optional<OperationalState> down = attachment.state().value().filter(state -> !state.up());
        return down
                .map(state -> new Sighting(
                        new Sighting.Cause(FindingCode.HUB_NOT_ATTACHED, attachment.id()),
                        Severity.MEDIUM,
                        attachment.id() + " is " + state.raw(),
                        routed(fleet, attachment)
                                .map(Subnet::id)
                                .flatMap(id -> machines(fleet, id))
                                .toList(),
                        List.of(new Evidence(attachment.id(), "", "state", state.raw()))))
                .stream();
    }

    private static Stream<Sighting> tableless(Fleet fleet, HubAttachment attachment) {
        boolean none = attachment.entryTable().value().map(Optional::isEmpty).orElse(false);
        return none
                ? Stream.of(new Sighting(
                        new Sighting.Cause(FindingCode.HUB_NOT_ASSOCIATED, attachment.id()),
                        Severity.MEDIUM,
                        attachment.id() + " is associated with no route table of the hub",
                        routed(fleet, attachment)
                                .map(Subnet::id)
                                .flatMap(id -> machines(fleet, id))
                                .toList(),
                        List.of(new Evidence(attachment.id(), "", "route table", "none"))))
                : Stream.empty();
    }

    private static Stream<Sighting> zones(Fleet fleet, HubAttachment attachment) {
        if (!attachment.zonal() || attachment.ports().value().isEmpty()) {
            return Stream.empty();
        }
        Set<String> served = attachment.ports().value().orElse(List.of()).stream()
                .map(HubPort::subnet)
                .flatMap(id -> fleet.get(Subnet.class, id).stream())
                .map(Subnet::zone)
                .collect(Collectors.toSet());
        List<Subnet> outside = routed(fleet, attachment)
                .filter(subnet -> !served.contains(subnet.zone()))
                .filter(subnet -> !fleet.inSubnet(subnet.id()).isEmpty())
                .toList();
        if (outside.isEmpty()) {
            return Stream.empty();
        }
        String missing = outside.stream().map(Subnet::zone).distinct().sorted().collect(Collectors.joining(", "));
        return Stream.of(new Sighting(
                new Sighting.Cause(FindingCode.HUB_ZONE_WITHOUT_PORT, attachment.id()),
                Severity.MEDIUM,
                attachment.id() + " has no subnet in zone " + missing + ", whose machines are routed to the hub",
                outside.stream().flatMap(subnet -> machines(fleet, subnet.id())).toList(),
                List.of(new Evidence(attachment.id(), "", "zones", String.join(", ", served)))));
    }

    /** Subnets of the attached network whose table leads to the hub. */
    static Stream<Subnet> routed(Fleet fleet, HubAttachment attachment) {
        if (!(attachment.peer() instanceof HubPeer.OfNetwork peer)) {
            return Stream.empty();
        }
        NextHop hub = new NextHop.ToHub(attachment.hub());
        return fleet.estate().subnets(peer.network()).stream()
                .filter(subnet -> subnet.routeTable()
                        .value()
                        .flatMap(id -> fleet.get(RouteTable.class, id))
                        .filter(table -> Fleet.leads(table, hub::equals))
                        .isPresent());
    }

    private static Stream<ResourceId> machines(Fleet fleet, ResourceId subnet) {
        return fleet.machines(List.of(subnet));
    }
}
