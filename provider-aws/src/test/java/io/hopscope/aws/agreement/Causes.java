/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.agreement;

import static io.hopscope.reach.trace.FindingCode.ADDRESS_NOT_FOUND;
import static io.hopscope.reach.trace.FindingCode.ADDRESS_OVERLAPS;
import static io.hopscope.reach.trace.FindingCode.ENDPOINT_DOWN;
import static io.hopscope.reach.trace.FindingCode.ENDPOINT_REFUSES;
import static io.hopscope.reach.trace.FindingCode.FORWARDING_NOT_ALLOWED;
import static io.hopscope.reach.trace.FindingCode.GATEWAY_NOT_ATTACHED;
import static io.hopscope.reach.trace.FindingCode.GATEWAY_REFUSES;
import static io.hopscope.reach.trace.FindingCode.HEALTH_CHECK_FAILED;
import static io.hopscope.reach.trace.FindingCode.HUB_BLACKHOLE;
import static io.hopscope.reach.trace.FindingCode.HUB_NOT_ASSOCIATED;
import static io.hopscope.reach.trace.FindingCode.HUB_NOT_ATTACHED;
import static io.hopscope.reach.trace.FindingCode.HUB_NO_ROUTE;
import static io.hopscope.reach.trace.FindingCode.HUB_ZONE_WITHOUT_PORT;
import static io.hopscope.reach.trace.FindingCode.INSTANCE_NOT_RUNNING;
import static io.hopscope.reach.trace.FindingCode.INTERFACE_DETACHED;
import static io.hopscope.reach.trace.FindingCode.LISTENER_MISSING;
import static io.hopscope.reach.trace.FindingCode.NAT_DOWN;
import static io.hopscope.reach.trace.FindingCode.NAT_NO_ADDRESS;
import static io.hopscope.reach.trace.FindingCode.NAT_OPENS_NOTHING_INWARD;
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
import static io.hopscope.reach.trace.FindingCode.PUBLIC_ACCESS_BLOCKED;
import static io.hopscope.reach.trace.FindingCode.PUBLIC_ADDRESS_DOWN;
import static io.hopscope.reach.trace.FindingCode.RETURN_PATH_DIFFERS;
import static io.hopscope.reach.trace.FindingCode.ROUTE_BLACKHOLE;
import static io.hopscope.reach.trace.FindingCode.ROUTING_LOOP;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_EGRESS;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_INGRESS;
import static io.hopscope.reach.trace.FindingCode.SERVICE_INTERFACE;
import static io.hopscope.reach.trace.FindingCode.TARGET_NOT_USED;
import static java.util.Map.entry;

import io.hopscope.aws.oracle.Answer;
import io.hopscope.aws.oracle.Reason;
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
            entry(Reason.SOURCE_NOT_FOUND, Set.of(ADDRESS_NOT_FOUND)),
            entry(Reason.SOURCE_CANNOT_SEND, Set.of(SERVICE_INTERFACE)),
            entry(Reason.INSTANCE_NOT_RUNNING, Set.of(INSTANCE_NOT_RUNNING, NO_ADDRESS_OF_FAMILY)),
            entry(Reason.STATUS_CHECK, Set.of(HEALTH_CHECK_FAILED)),
            entry(Reason.INTERFACE_NOT_ATTACHED, Set.of(INTERFACE_DETACHED)),
            entry(Reason.NO_ADDRESS_OF_FAMILY, Set.of(NO_ADDRESS_OF_FAMILY)),
            entry(Reason.SOURCE_DEST_CHECK, Set.of(FORWARDING_NOT_ALLOWED)),
            entry(Reason.SG_EGRESS, Set.of(SECURITY_GROUP_EGRESS)),
            entry(Reason.SG_INGRESS, Set.of(SECURITY_GROUP_INGRESS)),
            entry(Reason.SG_EGRESS_REPLY, Set.of(SECURITY_GROUP_EGRESS)),
            entry(Reason.SG_INGRESS_REPLY, Set.of(SECURITY_GROUP_INGRESS)),
            entry(Reason.NACL_EGRESS, Set.of(NETWORK_ACL_EGRESS)),
            entry(Reason.NACL_INGRESS, Set.of(NETWORK_ACL_INGRESS)),
            entry(Reason.NACL_EGRESS_REPLY, Set.of(NETWORK_ACL_REPLY)),
            entry(Reason.NACL_INGRESS_REPLY, Set.of(NETWORK_ACL_REPLY)),
            entry(Reason.NO_ROUTE, Set.of(NO_ROUTE, PEERING_NOT_TRANSITIVE)),
            entry(Reason.NO_ROUTE_REPLY, Set.of(NO_RETURN_ROUTE, PEERING_NOT_TRANSITIVE)),
            entry(Reason.BLACKHOLE, Set.of(ROUTE_BLACKHOLE)),
            entry(Reason.LOOP, Set.of(ROUTING_LOOP)),
            entry(Reason.NO_SUCH_ADDRESS, Set.of(ADDRESS_NOT_FOUND)),
            entry(
                    Reason.PRIVATE_DESTINATION,
                    Set.of(NO_ROUTE, NO_PUBLIC_ADDRESS, GATEWAY_NOT_ATTACHED, GATEWAY_REFUSES)),
            entry(Reason.NO_PUBLIC_ADDRESS, Set.of(NO_PUBLIC_ADDRESS, NAT_NO_ADDRESS)),
            entry(Reason.NO_INTERNET_GATEWAY, Set.of(PUBLIC_ADDRESS_DOWN, GATEWAY_NOT_ATTACHED)),
            entry(Reason.EDGE_ROUTE, Set.of(NO_PUBLIC_ADDRESS)),
            entry(Reason.PUBLIC_ACCESS_BLOCKED, Set.of(PUBLIC_ACCESS_BLOCKED)),
            entry(Reason.IPV6_NOT_PUBLIC, Set.of(PUBLIC_ADDRESS_DOWN, NO_PUBLIC_ADDRESS)),
            entry(Reason.EGRESS_ONLY, Set.of(RETURN_PATH_DIFFERS, GATEWAY_NOT_ATTACHED)),
            entry(Reason.NAT_DOWN, Set.of(NAT_DOWN)),
            entry(Reason.NAT_ACCEPTS_NOTHING, Set.of(NAT_OPENS_NOTHING_INWARD)),
            entry(Reason.PEERING_DOWN, Set.of(PEERING_DOWN)),
            entry(Reason.PEERING_NOT_TRANSITIVE, Set.of(PEERING_NOT_TRANSITIVE)),
            entry(Reason.HUB_ATTACHMENT, Set.of(HUB_NOT_ATTACHED)),
            entry(Reason.HUB_ZONE, Set.of(HUB_ZONE_WITHOUT_PORT)),
            entry(Reason.HUB_NOT_ASSOCIATED, Set.of(HUB_NOT_ASSOCIATED)),
            entry(Reason.HUB_NO_ROUTE, Set.of(HUB_NO_ROUTE)),
            entry(Reason.HUB_BLACKHOLE, Set.of(HUB_BLACKHOLE)),
            entry(Reason.HUB_ACCEPTS_NOTHING, Set.of(SERVICE_INTERFACE)),
            entry(Reason.ENDPOINT_DOWN, Set.of(ENDPOINT_DOWN)),
            entry(Reason.ENDPOINT_PROTOCOL, Set.of(ENDPOINT_REFUSES)),
            entry(Reason.NO_LISTENER, Set.of(LISTENER_MISSING)),
            entry(Reason.NO_TARGET, Set.of(NO_TARGETS, TARGET_NOT_USED)),
            entry(Reason.REPLY_ASTRAY, Set.of(RETURN_PATH_DIFFERS)));

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
        codes.add(ADDRESS_OVERLAPS); // what the wrong machine does with the packet is no cause of the engine's
        if (onTheWayBack) {
            codes.addAll(OF_REPLIES);
        }
        return blockers.stream().map(Blocker::code).anyMatch(codes::contains);
    }
}
