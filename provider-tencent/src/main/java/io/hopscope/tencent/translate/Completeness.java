/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate;

import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.tencent.answers.Call;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.RegionAnswers;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls have to be read to their end before a missing resource of a kind is absent. When something refers to what
 * a list does not hold, the list was filtered, and proves nothing.
 */
final class Completeness {
    private static final Map<ResourceKind, List<Call>> CALLS = Map.ofEntries(
            Map.entry(ResourceKind.INSTANCE, List.of(Calls.INSTANCES)),
            Map.entry(ResourceKind.INTERFACE, List.of(Calls.INTERFACES, Calls.BALANCERS, Calls.HAVIPS)),
            Map.entry(ResourceKind.NETWORK, List.of(Calls.VPCS)),
            Map.entry(ResourceKind.SUBNET, List.of(Calls.SUBNETS)),
            Map.entry(ResourceKind.SECURITY_GROUP, List.of(Calls.SECURITY_GROUPS)),
            Map.entry(ResourceKind.NETWORK_ACL, List.of(Calls.NETWORK_ACLS)),
            Map.entry(ResourceKind.ROUTE_TABLE, List.of(Calls.ROUTE_TABLES, Calls.HIGH_PRIORITY_TABLES)),
            Map.entry(ResourceKind.NAT_GATEWAY, List.of(Calls.NAT_GATEWAYS)),
            Map.entry(ResourceKind.PUBLIC_ADDRESS, List.of(Calls.ADDRESSES)),
            Map.entry(ResourceKind.DOOR, List.of(Calls.INTERFACES, Calls.DNAT_RULES)),
            Map.entry(ResourceKind.PEERING, List.of(Calls.PEERINGS)),
            Map.entry(ResourceKind.TRANSIT_HUB, List.of(Calls.CCNS)),
            Map.entry(ResourceKind.HUB_ATTACHMENT, List.of(Calls.CCN_INSTANCES)),
            Map.entry(ResourceKind.GATEWAY, List.of(Calls.VPN_GATEWAYS, Calls.DIRECT_CONNECT_GATEWAYS)),
            Map.entry(ResourceKind.LOAD_BALANCER, List.of(Calls.BALANCERS)),
            Map.entry(ResourceKind.TARGET_GROUP, List.of(Calls.BALANCERS)),
            Map.entry(ResourceKind.VIRTUAL_ADDRESS, List.of(Calls.HAVIPS)),
            Map.entry(ResourceKind.ADDRESS_SET, List.of(Calls.ADDRESS_TEMPLATES, Calls.ADDRESS_TEMPLATE_GROUPS)),
            Map.entry(ResourceKind.SERVICE_SET, List.of(Calls.SERVICE_TEMPLATES, Calls.SERVICE_TEMPLATE_GROUPS)));

    /** Kinds that Tencent Cloud does not have, or that are not told as such. */
    private static final List<ResourceKind> NONE = List.of(ResourceKind.ENDPOINT, ResourceKind.FILTER_LIST);

    private final TencentAnswers all;

    Completeness(TencentAnswers all) {
        this.all = all;
    }

    /** States what is complete in each scope, and a gap for each list that is not. */
    void state(SnapshotBuilder into) {
        Map<Call, Set<String>> unseen = unseen();
        all.regions().forEach(by -> state(by, unseen, into));
    }

    private void state(RegionAnswers by, Map<Call, Set<String>> unseen, SnapshotBuilder into) {
        CALLS.forEach((kind, calls) -> {
            if (kind == ResourceKind.TARGET_GROUP && hidesTargets(by)) {
                by.list(Calls.TARGET_HEALTH).gap().ifPresent(into::gap);
                return;
            }
            boolean chosen = calls.stream().anyMatch(call -> by.askedFor(call).isPresent());
            boolean whole =
                    !chosen && calls.stream().allMatch(call -> by.list(call).isComplete());
            List<String> missing = calls.stream()
                    .flatMap(call -> unseen.getOrDefault(call, Set.of()).stream())
                    .toList();
            if (whole && missing.isEmpty()) {
                into.complete(by.scope(), kind, new Selector.All());
            } else if (whole) {
                into.gap(filtered(by, kind, missing.get(0)));
            }
            asked(by, kind, calls).forEach(ids -> into.complete(by.scope(), kind, new Selector.Ids(ids)));
        });
        NONE.forEach(kind -> into.complete(by.scope(), kind, new Selector.All()));
        CALLS.values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(call -> call.kind() != ResourceKind.DOOR)
                .flatMap(call -> by.list(call).gap().stream())
                .forEach(into::gap);
    }

    /** Whether there are balancers whose targets were not read to their end. */
    private static boolean hidesTargets(RegionAnswers by) {
        return !by.list(Calls.BALANCERS).items().isEmpty()
                && !by.list(Calls.TARGET_HEALTH).isComplete();
    }

    /** What was asked for by ids, and answered. */
    private static List<Set<ResourceId>> asked(RegionAnswers by, ResourceKind kind, List<Call> calls) {
        return calls.stream()
                .filter(call -> call.kind() == kind && by.list(call).isComplete())
                .flatMap(call -> by.askedFor(call).stream())
                .map(ids -> ids.stream().map(id -> TencentId.of(kind, id)).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    private static Gap filtered(RegionAnswers by, ResourceKind kind, String missing) {
        return new Gap(
                by.scope(),
                kind,
                "",
                GapReason.INCOMPLETE,
                "",
                "Something refers to " + missing
                        + ", which its list does not hold, so that the list may lack others too",
                "the whole list");
    }

    /** What is referred to by something in the same input and listed nowhere. */
    private Map<Call, Set<String>> unseen() {
        Map<Call, Set<String>> unseen = new TreeMap<>(java.util.Comparator.comparing(Call::action));
        all.each(Calls.INSTANCES).forEach(told -> {
            refer(Calls.SECURITY_GROUPS, told.item().texts("SecurityGroupIds").stream(), unseen);
            refer(
                    Calls.SUBNETS,
                    told.item().object("VirtualPrivateCloud").stream().map(place -> place.text("SubnetId")),
                    unseen);
        });
        all.each(Calls.INTERFACES).forEach(told -> {
            refer(Calls.SECURITY_GROUPS, told.item().texts("GroupSet").stream(), unseen);
            refer(Calls.SUBNETS, Stream.of(told.text("SubnetId")), unseen);
            refer(
                    Calls.INSTANCES,
                    told.item().object("Attachment").stream()
                            .map(attachment -> attachment.text("InstanceId"))
                            .filter(id -> id.startsWith("ins-")),
                    unseen);
        });
        all.each(Calls.SUBNETS).forEach(told -> {
            refer(Calls.VPCS, Stream.of(told.text("VpcId")), unseen);
            refer(Calls.ROUTE_TABLES, Stream.of(told.text("RouteTableId")), unseen);
            refer(Calls.NETWORK_ACLS, Stream.of(told.text("NetworkAclId")), unseen);
        });
        return unseen;
    }

    private void refer(Call call, Stream<String> ids, Map<Call, Set<String>> unseen) {
        ids.filter(id -> !id.isEmpty() && all.find(call, id).isEmpty())
                .forEach(id ->
                        unseen.computeIfAbsent(call, fresh -> new TreeSet<>()).add(id));
    }
}
