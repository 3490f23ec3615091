/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import io.hopscope.model.route.NextHop;

/** Words for routes. Stateless. */
final class RouteWords {
    private RouteWords() {}

    static String of(Way.By way) {
        return way.table() + " routes " + way.option().prefix() + " ("
                + way.option().route().origin() + ") " + target(way.hop());
    }

    private static String target(NextHop hop) {
        if (hop instanceof NextHop.Local) {
            return "inside the network";
        }
        if (hop instanceof NextHop.ToGateway to) {
            return "to " + to.gateway();
        }
        if (hop instanceof NextHop.ToNat to) {
            return "to " + to.nat();
        }
        if (hop instanceof NextHop.ToPeering to) {
            return "to " + to.peering();
        }
        if (hop instanceof NextHop.ToHub to) {
            return "to " + to.hub();
        }
        if (hop instanceof NextHop.ToInterface to) {
            return "to " + to.networkInterface();
        }
        if (hop instanceof NextHop.ToAddress to) {
            return "to " + to.address();
        }
        return hop instanceof NextHop.ToEndpoint to ? "to " + to.endpoint() : "on";
    }
}
