/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.fact.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what decides how some instances talk with the outside: they, their VPCs, and of tables, ACLs, groups and
 * addresses those that are theirs, or of what routes there lead to. What another question needs is not read and so not
 * known.
 */
final class AroundReader {
    /** How many ids a request may name. */
    static final int MOST = 100;

    private final RegionCalls calls;
    private final Reading reading;
    private final Neighbourhood around;

    AroundReader(RegionCalls calls) {
        this.calls = calls;
        this.reading = calls.reading();
        this.around = new Neighbourhood(reading);
    }

    /** Reads the instances themselves, as a proof that the region answers. */
    void begin(SortedSet<String> instances) {
        instances(instances).run();
    }

    /** Reads what is around those that are in the region, if any. */
    void read() {
        SortedSet<String> found = new TreeSet<>(reading.ids(Operation.INSTANCES, "InstanceId"));
        if (found.isEmpty()) {
            return;
        }
        List<Runnable> first = new ArrayList<>(interfaces(found));
        first.add(() -> calls.read(LiveLists.INSTANCE_HEALTH, "", numbered("InstanceId", found)));
        around.vpcs().forEach(vpc -> first.addAll(vpc(vpc)));
        calls.run(first);
        calls.run(machines());
        calls.run(routes());
        calls.run(behind());
        calls.run(rules());
    }

    private Runnable instances(Collection<String> ids) {
        reading.onlyAskedFor(Operation.INSTANCES, ResourceKind.INSTANCE, ids);
        String json = ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return () -> calls.read(LiveLists.INSTANCES, "", Map.of("InstanceIds", json));
    }

    private List<Runnable> interfaces(Collection<String> instances) {
        reading.onlyAskedFor(Operation.INTERFACES, ResourceKind.INTERFACE, List.of());
        return instances.stream()
                .<Runnable>map(id -> () -> calls.read(LiveLists.INTERFACES, "", Map.of("InstanceId", id)))
                .toList();
    }

    /** What lies in a VPC, as far as it does not grow with its instances. */
    private List<Runnable> vpc(String vpc) {
        Map<String, String> there = Map.of("VpcId", vpc);
        List<Runnable> lists = new ArrayList<>(calls.each(OwnedLists.VPC_ATTRIBUTE, List.of(vpc)));
        for (LiveList list : List.of(
                LiveLists.VPCS,
                LiveLists.VSWITCHES,
                LiveLists.ROUTE_TABLES,
                LiveLists.NETWORK_ACLS,
                LiveLists.NAT_GATEWAYS,
                LiveLists.IPV4_GATEWAYS)) {
            reading.onlyAskedFor(list.operation(), list.operation().kind(), List.of());
            lists.add(() -> calls.read(list, "", there));
        }
        return lists;
    }

    /** The groups, tables, ACLs and addresses of what was found. */
    private List<Runnable> machines() {
        List<Runnable> readings = new ArrayList<>();
        readings.addAll(groups(around.groups()));
        readings.addAll(calls.each(OwnedLists.ROUTE_ENTRIES, around.tables()));
        readings.addAll(calls.each(
                OwnedLists.GATEWAY_ROUTE_ENTRIES,
                reading.items(Operation.ROUTE_TABLES).stream()
                        .filter(RegionReader::isInbound)
                        .map(table -> table.text("RouteTableId"))
                        .toList()));
        readings.addAll(calls.each(OwnedLists.NETWORK_ACL, around.acls()));
        List<String> nats = reading.ids(Operation.NAT_GATEWAYS, "NatGatewayId");
        readings.addAll(calls.each(OwnedLists.SNAT_ENTRIES, nats));
        readings.addAll(calls.each(OwnedLists.FORWARD_ENTRIES, nats));
        readings.addAll(addresses());
        readings.add(() -> calls.read(LiveLists.VIRTUAL_ADDRESSES));
        if (around.usesIpv6()) {
            around.vpcs()
                    .forEach(vpc -> Stream.of(LiveLists.IPV6_GATEWAYS, LiveLists.IPV6_ADDRESSES)
                            .forEach(list -> {
                                reading.onlyAskedFor(
                                        list.operation(), list.operation().kind(), List.of());
                                readings.add(() -> calls.read(list, "", Map.of("VpcId", vpc)));
                            }));
        }
        return readings;
    }

    private List<Runnable> groups(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        reading.onlyAskedFor(Operation.SECURITY_GROUPS, ResourceKind.SECURITY_GROUP, ids);
        String json = ids.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
        List<Runnable> readings = new ArrayList<>(calls.each(OwnedLists.SECURITY_GROUP, ids));
        readings.add(() -> calls.read(LiveLists.SECURITY_GROUPS, "", Map.of("SecurityGroupIds", json)));
        return readings;
    }

    /** Elastic addresses by who holds them. */
    private List<Runnable> addresses() {
        Map<String, String> holders = new LinkedHashMap<>();
        reading.ids(Operation.INSTANCES, "InstanceId").forEach(id -> holders.put(id, "EcsInstance"));
        around.furtherInterfaces().forEach(id -> holders.put(id, "NetworkInterface"));
        reading.ids(Operation.NAT_GATEWAYS, "NatGatewayId").forEach(id -> holders.put(id, "Nat"));
        reading.onlyAskedFor(
                Operation.ELASTIC_ADDRESSES,
                ResourceKind.INTERFACE,
                reading.ids(Operation.INTERFACES, "NetworkInterfaceId"));
        return holders.entrySet().stream()
                .<Runnable>map(holder -> () -> calls.read(
                        LiveLists.ELASTIC_ADDRESSES,
                        "",
                        Map.of("AssociatedInstanceId", holder.getKey(), "AssociatedInstanceType", holder.getValue())))
                .toList();
    }

    /** What the routes lead to, and what depends on what the addresses say. */
    private List<Runnable> routes() {
        reading.onlyAskedFor(Operation.NAT_GATEWAYS, ResourceKind.NAT_GATEWAY, around.hops("ngw-"));
        reading.onlyAskedFor(Operation.IPV4_GATEWAYS, ResourceKind.GATEWAY, around.hops("ipv4gw-"));
        List<Runnable> readings = new ArrayList<>();
        SortedSet<String> guests = new TreeSet<>(around.hops("i-"));
        guests.removeAll(reading.ids(Operation.INSTANCES, "InstanceId"));
        if (!guests.isEmpty()) {
            readings.add(instances(guests));
            readings.addAll(interfaces(guests));
        }
        SortedSet<String> nics = around.hops("eni-");
        if (!nics.isEmpty()) {
            reading.onlyAskedFor(Operation.INTERFACES, ResourceKind.INTERFACE, nics);
            readings.add(() -> calls.read(LiveLists.INTERFACES, "", numbered("NetworkInterfaceId", nics)));
        }
        onlyIf(!around.hops("vpn-").isEmpty(), LiveLists.VPN_GATEWAYS, readings);
        onlyIf(!around.hops("ri-").isEmpty(), LiveLists.ROUTER_INTERFACES, readings);
        onlyIf(!around.hops("pcc-").isEmpty(), LiveLists.PEERINGS, readings);
        if (around.isPublic()) {
            readings.addAll(calls.each(OwnedLists.ATTACKED_ADDRESSES, List.of("ecs", "eip")));
        }
        boolean bundled = reading.items(Operation.ELASTIC_ADDRESSES).stream()
                .anyMatch(address -> !address.text("BandwidthPackageId").isEmpty());
        onlyIf(bundled, LiveLists.BANDWIDTH_PACKAGES, readings);
        readings.addAll(
                calls.each(OwnedLists.EGRESS_ONLY_RULES, reading.ids(Operation.IPV6_GATEWAYS, "Ipv6GatewayId")));
        return readings;
    }

    private void onlyIf(boolean used, LiveList list, List<Runnable> readings) {
        if (used) {
            readings.add(() -> calls.read(list));
        }
    }

    /** The machines behind interfaces that routes lead to, and the groups and tables of all forwarders. */
    private List<Runnable> behind() {
        List<Runnable> readings = new ArrayList<>();
        SortedSet<String> guests = reading.items(Operation.INTERFACES).stream()
                .map((Item nic) -> nic.text("InstanceId"))
                .filter(id -> id.startsWith("i-"))
                .collect(Collectors.toCollection(TreeSet::new));
        guests.removeAll(reading.ids(Operation.INSTANCES, "InstanceId"));
        if (!guests.isEmpty()) {
            readings.add(instances(guests));
        }
        SortedSet<String> groups = around.groups();
        groups.removeAll(reading.ids(Operation.SECURITY_GROUPS, "SecurityGroupId"));
        readings.addAll(groups(groups));
        readings.addAll(unread(OwnedLists.ROUTE_ENTRIES, around.tables()));
        readings.addAll(unread(OwnedLists.NETWORK_ACL, around.acls()));
        return readings;
    }

    private List<Runnable> unread(LiveList list, SortedSet<String> owners) {
        return calls.each(
                list,
                owners.stream()
                        .filter(owner -> !reading.isRead(list.operation(), owner))
                        .toList());
    }

    /** What rules name. */
    private List<Runnable> rules() {
        List<Runnable> readings = new ArrayList<>(calls.each(OwnedLists.PREFIX_LIST, around.prefixLists()));
        readings.addAll(calls.each(OwnedLists.PORT_LIST, reading.portLists()));
        return readings;
    }

    private static Map<String, String> numbered(String name, Collection<String> values) {
        Map<String, String> parameters = new HashMap<>();
        values.forEach(value -> parameters.put(name + "." + (parameters.size() + 1), value));
        return parameters;
    }
}
