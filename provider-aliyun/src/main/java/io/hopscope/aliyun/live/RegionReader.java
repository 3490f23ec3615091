/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.spi.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a whole region: the lists side by side, then what comes by a call for each of what they name, then what rules
 * refer to.
 */
final class RegionReader {
    /** Whose addresses may be under attack, in the words of the service. */
    static final List<String> HOLDERS = List.of("ecs", "eip", "slb");

    private final RegionCalls calls;
    private final Reading reading;

    RegionReader(RegionCalls calls) {
        this.calls = calls;
        this.reading = calls.reading();
    }

    /** Reads what is around some instances, unless the first call shows that no other can succeed. */
    void readAround(SortedSet<String> instances) {
        AroundReader reader = new AroundReader(calls);
        reader.begin(instances);
        if (!isRefused(Operation.INSTANCES)) {
            reader.read();
        }
    }

    /** Reads all, unless the first call shows that no other can succeed. */
    void read() {
        calls.read(LiveLists.VPCS);
        if (isRefused(Operation.VPCS)) {
            return;
        }
        List<Runnable> lists = new ArrayList<>();
        LiveLists.ALL.forEach(list -> lists.add(() -> calls.read(list)));
        lists.addAll(calls.each(OwnedLists.ATTACKED_ADDRESSES, HOLDERS));
        calls.run(lists);
        calls.run(owned());
        calls.run(calls.each(OwnedLists.PORT_LIST, reading.portLists()));
    }

    /** Whether the first call shows that no other can succeed; all have failed by it then. */
    private boolean isRefused(Operation first) {
        return reading.failure(first)
                .filter(failure -> failure.kind().endsAll() || failure.kind() == FailureKind.REGION_DISABLED)
                .map(failure -> {
                    reading.refuse(failure);
                    return true;
                })
                .orElse(false);
    }

    /** What comes by a call for each of what the lists name. */
    private List<Runnable> owned() {
        Predicate<Item> inbound = RegionReader::isInbound;
        List<String> nats = reading.ids(Operation.NAT_GATEWAYS, "NatGatewayId");
        List<String> balancers = reading.ids(Operation.BALANCERS, "LoadBalancerId");
        return Stream.of(
                        calls.each(OwnedLists.VPC_ATTRIBUTE, vpcs()),
                        calls.each(
                                OwnedLists.SECURITY_GROUP, reading.ids(Operation.SECURITY_GROUPS, "SecurityGroupId")),
                        calls.each(OwnedLists.ROUTE_ENTRIES, tables(inbound.negate())),
                        calls.each(OwnedLists.GATEWAY_ROUTE_ENTRIES, tables(inbound)),
                        calls.each(OwnedLists.NETWORK_ACL, reading.ids(Operation.NETWORK_ACLS, "NetworkAclId")),
                        calls.each(OwnedLists.SNAT_ENTRIES, nats),
                        calls.each(OwnedLists.FORWARD_ENTRIES, nats),
                        calls.each(OwnedLists.EGRESS_ONLY_RULES, reading.ids(Operation.IPV6_GATEWAYS, "Ipv6GatewayId")),
                        calls.each(OwnedLists.PREFIX_LIST, reading.ids(Operation.PREFIX_LISTS, "PrefixListId")),
                        calls.each(OwnedLists.BALANCER, balancers),
                        calls.each(OwnedLists.BACKEND_HEALTH, balancers))
                .flatMap(List::stream)
                .toList();
    }

    /** Those that vSwitches name are read as well: they may be in no list that was read. */
    private List<String> vpcs() {
        return Stream.of(Operation.VPCS, Operation.VSWITCHES)
                .flatMap(operation -> reading.ids(operation, "VpcId").stream())
                .distinct()
                .toList();
    }

    /** Whether a table is one of a gateway, for what comes in. */
    static boolean isInbound(Item table) {
        return table.folded("AssociateType").equals("gateway");
    }

    /** Tables of VPCs; those of leased lines have entries of another sort. */
    private List<String> tables(Predicate<Item> which) {
        return reading.items(Operation.ROUTE_TABLES).stream()
                .filter(table -> !table.folded("RouterType").equals("vbr"))
                .filter(which)
                .flatMap(table -> table.optional("RouteTableId").stream())
                .distinct()
                .toList();
    }
}
