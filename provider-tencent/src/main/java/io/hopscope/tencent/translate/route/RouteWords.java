/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.route.AppliesTo;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteDestination;
import io.hopscope.model.route.RouteState;
import io.hopscope.net.Prefix;
import java.util.List;

/**
 * Tiers and ranks: inside the network comes first, then high-priority tables, then the subnet's own table by prefix
 * length, in which a route to one's own public address beats others to the same destination, and last, where nothing
 * matches, one's own public address. See https://cloud.tencent.com/document/product/215/4954 and
 * https://cloud.tencent.com/document/product/552/30012.
 */
public final class RouteWords {
    /** The word for what users wrote. */
    public static final String STATIC = "static";

    /** The word for what a high-priority table holds. */
    public static final String HIGH_PRIORITY = "high-priority";

    /** The word for what nobody wrote. */
    public static final String SYSTEM = "system";

    static final int INSIDE = 0;
    static final int ABOVE = 1;
    static final int TABLE = 2;
    static final int NOTHING_MATCHED = 3;

    static final int OWN_ADDRESS = 0;
    static final int OTHERS = 1;

    private RouteWords() {}

    /** The route inside a network. */
    public static Route local(Prefix prefix) {
        return route("local " + prefix, prefix, INSIDE, new NextHop.Local(), "local");
    }

    /** What may be inside a network, since nobody read what is. */
    static Route maybeLocal(Prefix prefix, Gap unread) {
        return route("perhaps local " + prefix, prefix, INSIDE, new NextHop.Local(), "local", Fact.unknown(unread));
    }

    /** A route of the platform's own that counts for everybody. */
    public static Route system(Prefix prefix, NextHop hop) {
        return route("system " + prefix, prefix, TABLE, hop, SYSTEM);
    }

    private static Route route(String label, Prefix prefix, int tier, NextHop hop, String origin) {
        return route(label, prefix, tier, hop, origin, Fact.known(RouteState.ACTIVE));
    }

    private static Route route(
            String label, Prefix prefix, int tier, NextHop hop, String origin, Fact<RouteState> state) {
        return new Route(
                label,
                new RouteDestination.ToPrefix(prefix),
                tier,
                OTHERS,
                List.of(hop),
                state,
                origin,
                AppliesTo.ALWAYS);
    }
}
