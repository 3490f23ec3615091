/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.route;

import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Calls;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.route.NextHop;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The table that each subnet routes by: the platform's own routes, those of its route table, and learned ones. A subnet
 * without a route table has a table of its own, which stands for the one that a user would create. Where subnets of a
 * route table differ in the platform's routes, each kind of subnet has its own copy, which no fix may touch.
 */
public final class SubnetTables {
    private final Map<String, Told<RouteTableInner>> tables = new HashMap<>();
    private final Map<String, ResourceId> bySubnet = new HashMap<>();
    private final SubnetRoutes routes;
    private final Map<ResourceId, RouteTable> made = new LinkedHashMap<>();

    /** The tables of all subnets. */
    public SubnetTables(AzureAnswers all) {
        all.all(Calls.ROUTE_TABLES)
                .forEach(told -> ArmId.of(told.item().id()).ifPresent(id -> tables.putIfAbsent(id.text(), told)));
        this.routes = new SubnetRoutes(all);
        Map<String, Map<List<Route>, List<SubnetPlace>>> shared = new LinkedHashMap<>();
        for (SubnetPlace place : all.subnets()) {
            Optional<ArmId> table = AzureAnswers.ref(place.subnet().routeTable());
            if (table.isEmpty()) {
                addOwn(place, routes.of(place, Optional.empty()));
            } else {
                addShared(place, table.get(), shared);
            }
        }
        shared.forEach((table, variants) -> addVariants(new ArmId(table), variants));
    }

    /** Adds all tables. */
    public void add(SnapshotBuilder into) {
        made.values().forEach(into::add);
        routes.add(into);
    }

    /** The route that delivers inside a network. */
    public static Route local(Prefix prefix) {
        return SubnetRoutes.system(prefix, "VnetLocal", new NextHop.Local());
    }

    /** The table of a subnet. */
    public Fact<ResourceId> of(SubnetPlace place) {
        ResourceId id = bySubnet.get(place.id().text());
        return id != null
                ? Fact.known(id)
                : Fact.known(AzureId.of(
                        ResourceKind.ROUTE_TABLE,
                        AzureAnswers.ref(place.subnet().routeTable()).orElseThrow()));
    }

    private void addOwn(SubnetPlace place, List<Route> routes) {
        ResourceId id = AzureId.systemRoutes(place.id());
        Identity identity = place.network()
                .identity(
                        id,
                        "system routes of " + Word.orEmpty(place.subnet().name()),
                        place.network().item().location());
        put(place, new RouteTable(identity, network(place), Fact.known(routes)));
    }

    private void addShared(SubnetPlace place, ArmId table, Map<String, Map<List<Route>, List<SubnetPlace>>> shared) {
        Told<RouteTableInner> told = tables.get(table.text());
        if (told != null) {
            shared.computeIfAbsent(table.text(), fresh -> new LinkedHashMap<>())
                    .computeIfAbsent(routes.of(place, Optional.of(told.item())), fresh -> new ArrayList<>())
                    .add(place);
        }
    }

    private void addVariants(ArmId table, Map<List<Route>, List<SubnetPlace>> variants) {
        Told<RouteTableInner> told = Objects.requireNonNull(tables.get(table.text()));
        variants.forEach((routes, places) -> {
            boolean only = variants.size() == 1;
            ResourceId id = only
                    ? AzureId.of(ResourceKind.ROUTE_TABLE, table)
                    : AzureId.below(
                            ResourceKind.ROUTE_TABLE,
                            table,
                            "subnets/" + places.get(0).id().name());
            Identity identity = told.identity(
                    id,
                    told.item().name(),
                    told.item().location(),
                    only ? Editability.yes() : Editability.no("serves subnets of several kinds"));
            RouteTable made = new RouteTable(identity, network(places.get(0)), Fact.known(routes));
            places.forEach(place -> put(place, made));
        });
    }

    private void put(SubnetPlace place, RouteTable table) {
        made.put(table.id(), table);
        bySubnet.put(place.id().text(), table.id());
    }

    private static ResourceId network(SubnetPlace place) {
        return AzureId.of(ResourceKind.NETWORK, place.networkId());
    }
}
