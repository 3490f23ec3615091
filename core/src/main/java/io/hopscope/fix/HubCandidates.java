/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAdmission;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.network.Network;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import io.hopscope.reach.trace.Blocker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ports and tables of hub attachments, and attachments that wait. */
final class HubCandidates {
    private static final int MOST = 3;

    private HubCandidates() {}

    /** A port in a subnet of the zone that lacks one. */
    static Stream<Change> port(Blocker blocker, Asked asked) {
        return blocker.place().subnet().flatMap(id -> asked.get(Subnet.class, id)).map(Subnet::zone).stream()
                .flatMap(zone -> asked.get(HubAttachment.class, blocker.subject()).stream()
                        .flatMap(attachment -> subnets(attachment, zone, asked)))
                .limit(MOST)
                .map(subnet -> new Change.AddHubPort(blocker.subject(), subnet));
    }

    /** A table of the hub for an attachment without one. */
    static Stream<Change> table(Blocker blocker, Asked asked) {
        return asked.get(HubAttachment.class, blocker.subject()).stream()
                .flatMap(attachment -> asked.bindings().tablesOf(attachment.hub()).stream())
                .limit(MOST)
                .map(table -> new Change.AssociateHubTable(blocker.subject(), table));
    }

    /** An attachment that waits for it is accepted, and the hub does with it what it does with new ones. */
    static Stream<Change> accept(Blocker blocker, Asked asked) {
        return asked
                .get(HubAttachment.class, blocker.subject())
                .filter(attachment ->
                        attachment.state().value().map(OperationalState::waits).orElse(false))
                .stream()
                .map(attachment -> accepted(attachment, asked));
    }

    private static Change accepted(HubAttachment attachment, Asked asked) {
        Optional<HubAdmission> admission =
                asked.get(TransitHub.class, attachment.hub()).flatMap(TransitHub::admission);
        boolean bound = attachment.entryTable().value().map(Optional::isPresent).orElse(false);
        return new Change.AcceptAttachment(
                attachment.id(),
                admission.filter(how -> !bound).flatMap(HubAdmission::entryTable),
                admission.map(how -> learned(attachment, how, asked)).orElse(List.of()));
    }

    private static List<Change.PutRoute> learned(HubAttachment attachment, HubAdmission admission, Asked asked) {
        Optional<RouteTable> table = admission.learningTable().flatMap(id -> asked.get(RouteTable.class, id));
        List<Prefix> prefixes = attachment.peer() instanceof HubPeer.OfNetwork of
                ? asked.get(Network.class, of.network())
                        .flatMap(network -> network.prefixes().value())
                        .orElse(List.of())
                : List.of();
        return table.stream()
                .flatMap(learning -> prefixes.stream()
                        .filter(prefix -> isFree(prefix, admission.rank(), learning))
                        .map(prefix -> new Change.PutRoute(learning.id(), route(prefix, attachment, admission))))
                .toList();
    }

    /** Of two routes alike the hub keeps the one that it has. */
    private static boolean isFree(Prefix prefix, int rank, RouteTable table) {
        return table.routes().value().orElse(List.of()).stream()
                .noneMatch(route ->
                        route.rank() == rank && route.destination().equals(new RouteDestination.ToPrefix(prefix)));
    }

    private static Route route(Prefix prefix, HubAttachment attachment, HubAdmission admission) {
        return new Route(
                prefix.toString(),
                new RouteDestination.ToPrefix(prefix),
                0,
                admission.rank(),
                List.of(new NextHop.ToAttachment(attachment.id())),
                Fact.known(RouteState.ACTIVE),
                "learned",
                AppliesTo.ALWAYS);
    }

    private static Stream<ResourceId> subnets(HubAttachment attachment, String zone, Asked asked) {
        return attachment.peer() instanceof HubPeer.OfNetwork peer
                ? asked.estate().subnets(peer.network()).stream()
                        .filter(subnet -> subnet.zone().equals(zone))
                        .map(Subnet::id)
                : Stream.empty();
    }
}
