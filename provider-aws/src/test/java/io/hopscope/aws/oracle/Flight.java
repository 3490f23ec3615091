/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Eni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A packet under way, with what security group references need to know about its way.
 *
 * @param packet the packet as it is now
 * @param sender the interface whose groups still count as its source; null once a translation or a middlebox came
 *     between
 * @param way what it crossed since it was sent
 * @param passed NAT gateways, middleboxes and hubs behind it
 */
record Flight(Packet packet, @Nullable Eni sender, Way way, List<String> passed) {

    /** How two interfaces are connected. */
    enum Link {
        VPC,
        PEERING,
        HUB
    }

    /** A link, the peering's id, and whether the hub lets group references through. */
    record Way(Link link, String id, boolean references) {
        static final Way VPC = new Way(Link.VPC, "", true);
        /** What was not read may have come in between. */
        static final Way UNREAD = new Way(Link.VPC, "unread", true);

        static Way peering(String id, boolean sameRegion) {
            return new Way(Link.PEERING, id, sameRegion);
        }

        static Way hub(boolean references) {
            return new Way(Link.HUB, "", references);
        }
    }

    private static final int MAX_PASSED = 12;

    static Flight of(Packet packet, @Nullable Eni sender) {
        return new Flight(packet, sender, Way.VPC, List.of());
    }

    Flight over(Way link) {
        return new Flight(packet, sender, link, passed);
    }

    /** The same packet behind something that must not be met too often. */
    Flight past(String id) {
        Dropped.unless(passed.size() < MAX_PASSED, Reason.LOOP);
        List<String> longer = new ArrayList<>(passed);
        longer.add(id);
        return new Flight(packet, sender, way, List.copyOf(longer));
    }

    /** Another packet in its place, sent by nobody that a group reference could mean. */
    Flight translated(Packet other) {
        return new Flight(other, null, Way.VPC, passed);
    }

    /** The same packet, from an own address of this interface. */
    Flight sentBy(Eni eni) {
        return new Flight(packet, eni, way, passed);
    }

    /** The same packet with another destination; its sender still counts as much as before. */
    Flight delivered(Packet other) {
        return new Flight(other, sender, way, passed);
    }
}
