/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.agreement;

import static io.hopscope.reach.trace.FindingCode.*;
import static java.util.Map.entry;

import io.hopscope.aliyun.oracle.Answer;
import io.hopscope.aliyun.oracle.Reason;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How the engine names the causes of the oracle. */
final class Causes {
    /** What a reply that does not find its way back is called, whatever became of it. */
    private static final Set<FindingCode> OF_REPLIES = EnumSet.of(RETURN_PATH_DIFFERS, NO_RETURN_ROUTE);

    private static final Map<Reason, Set<FindingCode>> CODES = Map.ofEntries(
            entry(Reason.NO_SUCH_ADDRESS, Set.of(ADDRESS_NOT_FOUND)),
            entry(Reason.NO_PUBLIC_ADDRESS, Set.of(NO_PUBLIC_ADDRESS, PUBLIC_ADDRESS_DOWN)),
            entry(Reason.INSTANCE_NOT_RUNNING, Set.of(INSTANCE_NOT_RUNNING)),
            entry(Reason.INSTANCE_LOCKED, Set.of(INSTANCE_LOCKED)),
            entry(Reason.IMPAIRED, Set.of(HEALTH_CHECK_FAILED)),
            entry(Reason.INTERFACE_NOT_ATTACHED, Set.of(INTERFACE_DETACHED)),
            entry(Reason.NO_ADDRESS_OF_FAMILY, Set.of(NO_ADDRESS_OF_FAMILY, INTERFACE_DETACHED)),
            entry(Reason.GROUP_EGRESS, Set.of(SECURITY_GROUP_EGRESS)),
            entry(Reason.GROUP_INGRESS, Set.of(SECURITY_GROUP_INGRESS)),
            entry(Reason.ACL_EGRESS, Set.of(NETWORK_ACL_EGRESS)),
            entry(Reason.ACL_INGRESS, Set.of(NETWORK_ACL_INGRESS)),
            entry(Reason.ACL_REPLY, Set.of(NETWORK_ACL_REPLY)),
            entry(Reason.NO_ROUTE, Set.of(NO_ROUTE, NO_PUBLIC_ADDRESS)),
            entry(Reason.NO_ROUTE_REPLY, Set.of(NO_RETURN_ROUTE)),
            entry(Reason.DEAD_HOP, Set.of(ROUTE_BLACKHOLE, INTERFACE_DETACHED, NAT_DOWN)),
            entry(Reason.FORWARDING_CHECK, Set.of(FORWARDING_NOT_ALLOWED)),
            entry(Reason.ADDRESS_DOWN, Set.of(PUBLIC_ADDRESS_DOWN)),
            entry(Reason.MAIL_CLOSED, Set.of(FILTER_DENY)),
            entry(Reason.NAT_DOWN, Set.of(NAT_DOWN, NAT_NO_ADDRESS, NAT_OPENS_NOTHING_INWARD, PUBLIC_ADDRESS_DOWN)),
            entry(Reason.NAT_REFUSES, Set.of(NAT_REFUSES)),
            entry(Reason.NAT_ADDRESS_DOWN, Set.of(NAT_NO_ADDRESS, PUBLIC_ADDRESS_DOWN)),
            entry(
                    Reason.NAT_OPENS_NOTHING,
                    Set.of(NAT_OPENS_NOTHING_INWARD, LISTENER_MISSING, PUBLIC_ADDRESS_DOWN, RETURN_PATH_DIFFERS)),
            entry(Reason.HAIRPIN, Set.of(NAT_REFUSES)),
            entry(Reason.PEERING_DOWN, Set.of(PEERING_DOWN)),
            entry(Reason.PEERING_NOT_TRANSITIVE, Set.of(PEERING_NOT_TRANSITIVE)),
            entry(Reason.GATEWAY_DOWN, Set.of(GATEWAY_NOT_ATTACHED)),
            entry(Reason.EGRESS_ONLY, Set.of(PUBLIC_ACCESS_BLOCKED)),
            entry(Reason.LOOP, Set.of(ROUTING_LOOP)),
            entry(Reason.NO_LISTENER, Set.of(LISTENER_MISSING, BALANCER_DOWN)),
            entry(Reason.NO_BACKEND, Set.of(NO_TARGETS, TARGET_NOT_USED)));

    private Causes() {}

    /**
     * Whether the only cause that the oracle found is among the obstacles of the engine. True also where it found
     * several, since each may have been met by another way, and where no code is the cause's own.
     */
    static boolean agree(Answer oracle, Collection<Blocker> blockers) {
        Set<Reason> reasons = EnumSet.copyOf(oracle.reasons());
        boolean onTheWayBack = reasons.remove(Reason.ON_THE_WAY_BACK);
        if (reasons.size() != 1 || !CODES.containsKey(reasons.iterator().next())) {
            return true;
        }
        Set<FindingCode> codes = EnumSet.copyOf(CODES.get(reasons.iterator().next()));
        if (onTheWayBack) {
            codes.addAll(OF_REPLIES);
        }
        return blockers.stream().map(Blocker::code).anyMatch(codes::contains);
    }
}
