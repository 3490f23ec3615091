/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.translate.route;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.tencent.answers.Calls;
import io.hopscope.tencent.answers.Subject;
import io.hopscope.tencent.answers.TencentAnswers;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.answers.Told;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table that each subnet routes by. Where a high-priority table stands above a subnet's own, or a route works for
 * some subnets only, the subnets concerned have a copy of the table.
 */
public final class SubnetTables {
    private final TencentAnswers all;
    private final SubnetRoutes routes;
    private final Map<String, Told> highPriority = new HashMap<>();
    private final Map<String, ResourceId> bySubnet = new HashMap<>();
    private final Map<ResourceId, RouteTable> made = new LinkedHashMap<>();

    /** The tables of all subnets. */
    public SubnetTables(TencentAnswers all) {
        this.all = all;
        this.routes = new SubnetRoutes(all);
        all.each(Calls.HIGH_PRIORITY_TABLES)
                .forEach(told -> told.item().texts("SubnetSet").forEach(subnet -> highPriority.put(subnet, told)));
        all.each(Calls.SUBNETS).forEach(this::bind);
        new NamedSubnets(all).all().forEach(subnet -> bind(subnet.told()));
        all.each(Calls.ROUTE_TABLES).forEach(this::addUnused);
    }

    /** Adds all tables. */
    public void add(SnapshotBuilder into) {
        made.values().forEach(into::add);
    }

    /** The table of a subnet. */
    public Fact<ResourceId> of(Told subnet) {
        ResourceId bound = bySubnet.get(subnet.text("SubnetId"));
        if (bound != null) {
            return Fact.known(bound);
        }
        Optional<String> table = table(subnet);
        ResourceId id = TencentId.of(ResourceKind.SUBNET, subnet.text("SubnetId"));
        return table.isPresent()
                ? Fact.known(TencentId.of(ResourceKind.ROUTE_TABLE, table.get()))
                : Fact.unknown(new Subject(subnet.scope(), id)
                        .notGiven("The route table of " + id + " is not in the answer", Calls.SUBNETS.permission()));
    }

    private Optional<String> table(Told subnet) {
        return subnet.item()
                .find("RouteTableId")
                .or(() -> all.each(Calls.ROUTE_TABLES).stream()
                        .filter(table -> table.item().list("AssociationSet").stream()
                                .anyMatch(bound -> bound.text("SubnetId").equals(subnet.text("SubnetId"))))
                        .map(table -> table.text("RouteTableId"))
                        .findFirst());
    }

    private void bind(Told subnet) {
        Optional<Told> table = table(subnet).flatMap(id -> all.find(Calls.ROUTE_TABLES, id));
        if (table.isEmpty()) {
            return;
        }
        String name = subnet.text("SubnetId");
        Optional<Told> above = Optional.ofNullable(highPriority.get(name));
        Fact<List<Route>> content = routes.of(subnet.text("VpcId"), name, table.get(), above);
        String own = table.get().text("RouteTableId");
        ResourceId id = above.map(
                        high -> TencentId.below(ResourceKind.ROUTE_TABLE, own, high.text("HighPriorityRouteTableId")))
                .orElse(TencentId.of(ResourceKind.ROUTE_TABLE, own));
        RouteTable there = made.get(id);
        if (there != null && !there.routes().equals(content)) {
            id = TencentId.below(ResourceKind.ROUTE_TABLE, own, name);
        }
        bySubnet.put(name, id);
        made.put(id, table(id, table.get(), content));
    }

    private void addUnused(Told table) {
        ResourceId id = TencentId.of(ResourceKind.ROUTE_TABLE, table.text("RouteTableId"));
        made.computeIfAbsent(
                id, fresh -> table(fresh, table, routes.of(table.text("VpcId"), "", table, Optional.empty())));
    }

    private static RouteTable table(ResourceId id, Told table, Fact<List<Route>> content) {
        Identity identity = table.identity(id, table.text("RouteTableName"));
        return new RouteTable(identity, TencentId.of(ResourceKind.NETWORK, table.text("VpcId")), content);
    }
}
