/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.translate;

import io.hopscope.aliyun.answers.AliyunAnswers;
import io.hopscope.aliyun.answers.Item;
import io.hopscope.aliyun.answers.Operation;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which lists have to be read to their end before a missing resource of a kind is absent. */
final class Completeness {
    private static final Map<ResourceKind, List<Operation>> LISTS = Map.ofEntries(
            Map.entry(ResourceKind.INSTANCE, List.of(Operation.INSTANCES)),
            Map.entry(ResourceKind.INTERFACE, List.of(Operation.INTERFACES, Operation.NAT_GATEWAYS)),
            Map.entry(ResourceKind.NETWORK, List.of(Operation.VPCS)),
            Map.entry(ResourceKind.SUBNET, List.of(Operation.VSWITCHES)),
            Map.entry(ResourceKind.SECURITY_GROUP, List.of(Operation.SECURITY_GROUPS)),
            Map.entry(ResourceKind.NETWORK_ACL, List.of(Operation.NETWORK_ACLS)),
            Map.entry(ResourceKind.ROUTE_TABLE, List.of(Operation.ROUTE_TABLES)),
            Map.entry(
                    ResourceKind.GATEWAY,
                    List.of(
                            Operation.IPV4_GATEWAYS,
                            Operation.IPV6_GATEWAYS,
                            Operation.VPN_GATEWAYS,
                            Operation.ROUTER_INTERFACES)),
            Map.entry(ResourceKind.NAT_GATEWAY, List.of(Operation.NAT_GATEWAYS)),
            Map.entry(ResourceKind.PUBLIC_ADDRESS, List.of(Operation.ELASTIC_ADDRESSES, Operation.INSTANCES)),
            Map.entry(
                    ResourceKind.DOOR,
                    List.of(Operation.ELASTIC_ADDRESSES, Operation.INSTANCES, Operation.NAT_GATEWAYS)),
            Map.entry(ResourceKind.PEERING, List.of(Operation.PEERINGS)),
            Map.entry(ResourceKind.VIRTUAL_ADDRESS, List.of(Operation.VIRTUAL_ADDRESSES)),
            Map.entry(ResourceKind.ADDRESS_SET, List.of(Operation.PREFIX_LISTS)),
            Map.entry(ResourceKind.LOAD_BALANCER, List.of(Operation.BALANCERS)),
            Map.entry(ResourceKind.TARGET_GROUP, List.of(Operation.BALANCERS)));

    /** Lists that only add facts to what others list, and those that only some estates need. */
    private static final List<ResourceKind> WITHOUT_GAPS = List.of(
            ResourceKind.LOAD_BALANCER,
            ResourceKind.TARGET_GROUP,
            ResourceKind.ADDRESS_SET,
            ResourceKind.VIRTUAL_ADDRESS);

    /** Kinds that are not told apart here, or that follow from what is there. */
    private static final List<ResourceKind> NONE =
            List.of(ResourceKind.SERVICE_SET, ResourceKind.ENDPOINT, ResourceKind.FILTER_LIST);

    private final AliyunAnswers all;

    Completeness(AliyunAnswers all) {
        this.all = all;
    }

    /** States what is complete in each region, and a gap for each list that is not. */
    void state(SnapshotBuilder into) {
        all.regions().forEach(region -> state(region, into));
    }

    private void state(RegionAnswers region, SnapshotBuilder into) {
        LISTS.forEach((kind, operations) -> {
            if (operations.stream().allMatch(operation -> isWhole(region, operation))) {
                into.complete(region.scope(), kind, new Selector.All());
            }
            operations.forEach(operation -> asked(region, operation, kind)
                    .ifPresent(ids -> into.complete(region.scope(), kind, new Selector.Ids(ids))));
            if (!WITHOUT_GAPS.contains(kind)) {
                operations.stream()
                        .filter(operation -> operation.kind() != ResourceKind.DOOR)
                        .flatMap(operation -> region.list(operation).gap().stream())
                        .forEach(into::gap);
            }
        });
        NONE.forEach(kind -> into.complete(region.scope(), kind, new Selector.All()));
        rules(region).forEach(gap -> gap.ifPresent(into::gap));
    }

    private static boolean isWhole(RegionAnswers region, Operation operation) {
        return region.list(operation).isComplete() && region.askedFor(operation).isEmpty();
    }

    /** What was asked for by ids, and answered. */
    private static Optional<Set<ResourceId>> asked(RegionAnswers region, Operation operation, ResourceKind kind) {
        return region.askedFor(operation)
                .filter(ids -> region.list(operation).isComplete())
                .map(ids -> ids.stream().filter(id -> id.kind() == kind).collect(Collectors.toUnmodifiableSet()))
                .filter(ids -> !ids.isEmpty());
    }

    /** What is missing of the rules of groups and ACLs, and of the entries of tables. */
    private Stream<Optional<Gap>> rules(RegionAnswers region) {
        return Stream.of(
                        details(region, Operation.SECURITY_GROUPS, "SecurityGroupId", Operation.SECURITY_GROUP),
                        details(region, Operation.NETWORK_ACLS, "NetworkAclId", Operation.NETWORK_ACL),
                        all.each(Operation.ROUTE_TABLES).stream()
                                .filter(table -> table.by() == region)
                                .filter(table -> !table.folded("RouterType").equals("vbr"))
                                .map(table -> table.folded("AssociateType").equals("gateway")
                                        ? region.list(Operation.GATEWAY_ROUTE_ENTRIES, table.text("RouteTableId"))
                                                .gap()
                                        : region.list(Operation.ROUTE_ENTRIES, table.text("RouteTableId"))
                                                .gap()))
                .flatMap(each -> each);
    }

    private Stream<Optional<Gap>> details(RegionAnswers region, Operation list, String member, Operation detail) {
        return all.each(list).stream()
                .filter(item -> item.by() == region)
                .map((Item item) -> region.list(detail, item.text(member)).gap());
    }
}
