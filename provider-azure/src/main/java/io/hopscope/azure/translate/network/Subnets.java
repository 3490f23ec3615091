/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.translate.network;

import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import io.hopscope.azure.answers.ArmId;
import io.hopscope.azure.answers.AzureAnswers;
import io.hopscope.azure.answers.AzureAnswers.SubnetPlace;
import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Told;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.balancer.PoolMembers;
import io.hopscope.azure.translate.edge.SubnetExits;
import io.hopscope.azure.translate.filter.AdminRules;
import io.hopscope.azure.translate.filter.FilterStages;
import io.hopscope.azure.translate.route.SubnetTables;
import io.hopscope.azure.translate.space.PrivatePlaces;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Editability;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Direction;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.Delivery;
import io.hopscope.model.network.Subnet;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Subnets: they span all zones, and neighbours reach each other by routes and through filters like anybody else. See
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview.
 */
public final class Subnets {
    private final SubnetTables tables;
    private final FilterStages stages;
    private final AdminRules adminRules;
    private final SubnetExits exits;
    private final PoolMembers members;

    private Subnets(AzureAnswers all) {
        this.tables = new SubnetTables(all);
        this.stages = new FilterStages(all);
        this.adminRules = new AdminRules(all);
        this.exits = new SubnetExits(all);
        this.members = new PoolMembers(all);
    }

    /** Adds all subnets and the tables that they route by. */
    public static void translate(AzureAnswers all, SnapshotBuilder into) {
        Subnets subnets = new Subnets(all);
        subnets.tables.add(into);
        all.subnets().forEach(place -> into.add(subnets.subnet(place)));
        PrivatePlaces places = new PrivatePlaces(all);
        places.subnets().forEach(place -> into.add(subnets.unfiltered(place)));
        places.subnets().stream()
                .filter(PrivatePlaces.Place::isOfFrontends)
                .forEach(place -> into.add(subnets.delivery(place)));
    }

    /** Balancers hand packets to members themselves, whatever the route table of their subnet says of those. */
    private RouteTable delivery(PrivatePlaces.Place place) {
        SubnetPlace subnet = place.subnet();
        List<Route> all = members.in(subnet.networkId()).stream()
                .map(member -> SubnetTables.local(Prefix.host(member)))
                .toList();
        return new RouteTable(
                identity(subnet, deliveryId(place), "members behind frontends"),
                AzureId.of(ResourceKind.NETWORK, subnet.networkId()),
                Fact.known(all));
    }

    private Fact<ResourceId> table(PrivatePlaces.Place place) {
        return place.isOfFrontends() ? Fact.known(deliveryId(place)) : tables.of(place.subnet());
    }

    private static ResourceId deliveryId(PrivatePlaces.Place place) {
        return AzureId.below(ResourceKind.ROUTE_TABLE, place.subnet().id(), "frontends");
    }

    private Subnet subnet(SubnetPlace place) {
        ResourceId id = AzureId.of(ResourceKind.SUBNET, place.id());
        return new Subnet(
                identity(place, id, Word.orEmpty(place.subnet().name())),
                AzureId.of(ResourceKind.NETWORK, place.networkId()),
                prefixes(place.subnet()),
                "",
                Delivery.ROUTED,
                tables.of(place),
                Fact.known(stages(place)),
                exits.of(place),
                Fact.known(List.of()));
    }

    /** A place in a subnet that its group does not filter. */
    private Subnet unfiltered(PrivatePlaces.Place place) {
        return new Subnet(
                place.subnet()
                        .network()
                        .identity(
                                place.id(),
                                place.name(),
                                place.subnet().network().item().location(),
                                Editability.no("a part of " + place.subnet().id())),
                AzureId.of(ResourceKind.NETWORK, place.subnet().networkId()),
                place.addresses(),
                "",
                Delivery.ROUTED,
                table(place),
                Fact.known(List.of()),
                List.of(),
                Fact.known(List.of()));
    }

    /** From the guest outwards: the subnet's group, then the network manager's inward rules. */
    private List<Stage> stages(SubnetPlace place) {
        Optional<ArmId> group = AzureAnswers.ref(place.subnet().networkSecurityGroup());
        List<Stage> all = new ArrayList<>();
        all.add(stages.ofGroup(group));
        Fact<List<ResourceId>> admin = adminRules.listsOf(place.networkId(), Direction.INGRESS);
        if (!admin.equals(Fact.known(List.of()))) {
            all.add(stages.ofAdminRules(admin));
        }
        return List.copyOf(all);
    }

    /** The prefixes of a subnet. */
    static List<Prefix> prefixes(SubnetInner subnet) {
        return Word.union(subnet.addressPrefix(), subnet.addressPrefixes()).stream()
                .flatMap(text -> Prefix.tryParse(text).stream())
                .toList();
    }

    private static Identity identity(SubnetPlace place, ResourceId id, String name) {
        Told<?> told = place.network();
        return told.identity(id, name, place.network().item().location());
    }
}
