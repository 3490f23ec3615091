/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.agreement;

import static io.hopscope.reach.trace.FindingCode.ADDRESS_NOT_FOUND;
import static io.hopscope.reach.trace.FindingCode.ADDRESS_OVERLAPS;
import static io.hopscope.reach.trace.FindingCode.BALANCER_DOWN;
import static io.hopscope.reach.trace.FindingCode.GATEWAY_NOT_ATTACHED;
import static io.hopscope.reach.trace.FindingCode.HUB_DOWN;
import static io.hopscope.reach.trace.FindingCode.HUB_NOT_ATTACHED;
import static io.hopscope.reach.trace.FindingCode.HUB_NO_ROUTE;
import static io.hopscope.reach.trace.FindingCode.INSTANCE_LOCKED;
import static io.hopscope.reach.trace.FindingCode.INSTANCE_NOT_RUNNING;
import static io.hopscope.reach.trace.FindingCode.INTERFACE_DETACHED;
import static io.hopscope.reach.trace.FindingCode.LISTENER_MISSING;
import static io.hopscope.reach.trace.FindingCode.NAT_DOWN;
import static io.hopscope.reach.trace.FindingCode.NAT_NO_ADDRESS;
import static io.hopscope.reach.trace.FindingCode.NAT_OPENS_NOTHING_INWARD;
import static io.hopscope.reach.trace.FindingCode.NAT_REFUSES;
import static io.hopscope.reach.trace.FindingCode.NETWORK_ACL_EGRESS;
import static io.hopscope.reach.trace.FindingCode.NETWORK_ACL_INGRESS;
import static io.hopscope.reach.trace.FindingCode.NETWORK_ACL_REPLY;
import static io.hopscope.reach.trace.FindingCode.NO_ADDRESS_OF_FAMILY;
import static io.hopscope.reach.trace.FindingCode.NO_PUBLIC_ADDRESS;
import static io.hopscope.reach.trace.FindingCode.NO_RETURN_ROUTE;
import static io.hopscope.reach.trace.FindingCode.NO_ROUTE;
import static io.hopscope.reach.trace.FindingCode.NO_TARGETS;
import static io.hopscope.reach.trace.FindingCode.PEERING_DOWN;
import static io.hopscope.reach.trace.FindingCode.PEERING_NOT_TRANSITIVE;
import static io.hopscope.reach.trace.FindingCode.PUBLIC_ADDRESS_DOWN;
import static io.hopscope.reach.trace.FindingCode.RETURN_PATH_DIFFERS;
import static io.hopscope.reach.trace.FindingCode.ROUTE_BLACKHOLE;
import static io.hopscope.reach.trace.FindingCode.ROUTE_DISCARDS;
import static io.hopscope.reach.trace.FindingCode.ROUTING_LOOP;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_EGRESS;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_INGRESS;
import static io.hopscope.reach.trace.FindingCode.TARGET_NOT_USED;
import static java.util.Map.entry;

import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.tencent.oracle.Answer;
import io.hopscope.tencent.oracle.Reason;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How the engine names the causes of the oracle. */
final class Causes {
    /** What a reply that does not find its way back is called, whatever became of it. */
    private static final Set<FindingCode> OF_REPLIES = EnumSet.of(RETURN_PATH_DIFFERS, NO_RETURN_ROUTE);

    private static final Map<Reason, Set<FindingCode>> CODES = Map.ofEntries(
            entry(Reason.INSTANCE_NOT_RUNNING, Set.of(INSTANCE_NOT_RUNNING, INTERFACE_DETACHED)),
            entry(Reason.INSTANCE_LOCKED, Set.of(INSTANCE_LOCKED, INTERFACE_DETACHED)),
            entry(Reason.INTERFACE_NOT_ATTACHED, Set.of(INTERFACE_DETACHED)),
            entry(Reason.NO_ADDRESS_OF_FAMILY, Set.of(NO_ADDRESS_OF_FAMILY, INTERFACE_DETACHED)),
            entry(Reason.GROUP_EGRESS, Set.of(SECURITY_GROUP_EGRESS)),
            entry(Reason.GROUP_INGRESS, Set.of(SECURITY_GROUP_INGRESS)),
            entry(Reason.ACL_EGRESS, Set.of(NETWORK_ACL_EGRESS)),
            entry(Reason.ACL_INGRESS, Set.of(NETWORK_ACL_INGRESS)),
            entry(Reason.ACL_REPLY, Set.of(NETWORK_ACL_REPLY)),
            entry(Reason.NO_ROUTE, Set.of(NO_ROUTE, PEERING_NOT_TRANSITIVE)),
            entry(Reason.LOOP, Set.of(ROUTING_LOOP)),
            entry(Reason.NO_SUCH_ADDRESS, Set.of(ADDRESS_NOT_FOUND)),
            entry(Reason.PRIVATE_DESTINATION, Set.of(NO_ROUTE, NO_PUBLIC_ADDRESS, NAT_REFUSES)),
            entry(Reason.NO_PUBLIC_ADDRESS, Set.of(NO_PUBLIC_ADDRESS, LISTENER_MISSING)),
            entry(Reason.ADDRESS_DOWN, Set.of(PUBLIC_ADDRESS_DOWN)),
            entry(Reason.NAT_DOWN, Set.of(NAT_DOWN, PUBLIC_ADDRESS_DOWN)),
            entry(Reason.NAT_WITHOUT_ADDRESS, Set.of(NAT_NO_ADDRESS)),
            entry(Reason.NAT_REFUSES, Set.of(NAT_REFUSES)),
            entry(Reason.NAT_OPENS_NOTHING, Set.of(NAT_OPENS_NOTHING_INWARD, LISTENER_MISSING)),
            entry(Reason.PEERING_DOWN, Set.of(PEERING_DOWN)),
            entry(Reason.PEERING_NOT_TRANSITIVE, Set.of(PEERING_NOT_TRANSITIVE)),
            entry(Reason.CCN_DOWN, Set.of(HUB_DOWN)),
            entry(Reason.CCN_NOT_ATTACHED, Set.of(HUB_NOT_ATTACHED)),
            entry(Reason.CCN_NO_ROUTE, Set.of(HUB_NO_ROUTE)),
            entry(Reason.GATEWAY_DOWN, Set.of(GATEWAY_NOT_ATTACHED)),
            entry(Reason.NO_ROUTER, Set.of(ADDRESS_NOT_FOUND, ROUTE_BLACKHOLE, ROUTE_DISCARDS, INTERFACE_DETACHED)),
            entry(Reason.BALANCER_DOWN, Set.of(BALANCER_DOWN)),
            entry(Reason.NO_LISTENER, Set.of(LISTENER_MISSING)),
            entry(Reason.NO_TARGET, Set.of(NO_TARGETS, TARGET_NOT_USED)),
            entry(Reason.REPLY_ASTRAY, Set.of(RETURN_PATH_DIFFERS)));

    private Causes() {}

    /**
     * Whether the only cause that the oracle found is among the obstacles of the engine. True also where it found
     * several, since each may have been met by another way, and where no code is the cause's own.
     */
    static boolean agree(Answer oracle, Collection<Blocker> blockers) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(oracle.reasons());
        boolean onTheWayBack = reasons.remove(Reason.ON_THE_WAY_BACK);
        if (reasons.size() != 1 || !CODES.containsKey(reasons.iterator().next())) {
            return true;
        }
        Set<FindingCode> codes = EnumSet.copyOf(CODES.get(reasons.iterator().next()));
        // What the wrong machine does with the packet is no cause of the engine's, be it told apart by address or port.
        codes.addAll(Set.of(ADDRESS_OVERLAPS, LISTENER_MISSING));
        if (onTheWayBack) {
            codes.addAll(OF_REPLIES);
        }
        return blockers.stream().map(Blocker::code).anyMatch(codes::contains);
    }
}
