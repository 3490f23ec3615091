/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.trace.FindingCode;
import java.util.Map;
import java.util.Optional;

/** What was meant by the mere existence of a resource, where no rule of a machine says more. */
final class Purposes {
    private static final String HUB = "traffic over the hub";
    private static final String NETWORKS = "traffic between the peered networks";
    private static final String ADDRESS = "connections by the public address";
    private static final String TARGETS = "requests to its targets";

    private static final Map<FindingCode, String> WORDS = Map.ofEntries(
            Map.entry(FindingCode.PEERING_DOWN, NETWORKS),
            Map.entry(FindingCode.PEERING_OUT_OF_STEP, NETWORKS),
            Map.entry(FindingCode.HUB_NOT_ATTACHED, HUB),
            Map.entry(FindingCode.HUB_NOT_ASSOCIATED, HUB),
            Map.entry(FindingCode.HUB_ZONE_WITHOUT_PORT, HUB),
            Map.entry(FindingCode.HUB_NO_ROUTE, HUB),
            Map.entry(FindingCode.HUB_BLACKHOLE, HUB),
            Map.entry(FindingCode.ROUTE_BLACKHOLE, "traffic by the route"),
            Map.entry(FindingCode.FORWARDING_NOT_ALLOWED, "traffic by the routes that lead there"),
            Map.entry(FindingCode.NAT_DOWN, "connections to the Internet by the NAT gateway"),
            Map.entry(FindingCode.PUBLIC_ADDRESS_DOWN, ADDRESS),
            Map.entry(FindingCode.DOOR_CLOSED, ADDRESS),
            Map.entry(FindingCode.INTERFACE_DETACHED, ADDRESS),
            Map.entry(FindingCode.TARGET_NOT_USED, TARGETS),
            Map.entry(FindingCode.NO_TARGETS, TARGETS),
            Map.entry(FindingCode.STALE_REFERENCE, "what the rule admits"),
            Map.entry(FindingCode.RESOLVER_OFF, "names to be resolved"));

    private Purposes() {}

    /** What a cause defeats; empty where nobody meant anything beyond the resource itself. */
    static Optional<Defeated> of(Sighting.Cause cause) {
        return Optional.ofNullable(WORDS.get(cause.code()))
                .map(words -> new Defeated(words, cause.subject(), cause.rule()));
    }
}
