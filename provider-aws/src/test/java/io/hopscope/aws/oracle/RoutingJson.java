/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static io.hopscope.aws.oracle.Json.list;
import static io.hopscope.aws.oracle.Json.object;

import io.hopscope.aws.oracle.Resource.EgressOnlyGateway;
import io.hopscope.aws.oracle.Resource.Endpoint;
import io.hopscope.aws.oracle.Resource.Eni;
import io.hopscope.aws.oracle.Resource.InternetGateway;
import io.hopscope.aws.oracle.Resource.Kind;
import io.hopscope.aws.oracle.Resource.NatGateway;
import io.hopscope.aws.oracle.Resource.Peering;
import io.hopscope.aws.oracle.Resource.Role;
import io.hopscope.aws.oracle.Resource.Route;
import io.hopscope.aws.oracle.Resource.RouteTable;
import io.hopscope.aws.oracle.Resource.SecurityGroup;
import io.hopscope.aws.oracle.Resource.Subnet;
import io.hopscope.aws.oracle.Resource.Target;
import io.hopscope.aws.oracle.Resource.Vpc;
import io.hopscope.aws.oracle.Resource.VpnGateway;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Route tables and the gateways, peerings and endpoints that routes lead to, of a region. */
final class RoutingJson {
    private final World world;
    private final String region;

    RoutingJson(World world, String region) {
        this.world = world;
        this.region = region;
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(
                "DescribeRouteTables",
                object(
                        "RouteTables",
                        list(world.all(RouteTable.class)
                                .filter(table -> isHere(table.vpc()))
                                .map(this::table))));
        answers.put(
                "DescribeInternetGateways",
                object(
                        "InternetGateways",
                        list(world.all(InternetGateway.class)
                                .filter(gateway -> gateway.region().equals(region))
                                .map(gateway -> object(
                                        "InternetGatewayId", gateway.id(),
                                        "OwnerId", World.ACCOUNT,
                                        "Attachments", attachments(gateway.vpc(), "available"),
                                        "Tags", List.of())))));
        answers.put(
                "DescribeEgressOnlyInternetGateways",
                object(
                        "EgressOnlyInternetGateways",
                        list(world.all(EgressOnlyGateway.class)
                                .filter(gateway -> gateway.region().equals(region))
                                .map(gateway -> object(
                                        "EgressOnlyInternetGatewayId", gateway.id(),
                                        "Attachments", attachments(gateway.vpc(), "attached"),
                                        "Tags", List.of())))));
        answers.put("DescribeNatGateways", object("NatGateways", list(nats().map(this::nat))));
        answers.put(
                "DescribeVpcPeeringConnections",
                object("VpcPeeringConnections", list(peerings().map(this::peering))));
        answers.put(
                "DescribeVpcEndpoints",
                object(
                        "VpcEndpoints",
                        list(world.all(Endpoint.class)
                                .filter(endpoint -> isHere(endpoint.vpc()))
                                .map(this::endpoint))));
        answers.put("DescribeCustomerGateways", object("CustomerGateways", list(vpns().map(RoutingJson::customer))));
        answers.put(
                "DescribeVpnGateways",
                object(
                        "VpnGateways",
                        list(vpns().map(gateway -> object(
                                "VpnGatewayId", gateway.id(),
                                "State", "available",
                                "Type", "ipsec.1",
                                "VpcAttachments", attachments(gateway.vpc(), "attached"),
                                "Tags", List.of())))));
        answers.put("DescribeVpnConnections", object("VpnConnections", list(vpns().map(RoutingJson::connection))));
        return answers;
    }

    private boolean isHere(String vpc) {
        return world.get(Vpc.class, vpc).region().equals(region);
    }

    private Stream<NatGateway> nats() {
        return world.all(NatGateway.class)
                .filter(nat -> isHere(world.get(Subnet.class, nat.subnet()).vpc()));
    }

    private Stream<Peering> peerings() {
        return world.all(Peering.class).filter(peering -> isHere(peering.requester()) || isHere(peering.accepter()));
    }

    private Stream<VpnGateway> vpns() {
        return world.all(VpnGateway.class).filter(gateway -> gateway.region().equals(region));
    }

    private static List<Object> attachments(@Nullable String vpc, String state) {
        return vpc == null ? List.of() : List.of(object("VpcId", vpc, "State", state));
    }

    private Object table(RouteTable table) {
        List<Object> associations = new ArrayList<>();
        if (table.main()) {
            associations.add(association(table, "main", null, null));
        }
        table.subnets().forEach(subnet -> associations.add(association(table, subnet, subnet, null)));
        if (table.gateway() != null) {
            associations.add(association(table, table.gateway(), null, table.gateway()));
        }
        List<Object> propagating = list(table.routes().stream()
                .filter(Route::propagated)
                .map(route -> route.target().id())
                .distinct()
                .map(id -> object("GatewayId", id)));
        return object(
                "RouteTableId", table.id(),
                "VpcId", table.vpc(),
                "OwnerId", World.ACCOUNT,
                "Associations", associations,
                "PropagatingVgws", propagating,
                "Routes", list(table.routes().stream().map(RoutingJson::route)),
                "Tags", List.of());
    }

    private static Object association(
            RouteTable table, String suffix, @Nullable String subnet, @Nullable String gateway) {
        return object(
                "Main",
                subnet == null && gateway == null,
                "RouteTableAssociationId",
                "rtbassoc-" + table.id().substring(4) + "-" + suffix,
                "RouteTableId",
                table.id(),
                "SubnetId",
                subnet,
                "GatewayId",
                gateway,
                "AssociationState",
                object("State", "associated"));
    }

    private static Object route(Route route) {
        Cidr cidr = route.cidr();
        Map<String, Object> shown = object(
                "DestinationCidrBlock", cidr == null || cidr.base().v6() ? null : cidr.toString(),
                "DestinationIpv6CidrBlock", cidr == null || !cidr.base().v6() ? null : cidr.toString(),
                "DestinationPrefixListId", route.prefixList());
        Target target = route.target();
        shown.put(field(target.kind()), target.id());
        boolean given = target.kind() == Kind.LOCAL;
        shown.put(
                "Origin",
                route.propagated() ? "EnableVgwRoutePropagation" : given ? "CreateRouteTable" : "CreateRoute");
        shown.put("State", route.blackhole() ? "blackhole" : "active");
        return shown;
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case LOCAL, IGW, VGW, ENDPOINT -> "GatewayId";
            case EIGW -> "EgressOnlyInternetGatewayId";
            case NAT -> "NatGatewayId";
            case PEERING -> "VpcPeeringConnectionId";
            case HUB -> "TransitGatewayId";
            case ENI -> "NetworkInterfaceId";
        };
    }

    private Object nat(NatGateway nat) {
        Subnet subnet = world.get(Subnet.class, nat.subnet());
        return object(
                "NatGatewayId", nat.id(),
                "State", nat.state(),
                "FailureCode", nat.state().equals("failed") ? "InternalError" : null,
                "SubnetId", nat.subnet(),
                "VpcId", subnet.vpc(),
                "ConnectivityType", nat.isPublic() ? "public" : "private",
                "NatGatewayAddresses",
                        list(world.all(Eni.class)
                                .filter(eni -> eni.role() == Role.NAT && eni.isOwnedBy(nat.id()))
                                .map(eni -> natAddress(eni, nat))),
                "Tags", List.of());
    }

    private static Object natAddress(Eni eni, NatGateway nat) {
        Resource.Address address = eni.addresses().get(0);
        Ip published = address.publicIp();
        return object(
                "NetworkInterfaceId", eni.id(),
                "PrivateIp", address.ip().toString(),
                "PublicIp", published == null ? null : published.toString(),
                "AllocationId",
                        published == null
                                ? null
                                : "eipalloc-0" + published.value().toString(16),
                "AssociationId",
                        published == null
                                ? null
                                : "eipassoc-0" + published.value().toString(16),
                "IsPrimary", true,
                "Status", Set.of("available", "deleting").contains(nat.state()) ? "succeeded" : "failed");
    }

    private Object peering(Peering peering) {
        boolean up = peering.status().equals("active");
        return object(
                "VpcPeeringConnectionId", peering.id(),
                "Status", object("Code", peering.status(), "Message", peering.status()),
                "RequesterVpcInfo", side(peering.requester(), true, up),
                "AccepterVpcInfo", side(peering.accepter(), up, up),
                "Tags", List.of());
    }

    /** Prefixes are returned while a peering is active; the requester's first one always. */
    private Object side(String id, boolean first, boolean all) {
        Vpc vpc = world.get(Vpc.class, id);
        List<String> v4 = vpc.cidrs().stream()
                .filter(cidr -> !cidr.base().v6())
                .map(Cidr::toString)
                .toList();
        List<String> v6 = vpc.cidrs().stream()
                .filter(cidr -> cidr.base().v6())
                .map(Cidr::toString)
                .toList();
        return object(
                "VpcId", id,
                "OwnerId", World.ACCOUNT,
                "Region", vpc.region(),
                "CidrBlock", first ? v4.get(0) : null,
                "CidrBlockSet", all ? list(v4.stream().map(cidr -> object("CidrBlock", cidr))) : null,
                "Ipv6CidrBlockSet", all ? list(v6.stream().map(cidr -> object("Ipv6CidrBlock", cidr))) : null,
                "PeeringOptions", all ? object("AllowDnsResolutionFromRemoteVpc", false) : null);
    }

    private Object endpoint(Endpoint endpoint) {
        boolean gateway = endpoint.prefixList() != null;
        List<Eni> own = world.all(Eni.class)
                .filter(eni -> eni.role() == Role.ENDPOINT && eni.isOwnedBy(endpoint.id()))
                .toList();
        Stream<RouteTable> tables = world.all(RouteTable.class)
                .filter(table -> table.routes().stream()
                        .anyMatch(route -> route.target().id().equals(endpoint.id())));
        return object(
                "VpcEndpointId", endpoint.id(),
                "VpcEndpointType", gateway ? "Gateway" : "Interface",
                "VpcId", endpoint.vpc(),
                "OwnerId", World.ACCOUNT,
                "ServiceName", "com.amazonaws." + region + (gateway ? ".s3" : ".sqs"),
                "State", endpoint.state(),
                "RouteTableIds", list(tables.map(RouteTable::id)),
                "SubnetIds", list(own.stream().map(Eni::subnet)),
                "NetworkInterfaceIds", list(own.stream().map(Eni::id)),
                "Groups",
                        list(own.stream()
                                .flatMap(eni -> eni.groups().stream())
                                .distinct()
                                .map(id -> object(
                                        "GroupId",
                                        id,
                                        "GroupName",
                                        world.get(SecurityGroup.class, id).name()))),
                "PrivateDnsEnabled", false,
                "RequesterManaged", false,
                "Tags", List.of());
    }

    private static Object customer(VpnGateway gateway) {
        return object(
                "CustomerGatewayId", "cgw-" + gateway.id().substring(4),
                "BgpAsn", "65010",
                "IpAddress", "192.0.2.250",
                "State", "available",
                "Type", "ipsec.1",
                "Tags", List.of());
    }

    private static Object connection(VpnGateway gateway) {
        return object(
                "VpnConnectionId",
                "vpn-" + gateway.id().substring(4),
                "VpnGatewayId",
                gateway.id(),
                "CustomerGatewayId",
                "cgw-" + gateway.id().substring(4),
                "State",
                "available",
                "Type",
                "ipsec.1",
                "Category",
                "VPN",
                "Options",
                object("StaticRoutesOnly", true),
                "Routes",
                list(gateway.onPremises().stream()
                        .map(cidr -> object(
                                "DestinationCidrBlock", cidr.toString(), "Source", "Static", "State", "available"))),
                "VgwTelemetry",
                list(Stream.of("192.0.2.241", "192.0.2.242")
                        .map(ip -> object("OutsideIpAddress", ip, "Status", "UP", "AcceptedRouteCount", 1))),
                "Tags",
                List.of());
    }
}
