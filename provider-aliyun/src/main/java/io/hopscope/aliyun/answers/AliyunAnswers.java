/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.answers;

import io.hopscope.model.fact.Scope;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All accounts and regions together, with what refers to what looked up by id. Immutable and safe to share between
 * threads.
 */
public final class AliyunAnswers {
    private static final Map<Operation, String> ID_MEMBERS = Map.ofEntries(
            Map.entry(Operation.INSTANCES, "InstanceId"),
            Map.entry(Operation.INTERFACES, "NetworkInterfaceId"),
            Map.entry(Operation.SECURITY_GROUPS, "SecurityGroupId"),
            Map.entry(Operation.VPCS, "VpcId"),
            Map.entry(Operation.VPC, "VpcId"),
            Map.entry(Operation.VSWITCHES, "VSwitchId"),
            Map.entry(Operation.ROUTE_TABLES, "RouteTableId"),
            Map.entry(Operation.NETWORK_ACLS, "NetworkAclId"),
            Map.entry(Operation.NETWORK_ACL, "NetworkAclId"),
            Map.entry(Operation.NAT_GATEWAYS, "NatGatewayId"),
            Map.entry(Operation.ELASTIC_ADDRESSES, "AllocationId"),
            Map.entry(Operation.BANDWIDTH_PACKAGES, "BandwidthPackageId"),
            Map.entry(Operation.IPV4_GATEWAYS, "Ipv4GatewayId"),
            Map.entry(Operation.IPV6_GATEWAYS, "Ipv6GatewayId"),
            Map.entry(Operation.IPV6_ADDRESSES, "Ipv6AddressId"),
            Map.entry(Operation.VIRTUAL_ADDRESSES, "HaVipId"),
            Map.entry(Operation.VPN_GATEWAYS, "VpnGatewayId"),
            Map.entry(Operation.ROUTER_INTERFACES, "RouterInterfaceId"),
            Map.entry(Operation.PEERINGS, "InstanceId"),
            Map.entry(Operation.PREFIX_LISTS, "PrefixListId"),
            Map.entry(Operation.BALANCERS, "LoadBalancerId"),
            Map.entry(Operation.BALANCER, "LoadBalancerId"));

    private final List<RegionAnswers> regions;
    private final Map<Operation, Map<String, Item>> byId = new EnumMap<>(Operation.class);

    private AliyunAnswers(Collection<RegionAnswers> regions) {
        this.regions = List.copyOf(regions);
        ID_MEMBERS.forEach((operation, member) -> {
            Map<String, Item> items = new TreeMap<>();
            all(operation).forEach(item -> item.optional(member).ifPresent(id -> items.put(id, item)));
            byId.put(operation, items);
        });
    }

    /** The union of the given answers, in an order that depends on the regions alone. */
    public static AliyunAnswers of(Collection<RegionAnswers> answers, boolean assumeComplete) {
        Map<Scope, RegionAnswers> sorted = new TreeMap<>();
        answers.forEach(one -> sorted.merge(one.scope(), one, RegionAnswers::and));
        return new AliyunAnswers(sorted.values().stream()
                .map(one -> one.assumingComplete(assumeComplete))
                .toList());
    }

    /** The answers of each region. */
    public List<RegionAnswers> regions() {
        return regions;
    }

    /** Every item that any region lists for an operation; read page by page, one may come twice. */
    public Stream<Item> all(Operation operation) {
        return regions.stream()
                .flatMap(by -> by.list(operation).items().stream().map(cursor -> new Item(cursor, by)));
    }

    /** The items of an operation, each once, by id; of two with one id the later. */
    public Collection<Item> each(Operation operation) {
        return byId.getOrDefault(operation, Map.of()).values();
    }

    /** An item by its id. */
    public Optional<Item> find(Operation operation, String id) {
        return Optional.ofNullable(byId.getOrDefault(operation, Map.of()).get(id));
    }

    /** The items of an operation, by what one of their members says. */
    public Map<String, List<Item>> by(Operation operation, String member) {
        Map<String, List<Item>> groups = new HashMap<>();
        Stream<Item> items = ID_MEMBERS.containsKey(operation) ? each(operation).stream() : all(operation);
        items.forEach(item -> item.optional(member)
                .ifPresent(key -> groups.merge(
                        key,
                        List.of(item),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList())));
        return new LinkedHashMap<>(groups);
    }
}
