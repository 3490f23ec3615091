/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All regions and accounts together, with what refers to what looked up by id. Immutable and safe to share between
 * threads.
 */
public final class TencentAnswers {
    private static final Map<Call, String> IDS = Map.ofEntries(
            Map.entry(Calls.INSTANCES, "InstanceId"),
            Map.entry(Calls.VPCS, "VpcId"),
            Map.entry(Calls.SUBNETS, "SubnetId"),
            Map.entry(Calls.ROUTE_TABLES, "RouteTableId"),
            Map.entry(Calls.HIGH_PRIORITY_TABLES, "HighPriorityRouteTableId"),
            Map.entry(Calls.INTERFACES, "NetworkInterfaceId"),
            Map.entry(Calls.ADDRESSES, "AddressId"),
            Map.entry(Calls.IPV6_ADDRESSES, "AddressId"),
            Map.entry(Calls.SECURITY_GROUPS, "SecurityGroupId"),
            Map.entry(Calls.ADDRESS_TEMPLATES, "AddressTemplateId"),
            Map.entry(Calls.ADDRESS_TEMPLATE_GROUPS, "AddressTemplateGroupId"),
            Map.entry(Calls.SERVICE_TEMPLATES, "ServiceTemplateId"),
            Map.entry(Calls.SERVICE_TEMPLATE_GROUPS, "ServiceTemplateGroupId"),
            Map.entry(Calls.NETWORK_ACLS, "NetworkAclId"),
            Map.entry(Calls.NAT_GATEWAYS, "NatGatewayId"),
            Map.entry(Calls.PEERINGS, "PeeringConnectionId"),
            Map.entry(Calls.CCNS, "CcnId"),
            Map.entry(Calls.HAVIPS, "HaVipId"),
            Map.entry(Calls.VPN_GATEWAYS, "VpnGatewayId"),
            Map.entry(Calls.VPN_CONNECTIONS, "VpnConnectionId"),
            Map.entry(Calls.DIRECT_CONNECT_GATEWAYS, "DirectConnectGatewayId"),
            Map.entry(Calls.BALANCERS, "LoadBalancerId"),
            Map.entry(Calls.TARGET_HEALTH, "LoadBalancerId"));

    private final Map<Scope, RegionAnswers> regions;
    private final Map<Call, Map<String, Told>> byId = new HashMap<>();

    private TencentAnswers(Map<Scope, RegionAnswers> regions) {
        this.regions = regions;
        IDS.forEach((call, field) -> byId.put(call, index(call, field)));
    }

    /** The id of an item, if what a call lists has ids. */
    public static Optional<String> idOf(Call call, Item item) {
        return Optional.ofNullable(IDS.get(call)).flatMap(item::find);
    }

    /** The union of the given answers, in an order that depends on their scopes alone. */
    public static TencentAnswers of(Collection<RegionAnswers> answers) {
        Map<Scope, RegionAnswers> byScope = new TreeMap<>();
        answers.forEach(one -> byScope.put(one.scope(), one));
        return new TencentAnswers(byScope);
    }

    /** The answers of each region and account. */
    public List<RegionAnswers> regions() {
        return List.copyOf(regions.values());
    }

    /** Every item of a call that has ids, each id once; an item that several scopes tell, as the first one does. */
    public Collection<Told> each(Call call) {
        return byId.getOrDefault(call, Map.of()).values();
    }

    /** Every item that any scope lists for a call. */
    public Stream<Told> all(Call call) {
        return regions.values().stream()
                .flatMap(by -> by.list(call).items().stream().map(item -> new Told(item, by)));
    }

    /** The item with an id. */
    public Optional<Told> find(Call call, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byId.getOrDefault(call, Map.of()).get(id));
    }

    /** Whether a call was made for all there is, and read to its end, in every scope. */
    public boolean isComplete(Call call) {
        return !regions.isEmpty()
                && regions.values().stream()
                        .allMatch(by ->
                                by.list(call).isComplete() && by.askedFor(call).isEmpty());
    }

    /** Whether it is certain that no scope has an item with an id. */
    public boolean isAbsent(Call call, String id) {
        return !regions.isEmpty()
                && find(call, id).isEmpty()
                && regions.values().stream()
                        .allMatch(by -> by.list(call).isComplete()
                                && by.askedFor(call)
                                        .map(ids -> ids.contains(id))
                                        .orElse(true));
    }

    private Map<String, Told> index(Call call, String field) {
        Map<String, Told> found = new LinkedHashMap<>();
        all(call).forEach(told -> {
            String id = told.text(field);
            if (!id.isEmpty()) {
                found.putIfAbsent(id, told);
            }
        });
        return new TreeMap<>(found);
    }
}
