/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.CustomerGateway;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.EgressOnlyInternetGateway;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.PrefixList;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.SecurityGroupVpcAssociation;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListReference;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTablePropagation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessExclusion;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/**
 * The calls of EC2 that the translation asks, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html. "Of" in a comment names the owner that
 * the answer belongs to; the others list a whole account and region.
 */
public final class Ec2 {
    public static final Call<Machine> INSTANCES =
            kept("DescribeInstances", ResourceKind.INSTANCE, Machine::id, item -> Machine.of((Reservation) item));
    public static final Call<MachineChecks> INSTANCE_STATUSES = kept(
            "DescribeInstanceStatus",
            ResourceKind.INSTANCE,
            MachineChecks::id,
            item -> MachineChecks.of((InstanceStatus) item));
    public static final Call<Nic> NETWORK_INTERFACES =
            kept("DescribeNetworkInterfaces", ResourceKind.INTERFACE, Nic::id, item -> Nic.of((NetworkInterface) item));
    public static final Call<SecurityGroup> SECURITY_GROUPS =
            call("DescribeSecurityGroups", ResourceKind.SECURITY_GROUP, SecurityGroup::groupId);
    public static final Call<GroupRule> SECURITY_GROUP_RULES = kept(
            "DescribeSecurityGroupRules",
            ResourceKind.SECURITY_GROUP,
            rule -> "",
            item -> GroupRule.of((SecurityGroupRule) item));
    public static final Call<SecurityGroupVpcAssociation> SECURITY_GROUP_VPC_ASSOCIATIONS =
            call("DescribeSecurityGroupVpcAssociations", ResourceKind.SECURITY_GROUP);
    public static final Call<NetworkAcl> NETWORK_ACLS =
            call("DescribeNetworkAcls", ResourceKind.NETWORK_ACL, NetworkAcl::networkAclId);
    public static final Call<RouteTable> ROUTE_TABLES =
            call("DescribeRouteTables", ResourceKind.ROUTE_TABLE, RouteTable::routeTableId);
    public static final Call<Subnet> SUBNETS = call("DescribeSubnets", ResourceKind.SUBNET, Subnet::subnetId);
    public static final Call<Vpc> VPCS = call("DescribeVpcs", ResourceKind.NETWORK, Vpc::vpcId);

    /** One attribute of a VPC, each answer another one. */
    public static final Call<DescribeVpcAttributeResponse> VPC_ATTRIBUTES =
            call("DescribeVpcAttribute", ResourceKind.NETWORK);

    public static final Call<DhcpOptions> DHCP_OPTIONS =
            call("DescribeDhcpOptions", ResourceKind.NETWORK, DhcpOptions::dhcpOptionsId);
    public static final Call<AvailabilityZone> AVAILABILITY_ZONES =
            call("DescribeAvailabilityZones", ResourceKind.SUBNET);
    public static final Call<InternetGateway> INTERNET_GATEWAYS =
            call("DescribeInternetGateways", ResourceKind.GATEWAY, InternetGateway::internetGatewayId);
    public static final Call<EgressOnlyInternetGateway> EGRESS_ONLY_INTERNET_GATEWAYS = call(
            "DescribeEgressOnlyInternetGateways",
            ResourceKind.GATEWAY,
            EgressOnlyInternetGateway::egressOnlyInternetGatewayId);
    public static final Call<VpnGateway> VPN_GATEWAYS =
            call("DescribeVpnGateways", ResourceKind.GATEWAY, VpnGateway::vpnGatewayId);
    public static final Call<VpnConnection> VPN_CONNECTIONS =
            call("DescribeVpnConnections", ResourceKind.VPN_CONNECTION);
    public static final Call<CustomerGateway> CUSTOMER_GATEWAYS =
            call("DescribeCustomerGateways", ResourceKind.VPN_CONNECTION);
    public static final Call<NatGateway> NAT_GATEWAYS =
            call("DescribeNatGateways", ResourceKind.NAT_GATEWAY, NatGateway::natGatewayId);
    public static final Call<Address> ADDRESSES =
            call("DescribeAddresses", ResourceKind.PUBLIC_ADDRESS, Address::publicIp);
    public static final Call<VpcPeeringConnection> VPC_PEERING_CONNECTIONS =
            call("DescribeVpcPeeringConnections", ResourceKind.PEERING, VpcPeeringConnection::vpcPeeringConnectionId);
    public static final Call<VpcEndpoint> VPC_ENDPOINTS =
            call("DescribeVpcEndpoints", ResourceKind.ENDPOINT, VpcEndpoint::vpcEndpointId);
    public static final Call<ManagedPrefixList> MANAGED_PREFIX_LISTS =
            call("DescribeManagedPrefixLists", ResourceKind.ADDRESS_SET, ManagedPrefixList::prefixListId);

    /** Of a prefix list. */
    public static final Call<PrefixListEntry> PREFIX_LIST_ENTRIES =
            call("GetManagedPrefixListEntries", ResourceKind.ADDRESS_SET);

    /** The lists of AWS's own services, with their prefixes. */
    public static final Call<PrefixList> PREFIX_LISTS =
            call("DescribePrefixLists", ResourceKind.ADDRESS_SET, PrefixList::prefixListId);

    public static final Call<VpcBlockPublicAccessOptions> BLOCK_PUBLIC_ACCESS_OPTIONS =
            call("DescribeVpcBlockPublicAccessOptions", ResourceKind.FILTER_LIST);
    public static final Call<VpcBlockPublicAccessExclusion> BLOCK_PUBLIC_ACCESS_EXCLUSIONS =
            call("DescribeVpcBlockPublicAccessExclusions", ResourceKind.FILTER_LIST);
    public static final Call<TransitGateway> TRANSIT_GATEWAYS =
            call("DescribeTransitGateways", ResourceKind.TRANSIT_HUB, TransitGateway::transitGatewayId);
    public static final Call<TransitGatewayAttachment> TRANSIT_GATEWAY_ATTACHMENTS = call(
            "DescribeTransitGatewayAttachments",
            ResourceKind.HUB_ATTACHMENT,
            TransitGatewayAttachment::transitGatewayAttachmentId);
    public static final Call<TransitGatewayVpcAttachment> TRANSIT_GATEWAY_VPC_ATTACHMENTS = call(
            "DescribeTransitGatewayVpcAttachments",
            ResourceKind.HUB_ATTACHMENT,
            TransitGatewayVpcAttachment::transitGatewayAttachmentId);
    public static final Call<TransitGatewayPeeringAttachment> TRANSIT_GATEWAY_PEERING_ATTACHMENTS = call(
            "DescribeTransitGatewayPeeringAttachments",
            ResourceKind.HUB_ATTACHMENT,
            TransitGatewayPeeringAttachment::transitGatewayAttachmentId);
    public static final Call<TransitGatewayRouteTable> TRANSIT_GATEWAY_ROUTE_TABLES = call(
            "DescribeTransitGatewayRouteTables",
            ResourceKind.ROUTE_TABLE,
            TransitGatewayRouteTable::transitGatewayRouteTableId);

    /** Of a transit gateway route table. */
    public static final Call<TransitGatewayRouteTableAssociation> TRANSIT_GATEWAY_ASSOCIATIONS =
            call("GetTransitGatewayRouteTableAssociations", ResourceKind.HUB_ATTACHMENT);

    /** Of a transit gateway route table. */
    public static final Call<TransitGatewayRouteTablePropagation> TRANSIT_GATEWAY_PROPAGATIONS =
            call("GetTransitGatewayRouteTablePropagations", ResourceKind.ROUTE_TABLE);

    /** Of a transit gateway route table: all its routes. */
    public static final Call<TransitGatewayRoute> TRANSIT_GATEWAY_ROUTES =
            call("SearchTransitGatewayRoutes", ResourceKind.ROUTE_TABLE);

    /** Of a transit gateway route table: its static routes, the same operation with the filter {@code type=static}. */
    public static final Call<TransitGatewayRoute> TRANSIT_GATEWAY_STATIC_ROUTES = new Call<>(
            "SearchTransitGatewayStaticRoutes",
            "ec2:SearchTransitGatewayRoutes",
            ResourceKind.ROUTE_TABLE,
            item -> true);

    /** Of a transit gateway route table. */
    public static final Call<TransitGatewayPrefixListReference> TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES =
            call("GetTransitGatewayPrefixListReferences", ResourceKind.ROUTE_TABLE);

    /** All of them. */
    public static final List<Call<?>> ALL = List.of(
            INSTANCES,
            INSTANCE_STATUSES,
            NETWORK_INTERFACES,
            SECURITY_GROUPS,
            SECURITY_GROUP_RULES,
            SECURITY_GROUP_VPC_ASSOCIATIONS,
            NETWORK_ACLS,
            ROUTE_TABLES,
            SUBNETS,
            VPCS,
            VPC_ATTRIBUTES,
            DHCP_OPTIONS,
            AVAILABILITY_ZONES,
            INTERNET_GATEWAYS,
            EGRESS_ONLY_INTERNET_GATEWAYS,
            VPN_GATEWAYS,
            VPN_CONNECTIONS,
            CUSTOMER_GATEWAYS,
            NAT_GATEWAYS,
            ADDRESSES,
            VPC_PEERING_CONNECTIONS,
            VPC_ENDPOINTS,
            MANAGED_PREFIX_LISTS,
            PREFIX_LIST_ENTRIES,
            PREFIX_LISTS,
            BLOCK_PUBLIC_ACCESS_OPTIONS,
            BLOCK_PUBLIC_ACCESS_EXCLUSIONS,
            TRANSIT_GATEWAYS,
            TRANSIT_GATEWAY_ATTACHMENTS,
            TRANSIT_GATEWAY_VPC_ATTACHMENTS,
            TRANSIT_GATEWAY_PEERING_ATTACHMENTS,
            TRANSIT_GATEWAY_ROUTE_TABLES,
            TRANSIT_GATEWAY_ASSOCIATIONS,
            TRANSIT_GATEWAY_PROPAGATIONS,
            TRANSIT_GATEWAY_ROUTES,
            TRANSIT_GATEWAY_STATIC_ROUTES,
            TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES);

    private Ec2() {}

    private static <T> Call<T> kept(
            String name, ResourceKind kind, Function<T, @Nullable String> id, Function<Object, Stream<T>> form) {
        return new Call<>(name, "ec2:" + name, kind, item -> id.apply(item) != null, form);
    }

    private static <T> Call<T> call(String name, ResourceKind kind) {
        return new Call<>(name, "ec2:" + name, kind, item -> true);
    }

    private static <T> Call<T> call(String name, ResourceKind kind, Function<T, @Nullable String> id) {
        return new Call<>(name, "ec2:" + name, kind, item -> id.apply(item) != null);
    }
}
