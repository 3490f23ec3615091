/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Vpc;
import java.util.Set;

/** What counts as a connection between two networks: also one that is not working, but not one that was given up. */
final class Connections {
    private static final Set<String> GIVEN_UP =
            Set.of("deleted", "deleting", "rejected", "rejecting", "failed", "failing", "expired");

    private Connections() {}

    static boolean lives(String state) {
        return !GIVEN_UP.contains(state);
    }

    static boolean joins(Peering peering, Vpc one, Vpc other) {
        Set<String> ends = Set.of(peering.requester(), peering.accepter());
        return lives(peering.status()) && ends.contains(one.id()) && ends.contains(other.id());
    }
}
