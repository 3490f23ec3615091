/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import io.hopscope.model.change.Change;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which sources know something about which obstacle. Obstacles that no change of configuration removes (a failed check,
 * a missing listener, an unhealthy target) have none.
 */
final class Candidates {
    private static final Map<FindingCode, List<CandidateSource>> SOURCES = new EnumMap<>(FindingCode.class);

    static {
        CandidateSource filters = new FilterCandidates();
        CandidateSource groups = new GroupCandidates();
        CandidateSource lists = new SubnetListCandidates();
        CandidateSource routes = new RouteCandidates();
        CandidateSource exits = new ExitCandidates();
        CandidateSource unsteer = SimpleCandidates::unsteer;
        put(FindingCode.SECURITY_GROUP_INGRESS, filters, groups);
        put(FindingCode.SECURITY_GROUP_EGRESS, filters, groups);
        put(FindingCode.NETWORK_ACL_INGRESS, filters, lists);
        put(FindingCode.NETWORK_ACL_EGRESS, filters, lists);
        put(FindingCode.NETWORK_ACL_REPLY, filters, lists);
        put(FindingCode.FILTER_DENY, filters);
        put(FindingCode.PUBLIC_ACCESS_BLOCKED, SimpleCandidates::lift, filters);
        put(FindingCode.NO_ROUTE, exits, unsteer);
        put(FindingCode.NO_RETURN_ROUTE, routes);
        put(FindingCode.RETURN_PATH_DIFFERS, routes, unsteer);
        put(FindingCode.ROUTE_BLACKHOLE, routes, unsteer);
        put(FindingCode.ROUTE_DISCARDS, routes, unsteer);
        put(FindingCode.ROUTING_LOOP, exits, unsteer);
        put(FindingCode.GATEWAY_REFUSES, routes);
        put(FindingCode.GATEWAY_NOT_ATTACHED, SimpleCandidates::attach, routes);
        put(FindingCode.NO_PUBLIC_ADDRESS, NatCandidates::bind, new DoorCandidates(), exits);
        put(FindingCode.PUBLIC_ADDRESS_DOWN, BandwidthCandidates::of);
        put(FindingCode.DOOR_CLOSED, new GuardCandidates());
        put(FindingCode.NAT_DOWN, exits);
        put(FindingCode.NAT_NO_ADDRESS, NatAddressCandidates::of, exits);
        put(FindingCode.NAT_REFUSES, SourceRuleCandidates::of, exits);
        put(FindingCode.PEERING_DOWN, SimpleCandidates::accept, routes);
        put(FindingCode.PEERING_OUT_OF_STEP, SimpleCandidates::sync);
        put(FindingCode.PEERING_NOT_TRANSITIVE, routes);
        put(FindingCode.HUB_NOT_ATTACHED, HubCandidates::accept, routes);
        put(FindingCode.HUB_ZONE_WITHOUT_PORT, HubCandidates::port, routes);
        put(FindingCode.HUB_NOT_ASSOCIATED, HubCandidates::table);
        put(FindingCode.HUB_NO_ROUTE, routes);
        put(FindingCode.HUB_BLACKHOLE, routes);
        put(FindingCode.RESOLVER_OFF, SimpleCandidates::resolve);
        put(FindingCode.INSTANCE_NOT_RUNNING, SimpleCandidates::start, unsteer);
        put(FindingCode.INTERFACE_DETACHED, unsteer);
        put(FindingCode.ADDRESS_NOT_FOUND, exits, unsteer);
        put(FindingCode.FORWARDING_NOT_ALLOWED, SimpleCandidates::forward, exits, unsteer);
    }

    private Candidates() {}

    /** Changes that may remove an obstacle, that users may make and vendors have commands for, the likeliest first. */
    static List<Change> of(Blocker blocker, Asked asked) {
        return offered(
                SOURCES.getOrDefault(blocker.code(), List.of()).stream().flatMap(source -> source.of(blocker, asked)),
                asked);
    }

    /** Of changes those that users may make and vendors have commands for. */
    static List<Change> offered(Stream<Change> changes, Asked asked) {
        return changes.filter(change -> isEditable(change, asked))
                .distinct()
                .filter(change ->
                        asked.rendering().of(List.of(change), asked.snapshot()).isPresent())
                .toList();
    }

    private static void put(FindingCode code, CandidateSource... sources) {
        SOURCES.put(code, List.of(sources));
    }

    private static boolean isEditable(Change change, Asked asked) {
        return asked.snapshot()
                .resource(change.subject())
                .map(resource -> resource.identity().editability().editable())
                .orElse(false);
    }
}
