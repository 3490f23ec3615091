/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.agreement;

import static io.hopscope.reach.trace.FindingCode.ADDRESS_NOT_FOUND;
import static io.hopscope.reach.trace.FindingCode.DOOR_CLOSED;
import static io.hopscope.reach.trace.FindingCode.FILTER_DENY;
import static io.hopscope.reach.trace.FindingCode.FORWARDING_NOT_ALLOWED;
import static io.hopscope.reach.trace.FindingCode.INSTANCE_NOT_RUNNING;
import static io.hopscope.reach.trace.FindingCode.INTERFACE_DETACHED;
import static io.hopscope.reach.trace.FindingCode.LISTENER_MISSING;
import static io.hopscope.reach.trace.FindingCode.NAT_NO_ADDRESS;
import static io.hopscope.reach.trace.FindingCode.NAT_OPENS_NOTHING_INWARD;
import static io.hopscope.reach.trace.FindingCode.NAT_REFUSES;
import static io.hopscope.reach.trace.FindingCode.NO_ADDRESS_OF_FAMILY;
import static io.hopscope.reach.trace.FindingCode.NO_PUBLIC_ADDRESS;
import static io.hopscope.reach.trace.FindingCode.NO_RETURN_ROUTE;
import static io.hopscope.reach.trace.FindingCode.NO_ROUTE;
import static io.hopscope.reach.trace.FindingCode.NO_TARGETS;
import static io.hopscope.reach.trace.FindingCode.PEERING_DOWN;
import static io.hopscope.reach.trace.FindingCode.PEERING_NOT_TRANSITIVE;
import static io.hopscope.reach.trace.FindingCode.PEERING_OUT_OF_STEP;
import static io.hopscope.reach.trace.FindingCode.PUBLIC_ADDRESS_DOWN;
import static io.hopscope.reach.trace.FindingCode.RETURN_PATH_DIFFERS;
import static io.hopscope.reach.trace.FindingCode.ROUTE_BLACKHOLE;
import static io.hopscope.reach.trace.FindingCode.ROUTE_DISCARDS;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_EGRESS;
import static io.hopscope.reach.trace.FindingCode.SECURITY_GROUP_INGRESS;
import static io.hopscope.reach.trace.FindingCode.TARGET_NOT_USED;
import static java.util.Map.entry;

import io.hopscope.azure.oracle.Answer;
import io.hopscope.azure.oracle.Reason;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How the engine names the causes of the oracle. */
final class Causes {
    /** What an answer that does not find its way back is called, whatever became of it. */
    private static final Set<FindingCode> OF_ANSWERS = EnumSet.of(RETURN_PATH_DIFFERS, NO_RETURN_ROUTE);

    /**
     * Where an address does not lead to the machine that is meant, what others behind it do with the packet is no
     * cause.
     */
    private static final Set<FindingCode> OF_ADDRESSES = EnumSet.of(LISTENER_MISSING, PUBLIC_ADDRESS_DOWN);

    /**
     * A peering that is not in force for a pair of subnets, or not in step, is the cause where rules and routes lack
     * what it would give them.
     */
    private static final Map<Reason, Set<FindingCode>> CODES = Map.ofEntries(
            entry(Reason.NOT_ATTACHED, Set.of(INTERFACE_DETACHED)),
            entry(Reason.NOT_RUNNING, Set.of(INSTANCE_NOT_RUNNING)),
            entry(Reason.NO_ADDRESS_OF_FAMILY, Set.of(NO_ADDRESS_OF_FAMILY)),
            entry(Reason.SOURCE_CHECK, Set.of(FORWARDING_NOT_ALLOWED)),
            entry(Reason.FORWARDING_OFF, Set.of(FORWARDING_NOT_ALLOWED)),
            entry(Reason.ADMIN_RULE, Set.of(FILTER_DENY)),
            entry(Reason.GROUP_INWARD, Set.of(SECURITY_GROUP_INGRESS, PEERING_OUT_OF_STEP)),
            entry(
                    Reason.GROUP_OUTWARD,
                    Set.of(
                            SECURITY_GROUP_EGRESS,
                            PEERING_DOWN,
                            PEERING_OUT_OF_STEP,
                            PEERING_NOT_TRANSITIVE,
                            ROUTE_DISCARDS)),
            entry(Reason.NO_GROUP, Set.of(DOOR_CLOSED, INSTANCE_NOT_RUNNING)),
            entry(Reason.NO_SUCH_ADDRESS, Set.of(ADDRESS_NOT_FOUND)),
            entry(
                    Reason.ROUTE_DROPS,
                    Set.of(ROUTE_DISCARDS, PEERING_DOWN, PEERING_OUT_OF_STEP, PEERING_NOT_TRANSITIVE)),
            entry(Reason.PRIVATE_DESTINATION, Set.of(NO_ROUTE, NO_PUBLIC_ADDRESS, PEERING_DOWN, PEERING_OUT_OF_STEP)),
            entry(Reason.NO_PUBLIC_WAY, Set.of(NO_PUBLIC_ADDRESS)),
            entry(Reason.ADDRESS_ACCEPTS_NOTHING, Set.of(PUBLIC_ADDRESS_DOWN, NAT_OPENS_NOTHING_INWARD)),
            entry(Reason.ADDRESS_IS_NONE, Set.of(NO_PUBLIC_ADDRESS)),
            entry(Reason.NO_WAY_OUT, Set.of(NO_PUBLIC_ADDRESS, NAT_REFUSES)),
            entry(Reason.NAT_TAKES_NO_PING, Set.of(NAT_REFUSES, NO_PUBLIC_ADDRESS)),
            entry(Reason.NAT_WITHOUT_ADDRESS, Set.of(NAT_NO_ADDRESS)),
            entry(Reason.PEERING_DOWN, Set.of(PEERING_DOWN)),
            entry(Reason.NO_APPLIANCE, Set.of(ADDRESS_NOT_FOUND, PEERING_DOWN)),
            entry(Reason.NO_GATEWAY, Set.of(ROUTE_BLACKHOLE)),
            entry(Reason.NO_TARGET, Set.of(NO_TARGETS, TARGET_NOT_USED, INSTANCE_NOT_RUNNING)),
            entry(Reason.ANSWER_LEAVES_NOT, Set.of(ROUTE_DISCARDS, ROUTE_BLACKHOLE, PEERING_NOT_TRANSITIVE)),
            entry(Reason.ANSWER_TO_GATEWAY, Set.of(ROUTE_BLACKHOLE)));

    private Causes() {}

    /** Whether the oracle found one cause alone, one that has codes of its own. */
    static boolean isOne(Answer oracle) {
        Set<Reason> reasons = causes(oracle);
        return reasons.size() == 1 && CODES.containsKey(reasons.iterator().next());
    }

    private static Set<Reason> causes(Answer oracle) {
        Set<Reason> reasons = EnumSet.copyOf(oracle.reasons());
        reasons.remove(Reason.ON_THE_WAY_BACK);
        return reasons;
    }

    /** Whether the one cause that the oracle found is among the obstacles of the engine. */
    static boolean agree(Answer oracle, Collection<Blocker> blockers) {
        Reason cause = causes(oracle).iterator().next();
        Set<FindingCode> codes = EnumSet.copyOf(Objects.requireNonNull(CODES.get(cause), cause.name()));
        codes.addAll(OF_ADDRESSES);
        if (oracle.reasons().contains(Reason.ON_THE_WAY_BACK)) {
            codes.addAll(OF_ANSWERS);
        }
        return blockers.stream().map(Blocker::code).anyMatch(codes::contains);
    }
}
