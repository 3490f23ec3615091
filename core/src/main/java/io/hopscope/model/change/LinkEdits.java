/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.change;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPort;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.network.Network;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Edits of what joins networks. */
final class LinkEdits {
    private LinkEdits() {}

    static List<Resource> accept(Peering peering, ResourceView view) {
        List<Resource> edited = new ArrayList<>();
        edited.add(inForce(peering));
        peering.twin()
                .flatMap(view::resource)
                .map(Peering.class::cast)
                .map(LinkEdits::inForce)
                .ifPresent(edited::add);
        return edited;
    }

    private static Peering inForce(Peering peering) {
        return peering.withState(Fact.known(OperationalState.up("active")));
    }

    static List<Resource> accept(Change.AcceptAttachment accept, HubAttachment attachment, ResourceView view) {
        List<Resource> edited = new ArrayList<>();
        HubAttachment admitted =
                accept.entryTable().map(table -> withTable(attachment, table)).orElse(attachment);
        edited.add(admitted.withState(Fact.known(OperationalState.up("available"))));
        Map<ResourceId, RouteTable> tables = new LinkedHashMap<>();
        for (Change.PutRoute put : accept.learned()) {
            RouteTable table = tables.computeIfAbsent(put.subject(), id -> view.require(RouteTable.class, id));
            tables.put(put.subject(), RouteEdits.put(table, put.route()));
        }
        edited.addAll(tables.values());
        return edited;
    }

    static Peering sync(Peering peering, ResourceView view) {
        return peering.withSides(synced(peering.first(), view), synced(peering.second(), view));
    }

    private static PeeringSide synced(PeeringSide side, ResourceView view) {
        Optional<List<Prefix>> now = view.resource(side.network())
                .map(Network.class::cast)
                .flatMap(network -> network.prefixes().value());
        return now.map(prefixes -> new PeeringSide(side.network(), Fact.known(prefixes), side.acceptsForwarded()))
                .orElse(side);
    }

    static HubAttachment withPort(HubAttachment attachment, HubPort port) {
        Fact<List<HubPort>> ports = attachment
                .ports()
                .map(old -> old.stream().anyMatch(known -> known.subnet().equals(port.subnet()))
                        ? old
                        : Stream.concat(old.stream(), Stream.of(port)).toList());
        return with(attachment, ports, attachment.entryTable());
    }

    static HubAttachment withTable(HubAttachment attachment, ResourceId table) {
        return with(attachment, attachment.ports(), Fact.known(Optional.of(table)));
    }

    private static HubAttachment with(HubAttachment old, Fact<List<HubPort>> ports, Fact<Optional<ResourceId>> table) {
        return new HubAttachment(
                old.identity(), old.hub(), old.peer(), old.state(), ports, old.zonal(), table, old.labels());
    }
}
