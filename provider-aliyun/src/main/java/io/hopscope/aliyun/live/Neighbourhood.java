/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the answers read so far refer to. */
final class Neighbourhood {
    private final Reading reading;

    Neighbourhood(Reading reading) {
        this.reading = reading;
    }

    /** The VPCs that the instances are in. */
    SortedSet<String> vpcs() {
        return sorted(instances("VpcId"));
    }

    /** The groups of the instances and of the interfaces. */
    SortedSet<String> groups() {
        return sorted(Stream.of(Operation.INSTANCES, Operation.INTERFACES)
                .flatMap(operation -> reading.items(operation).stream())
                .flatMap(item -> item.texts("SecurityGroupIds", "SecurityGroupId").stream()));
    }

    /** The vSwitches of instances, of interfaces and of NAT gateways. */
    SortedSet<String> vSwitches() {
        Stream<String> interfaces = reading.items(Operation.INTERFACES).stream().map(item -> item.text("VSwitchId"));
        Stream<String> nats = reading.items(Operation.NAT_GATEWAYS).stream()
                .flatMap(nat -> nat.object("NatGatewayPrivateInfo").stream())
                .map(info -> info.text("VswitchId"));
        return sorted(Stream.of(instances("VSwitchId"), interfaces, nats).flatMap(each -> each));
    }

    /** The tables that those vSwitches route by: those that name them, and the system tables where none does. */
    SortedSet<String> tables() {
        Collection<String> vSwitches = vSwitches();
        Stream<String> named = reading.items(Operation.VSWITCHES).stream()
                .filter(vSwitch -> vSwitches.contains(vSwitch.text("VSwitchId")))
                .flatMap(vSwitch -> vSwitch.object("RouteTable").stream())
                .map(table -> table.text("RouteTableId"));
        Stream<String> naming = reading.items(Operation.ROUTE_TABLES).stream()
                .filter(table -> !RegionReader.isInbound(table))
                .filter(table -> table.folded("RouteTableType").equals("system")
                        || table.texts("VSwitchIds", "VSwitchId").stream().anyMatch(vSwitches::contains))
                .map(table -> table.text("RouteTableId"));
        return sorted(Stream.concat(named, naming));
    }

    /** The ACLs of those vSwitches. */
    SortedSet<String> acls() {
        Collection<String> vSwitches = vSwitches();
        Stream<String> named = reading.items(Operation.VSWITCHES).stream()
                .filter(vSwitch -> vSwitches.contains(vSwitch.text("VSwitchId")))
                .map(vSwitch -> vSwitch.text("NetworkAclId"));
        Stream<String> naming = reading.items(Operation.NETWORK_ACLS).stream()
                .filter(acl -> acl.list("Resources", "Resource").stream()
                        .anyMatch(resource -> vSwitches.contains(resource.text("ResourceId"))))
                .map(acl -> acl.text("NetworkAclId"));
        return sorted(Stream.concat(named, naming));
    }

    /** Whether an interface has IPv6 addresses. */
    boolean usesIpv6() {
        return reading.items(Operation.INTERFACES).stream()
                .anyMatch(nic -> !nic.list("Ipv6Sets", "Ipv6Set").isEmpty());
    }

    /** Interfaces that may have an elastic address of their own: the first one has that of its instance. */
    SortedSet<String> furtherInterfaces() {
        return sorted(reading.items(Operation.INTERFACES).stream()
                .filter(nic -> !nic.folded("Type").equals("primary"))
                .map(nic -> nic.text("NetworkInterfaceId")));
    }

    /** Whether any of it has a public address. */
    boolean isPublic() {
        return !reading.items(Operation.ELASTIC_ADDRESSES).isEmpty()
                || reading.items(Operation.INSTANCES).stream()
                        .anyMatch(instance ->
                                !instance.texts("PublicIpAddress", "IpAddress").isEmpty());
    }

    /** Where the routes of the tables read so far lead to, of one sort of ids. */
    SortedSet<String> hops(String prefix) {
        return sorted(reading.owned(Operation.ROUTE_ENTRIES)
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.text("InstanceId")),
                        entry.list("NextHops", "NextHop").stream().map(hop -> hop.text("NextHopId"))))
                .filter(id -> id.startsWith(prefix)));
    }

    /** The prefix lists that rules name. */
    SortedSet<String> prefixLists() {
        return sorted(reading.owned(Operation.SECURITY_GROUP)
                .flatMap(answer -> answer.list("Permissions", "Permission").stream())
                .flatMap(rule -> Stream.of(rule.text("SourcePrefixListId"), rule.text("DestPrefixListId"))));
    }

    private Stream<String> instances(String member) {
        return reading.items(Operation.INSTANCES).stream()
                .flatMap(instance -> instance.object("VpcAttributes").stream())
                .map((Item place) -> place.text(member));
    }

    private static SortedSet<String> sorted(Stream<String> ids) {
        return ids.filter(id -> !id.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
