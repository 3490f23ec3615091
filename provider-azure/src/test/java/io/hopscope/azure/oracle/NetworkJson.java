/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

import io.hopscope.azure.oracle.Resource.Balancer;
import io.hopscope.azure.oracle.Resource.Frontend;
import io.hopscope.azure.oracle.Resource.Gateway;
import io.hopscope.azure.oracle.Resource.Nat;
import io.hopscope.azure.oracle.Resource.Nic;
import io.hopscope.azure.oracle.Resource.Peering;
import io.hopscope.azure.oracle.Resource.Pip;
import io.hopscope.azure.oracle.Resource.Subnet;
import io.hopscope.azure.oracle.Resource.Table;
import io.hopscope.azure.oracle.Resource.UserRoute;
import io.hopscope.azure.oracle.Resource.Vnet;
import io.hopscope.azure.oracle.World.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Networks, routes, gateways and public addresses as answers. */
final class NetworkJson {
    private final World world;

    NetworkJson(World world) {
        this.world = world;
    }

    Map<String, Object> vnet(Vnet vnet) {
        List<Map<String, Object>> subnets = world.all(Subnet.class)
                .filter(subnet -> subnet.vnet().equals(vnet.id()))
                .map(this::subnet)
                .toList();
        List<Map<String, Object>> peerings = world.all(Peering.class)
                .filter(half -> half.vnet().equals(vnet.id()))
                .map(this::peering)
                .toList();
        return Names.item(
                Lists.VNETS,
                vnet.id(),
                Json.object(
                        "addressSpace",
                        space(vnet.prefixes()),
                        "defaultPublicNatGateway",
                        Names.ref(Lists.NATS, vnet.nat()),
                        "subnets",
                        subnets,
                        "virtualNetworkPeerings",
                        peerings));
    }

    private static Map<String, Object> space(List<Cidr> prefixes) {
        return Json.object("addressPrefixes", texts(prefixes));
    }

    private static List<String> texts(List<Cidr> prefixes) {
        return prefixes.stream().map(Cidr::toString).toList();
    }

    private Map<String, Object> subnet(Subnet subnet) {
        boolean one = subnet.prefixes().size() == 1 && subnet.id().hashCode() % 2 == 0;
        return Json.object(
                "id",
                Names.subnet(subnet),
                "name",
                subnet.id(),
                "properties",
                Json.object(
                        "addressPrefix", one ? subnet.prefixes().get(0).toString() : null,
                        "addressPrefixes", one ? null : texts(subnet.prefixes()),
                        "networkSecurityGroup", Names.ref(Lists.NSGS, subnet.nsg()),
                        "routeTable", Names.ref(Lists.TABLES, subnet.table()),
                        "natGateway", Names.ref(Lists.NATS, subnet.nat()),
                        "defaultOutboundAccess", subnet.defaultOutbound(),
                        "ipConfigurations", gatewayIn(subnet),
                        "privateEndpointNetworkPolicies", "Disabled"));
    }

    private @Nullable Object gatewayIn(Subnet subnet) {
        List<Map<String, Object>> found = world.all(Gateway.class)
                .filter(gateway -> gateway.vnet().equals(subnet.vnet()) && isForGateways(subnet))
                .map(gateway -> Names.refTo(Names.id(Lists.GATEWAYS, gateway.id()) + "/ipConfigurations/default"))
                .toList();
        return found.isEmpty() ? null : found;
    }

    static boolean isForGateways(Subnet subnet) {
        return subnet.id().startsWith("GatewaySubnet");
    }

    private Map<String, Object> peering(Peering half) {
        List<Cidr> whole = world.get(Vnet.class, half.remote()).prefixes();
        boolean subnets = !half.subnets().isEmpty();
        boolean synced = subnets || half.remotePrefixes().containsAll(whole);
        return Json.object(
                "id",
                Names.id(Lists.VNETS, half.vnet()) + "/virtualNetworkPeerings/" + half.id(),
                "name",
                half.id(),
                "properties",
                Json.object(
                        "peeringState", half.state(),
                        "peeringSyncLevel", synced ? "FullyInSync" : "RemoteNotInSync",
                        "remoteVirtualNetwork", Names.ref(Lists.VNETS, half.remote()),
                        "allowVirtualNetworkAccess", half.access(),
                        "allowForwardedTraffic", half.forwarded(),
                        "allowGatewayTransit", half.transit(),
                        "useRemoteGateways", half.remoteGateways(),
                        "peerCompleteVnets", !subnets,
                        "localSubnetNames", subnets ? names(half.subnets()) : null,
                        "remoteSubnetNames", subnets ? names(half.remoteSubnets()) : null,
                        "remoteAddressSpace", space(half.remotePrefixes()),
                        "remoteVirtualNetworkAddressSpace", space(subnets ? half.remotePrefixes() : whole)));
    }

    private static List<String> names(List<String> subnets) {
        return subnets.stream().map(Names::spelled).toList();
    }

    Map<String, Object> table(Table table) {
        return Names.item(
                Lists.TABLES,
                table.id(),
                Json.object(
                        "disableBgpRoutePropagation",
                        !table.propagates(),
                        "routes",
                        table.routes().stream().map(NetworkJson::route).toList()));
    }

    private static Map<String, Object> route(UserRoute route) {
        return Json.object(
                "name",
                route.name(),
                "properties",
                Json.object(
                        "addressPrefix", route.to(),
                        "nextHopType", route.hop().word(),
                        "nextHopIpAddress",
                                route.appliance() == null
                                        ? ""
                                        : route.appliance().toString()));
    }

    Map<String, Object> nat(Nat nat) {
        Map<String, Object> item = Names.item(
                Lists.NATS,
                nat.id(),
                Json.object(
                        "publicIpAddresses",
                        pips(nat.pips()),
                        "publicIpAddressesV6",
                        nat.v2() ? pips(nat.pipsV6()) : null));
        item.put("sku", Json.object("name", nat.v2() ? "StandardV2" : "Standard"));
        return item;
    }

    private static List<Map<String, Object>> pips(List<String> names) {
        return names.stream()
                .map(name -> Names.refTo(Names.id(Lists.PIPS, name)))
                .toList();
    }

    Map<String, Object> pip(Pip pip) {
        Map<String, Object> item = Names.item(
                Lists.PIPS,
                pip.id(),
                Json.object(
                        "ipAddress", pip.ip() == null ? null : pip.ip().toString(),
                        "publicIPAddressVersion", pip.ip() != null && pip.ip().v6() ? "IPv6" : "IPv4",
                        "publicIPAllocationMethod", pip.basic() ? "Dynamic" : "Static",
                        "ipConfiguration", user(pip).map(Names::refTo).orElse(null),
                        "natGateway", nat(pip).orElse(null)));
        item.put("sku", Json.object("name", pip.sku()));
        return item;
    }

    private Optional<Map<String, Object>> nat(Pip pip) {
        return world.find(
                        Nat.class,
                        nat -> nat.pips().contains(pip.id()) || nat.pipsV6().contains(pip.id()))
                .map(nat -> Names.refTo(Names.id(Lists.NATS, nat.id())));
    }

    /** What has the address: a configuration or a frontend. */
    private Optional<String> user(Pip pip) {
        for (Place place : world.places().toList()) {
            if (pip.id().equals(place.config().pip())) {
                return Optional.of(Names.config(place.nic(), place.config()));
            }
        }
        for (Balancer balancer : world.all(Balancer.class).toList()) {
            for (Frontend frontend : balancer.frontends()) {
                if (pip.id().equals(frontend.pip())) {
                    return Optional.of(Names.part(balancer, "frontendIPConfigurations", frontend.name()));
                }
            }
        }
        return Optional.empty();
    }

    Map<String, Object> gateway(Gateway gateway) {
        List<Map<String, Object>> configs = world.all(Subnet.class)
                .filter(subnet -> subnet.vnet().equals(gateway.vnet()) && isForGateways(subnet))
                .map(subnet -> Json.object(
                        "id",
                        Names.id(Lists.GATEWAYS, gateway.id()) + "/ipConfigurations/default",
                        "name",
                        "default",
                        "properties",
                        Json.object("subnet", Names.refTo(Names.subnet(subnet)))))
                .toList();
        return Names.item(
                Lists.GATEWAYS,
                gateway.id(),
                Json.object(
                        "gatewayType",
                        gateway.vpn() ? "Vpn" : "ExpressRoute",
                        "provisioningState",
                        "Succeeded",
                        "ipConfigurations",
                        configs));
    }

    /** The routes in force at an interface, as far as a gateway has a part in them. */
    Map<String, Object> effective(Nic nic) {
        Subnet subnet = world.subnetOf(nic.configs().get(0));
        List<Map<String, Object>> routes = new ArrayList<>();
        for (Cidr own : world.vnetOf(subnet).prefixes()) {
            routes.add(inForce("Default", own, "VnetLocal"));
        }
        boolean propagates =
                world.find(Table.class, subnet.table()).map(Table::propagates).orElse(true);
        if (propagates) {
            new Links(world, new Choices(List.of()))
                    .learned(world.vnetOf(subnet))
                    .forEach(prefix -> routes.add(inForce("VirtualNetworkGateway", prefix, "VirtualNetworkGateway")));
        }
        return Json.object("value", routes);
    }

    private static Map<String, Object> inForce(String source, Cidr prefix, String hop) {
        return Json.object(
                "source",
                source,
                "state",
                "Active",
                "addressPrefix",
                List.of(prefix.toString()),
                "nextHopType",
                hop,
                "nextHopIpAddress",
                List.of());
    }
}
