/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.HubPeer;
import io.hopscope.model.network.Subnet;
import io.hopscope.reach.trace.Blocker;
import java.util.stream.Stream;

/** Ports and tables of hub attachments. */
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

    private static Stream<ResourceId> subnets(HubAttachment attachment, String zone, Asked asked) {
        return attachment.peer() instanceof HubPeer.OfNetwork peer
                ? asked.estate().subnets(peer.network()).stream()
                        .filter(subnet -> subnet.zone().equals(zone))
                        .map(Subnet::id)
                : Stream.empty();
    }
}
