/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import static io.hopscope.aws.saved.Shapes.list;
import static io.hopscope.aws.saved.Shapes.owned;

import io.hopscope.dump.AnswerShape;
import io.hopscope.dump.OwnerRule;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.AccountAttribute;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.CarrierGateway;
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
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.SecurityGroupVpcAssociation;
import software.amazon.awssdk.services.ec2.model.StaleSecurityGroup;
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
import software.amazon.awssdk.services.ec2.model.VpcEncryptionControl;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/**
 * The calls of EC2 whose saved answers are read. Names and keys are those of the API model, see
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html. A list is taken for the whole list: that
 * a call was filtered cannot be seen in its answer.
 */
public final class Ec2Calls {
    private static final String TRANSIT_TABLE = "TransitGatewayRouteTableId";

    /** Instances, in the reservations that started them. */
    public static final AwsCall<Reservation> RESERVATIONS =
            AwsCall.of(list("DescribeInstances", "Reservations"), Reservation.class, Reservation::builder);

    /** Health checks; of running instances only, unless the call asked for all. */
    public static final AwsCall<InstanceStatus> INSTANCE_STATUSES = AwsCall.of(
            list("DescribeInstanceStatus", "InstanceStatuses"), InstanceStatus.class, InstanceStatus::builder);

    public static final AwsCall<NetworkInterface> NETWORK_INTERFACES = AwsCall.of(
            list("DescribeNetworkInterfaces", "NetworkInterfaces"), NetworkInterface.class, NetworkInterface::builder);

    public static final AwsCall<SecurityGroup> SECURITY_GROUPS =
            AwsCall.of(list("DescribeSecurityGroups", "SecurityGroups"), SecurityGroup.class, SecurityGroup::builder);

    public static final AwsCall<SecurityGroupRule> SECURITY_GROUP_RULES = AwsCall.of(
            list("DescribeSecurityGroupRules", "SecurityGroupRules"),
            SecurityGroupRule.class,
            SecurityGroupRule::builder);

    public static final AwsCall<SecurityGroupVpcAssociation> SECURITY_GROUP_VPC_ASSOCIATIONS = AwsCall.of(
            list("DescribeSecurityGroupVpcAssociations", "SecurityGroupVpcAssociations"),
            SecurityGroupVpcAssociation.class,
            SecurityGroupVpcAssociation::builder);

    public static final AwsCall<NetworkAcl> NETWORK_ACLS =
            AwsCall.of(list("DescribeNetworkAcls", "NetworkAcls"), NetworkAcl.class, NetworkAcl::builder);

    public static final AwsCall<RouteTable> ROUTE_TABLES =
            AwsCall.of(list("DescribeRouteTables", "RouteTables"), RouteTable.class, RouteTable::builder);

    public static final AwsCall<Subnet> SUBNETS =
            AwsCall.of(list("DescribeSubnets", "Subnets"), Subnet.class, Subnet::builder);

    public static final AwsCall<Vpc> VPCS = AwsCall.of(list("DescribeVpcs", "Vpcs"), Vpc.class, Vpc::builder);

    public static final AwsCall<InternetGateway> INTERNET_GATEWAYS = AwsCall.of(
            list("DescribeInternetGateways", "InternetGateways"), InternetGateway.class, InternetGateway::builder);

    public static final AwsCall<EgressOnlyInternetGateway> EGRESS_ONLY_INTERNET_GATEWAYS = AwsCall.of(
            list("DescribeEgressOnlyInternetGateways", "EgressOnlyInternetGateways"),
            EgressOnlyInternetGateway.class,
            EgressOnlyInternetGateway::builder);

    public static final AwsCall<CarrierGateway> CARRIER_GATEWAYS = AwsCall.of(
            list("DescribeCarrierGateways", "CarrierGateways"), CarrierGateway.class, CarrierGateway::builder);

    public static final AwsCall<NatGateway> NAT_GATEWAYS =
            AwsCall.of(list("DescribeNatGateways", "NatGateways"), NatGateway.class, NatGateway::builder);

    public static final AwsCall<Address> ADDRESSES =
            AwsCall.of(list("DescribeAddresses", "Addresses"), Address.class, Address::builder);

    public static final AwsCall<VpcPeeringConnection> VPC_PEERING_CONNECTIONS = AwsCall.of(
            list("DescribeVpcPeeringConnections", "VpcPeeringConnections"),
            VpcPeeringConnection.class,
            VpcPeeringConnection::builder);

    public static final AwsCall<VpcEndpoint> VPC_ENDPOINTS =
            AwsCall.of(list("DescribeVpcEndpoints", "VpcEndpoints"), VpcEndpoint.class, VpcEndpoint::builder);

    public static final AwsCall<TransitGateway> TRANSIT_GATEWAYS = AwsCall.of(
            list("DescribeTransitGateways", "TransitGateways"), TransitGateway.class, TransitGateway::builder);

    public static final AwsCall<TransitGatewayAttachment> TRANSIT_GATEWAY_ATTACHMENTS = AwsCall.of(
            list("DescribeTransitGatewayAttachments", "TransitGatewayAttachments"),
            TransitGatewayAttachment.class,
            TransitGatewayAttachment::builder);

    public static final AwsCall<TransitGatewayVpcAttachment> TRANSIT_GATEWAY_VPC_ATTACHMENTS = AwsCall.of(
            list("DescribeTransitGatewayVpcAttachments", "TransitGatewayVpcAttachments"),
            TransitGatewayVpcAttachment.class,
            TransitGatewayVpcAttachment::builder);

    public static final AwsCall<TransitGatewayPeeringAttachment> TRANSIT_GATEWAY_PEERING_ATTACHMENTS = AwsCall.of(
            list("DescribeTransitGatewayPeeringAttachments", "TransitGatewayPeeringAttachments"),
            TransitGatewayPeeringAttachment.class,
            TransitGatewayPeeringAttachment::builder);

    public static final AwsCall<TransitGatewayRouteTable> TRANSIT_GATEWAY_ROUTE_TABLES = AwsCall.of(
            list("DescribeTransitGatewayRouteTables", "TransitGatewayRouteTables"),
            TransitGatewayRouteTable.class,
            TransitGatewayRouteTable::builder);

    public static final AwsCall<VpnGateway> VPN_GATEWAYS =
            AwsCall.of(list("DescribeVpnGateways", "VpnGateways"), VpnGateway.class, VpnGateway::builder);

    /** VPN connections, always without the configuration and the keys that the API puts into them. */
    public static final AwsCall<VpnConnection> VPN_CONNECTIONS =
            AwsCall.of(list("DescribeVpnConnections", "VpnConnections"), VpnConnection.class, VpnConnection::builder);

    public static final AwsCall<CustomerGateway> CUSTOMER_GATEWAYS = AwsCall.of(
            list("DescribeCustomerGateways", "CustomerGateways"), CustomerGateway.class, CustomerGateway::builder);

    public static final AwsCall<DhcpOptions> DHCP_OPTIONS =
            AwsCall.of(list("DescribeDhcpOptions", "DhcpOptions"), DhcpOptions.class, DhcpOptions::builder);

    public static final AwsCall<AvailabilityZone> AVAILABILITY_ZONES = AwsCall.of(
            list("DescribeAvailabilityZones", "AvailabilityZones"), AvailabilityZone.class, AvailabilityZone::builder);

    public static final AwsCall<Region> REGIONS =
            AwsCall.of(list("DescribeRegions", "Regions"), Region.class, Region::builder);

    public static final AwsCall<AccountAttribute> ACCOUNT_ATTRIBUTES = AwsCall.of(
            list("DescribeAccountAttributes", "AccountAttributes"), AccountAttribute.class, AccountAttribute::builder);

    public static final AwsCall<VpcBlockPublicAccessExclusion> BLOCK_PUBLIC_ACCESS_EXCLUSIONS = AwsCall.of(
            list("DescribeVpcBlockPublicAccessExclusions", "VpcBlockPublicAccessExclusions"),
            VpcBlockPublicAccessExclusion.class,
            VpcBlockPublicAccessExclusion::builder);

    public static final AwsCall<VpcEncryptionControl> ENCRYPTION_CONTROLS = AwsCall.of(
            list("DescribeVpcEncryptionControls", "VpcEncryptionControls"),
            VpcEncryptionControl.class,
            VpcEncryptionControl::builder);

    /** The one object that says whether the account keeps Internet gateways from working in the region. */
    public static final AwsCall<VpcBlockPublicAccessOptions> BLOCK_PUBLIC_ACCESS_OPTIONS = AwsCall.of(
            AnswerShape.object("DescribeVpcBlockPublicAccessOptions", "VpcBlockPublicAccessOptions"),
            VpcBlockPublicAccessOptions.class,
            VpcBlockPublicAccessOptions::builder);

    /** Prefix lists of AWS with their prefixes. Shares its key with {@link #MANAGED_PREFIX_LISTS}. */
    public static final AwsCall<PrefixList> PREFIX_LISTS = AwsCall.of(
            list("DescribePrefixLists", "PrefixLists").ifItems(item -> item.has("Cidrs")),
            PrefixList.class,
            PrefixList::builder);

    /** All prefix lists, without their entries. */
    public static final AwsCall<ManagedPrefixList> MANAGED_PREFIX_LISTS = AwsCall.of(
            list("DescribeManagedPrefixLists", "PrefixLists").ifItems(item -> !item.has("Cidrs")),
            ManagedPrefixList.class,
            ManagedPrefixList::builder);

    /** The entries of the prefix list that owns the answer. */
    public static final AwsCall<PrefixListEntry> PREFIX_LIST_ENTRIES = AwsCall.of(
            owned("GetManagedPrefixListEntries", "Entries", OwnerRule.required("PrefixListId")),
            PrefixListEntry.class,
            PrefixListEntry::builder);

    /** What is bound to the transit gateway table that owns the answer. */
    public static final AwsCall<TransitGatewayRouteTableAssociation> TRANSIT_GATEWAY_ASSOCIATIONS = AwsCall.of(
            owned("GetTransitGatewayRouteTableAssociations", "Associations", ofTransitTable())
                    .ifItems(item -> item.has("TransitGatewayAttachmentId")),
            TransitGatewayRouteTableAssociation.class,
            TransitGatewayRouteTableAssociation::builder);

    /** What propagates into the transit gateway table that owns the answer. */
    public static final AwsCall<TransitGatewayRouteTablePropagation> TRANSIT_GATEWAY_PROPAGATIONS = AwsCall.of(
            owned("GetTransitGatewayRouteTablePropagations", "TransitGatewayRouteTablePropagations", ofTransitTable()),
            TransitGatewayRouteTablePropagation.class,
            TransitGatewayRouteTablePropagation::builder);

    /** All routes of the transit gateway table that owns the answer. */
    public static final AwsCall<TransitGatewayRoute> TRANSIT_GATEWAY_ROUTES =
            AwsCall.of(routes("SearchTransitGatewayRoutes"), TransitGatewayRoute.class, TransitGatewayRoute::builder);

    /**
     * The static routes of the transit gateway table that owns the answer: {@code SearchTransitGatewayRoutes} with the
     * filter {@code type=static}, under a name of its own because it says nothing about propagated routes.
     */
    public static final AwsCall<TransitGatewayRoute> TRANSIT_GATEWAY_STATIC_ROUTES = AwsCall.of(
            routes("SearchTransitGatewayStaticRoutes"), TransitGatewayRoute.class, TransitGatewayRoute::builder);

    /** Prefix lists that the transit gateway table which owns the answer routes. */
    public static final AwsCall<TransitGatewayPrefixListReference> TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES = AwsCall.of(
            owned(
                    "GetTransitGatewayPrefixListReferences",
                    "TransitGatewayPrefixListReferences",
                    OwnerRule.optional(TRANSIT_TABLE).orInItems(TRANSIT_TABLE)),
            TransitGatewayPrefixListReference.class,
            TransitGatewayPrefixListReference::builder);

    /** Rules that refer to groups which are gone, as the API finds them in the VPC that owns the answer. */
    public static final AwsCall<StaleSecurityGroup> STALE_SECURITY_GROUPS = AwsCall.of(
            owned(
                    "DescribeStaleSecurityGroups",
                    "StaleSecurityGroupSet",
                    OwnerRule.optional("VpcId").orInItems("VpcId")),
            StaleSecurityGroup.class,
            StaleSecurityGroup::builder);

    /** One attribute of the VPC that owns the answer; each answer holds another one. */
    public static final AwsCall<DescribeVpcAttributeResponse> VPC_ATTRIBUTES = AwsCall.of(
            Stream.of("EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics")
                    .map(key -> AnswerShape.whole("DescribeVpcAttribute", key).ownedBy(OwnerRule.required("VpcId")))
                    .toList(),
            DescribeVpcAttributeResponse.class,
            DescribeVpcAttributeResponse::builder);

    /** All of them. */
    public static final List<AwsCall<?>> ALL = List.of(
            RESERVATIONS,
            INSTANCE_STATUSES,
            NETWORK_INTERFACES,
            SECURITY_GROUPS,
            SECURITY_GROUP_RULES,
            SECURITY_GROUP_VPC_ASSOCIATIONS,
            NETWORK_ACLS,
            ROUTE_TABLES,
            SUBNETS,
            VPCS,
            INTERNET_GATEWAYS,
            EGRESS_ONLY_INTERNET_GATEWAYS,
            CARRIER_GATEWAYS,
            NAT_GATEWAYS,
            ADDRESSES,
            VPC_PEERING_CONNECTIONS,
            VPC_ENDPOINTS,
            TRANSIT_GATEWAYS,
            TRANSIT_GATEWAY_ATTACHMENTS,
            TRANSIT_GATEWAY_VPC_ATTACHMENTS,
            TRANSIT_GATEWAY_PEERING_ATTACHMENTS,
            TRANSIT_GATEWAY_ROUTE_TABLES,
            VPN_GATEWAYS,
            VPN_CONNECTIONS,
            CUSTOMER_GATEWAYS,
            DHCP_OPTIONS,
            AVAILABILITY_ZONES,
            REGIONS,
            ACCOUNT_ATTRIBUTES,
            BLOCK_PUBLIC_ACCESS_EXCLUSIONS,
            ENCRYPTION_CONTROLS,
            BLOCK_PUBLIC_ACCESS_OPTIONS,
            PREFIX_LISTS,
            MANAGED_PREFIX_LISTS,
            PREFIX_LIST_ENTRIES,
            TRANSIT_GATEWAY_ASSOCIATIONS,
            TRANSIT_GATEWAY_PROPAGATIONS,
            TRANSIT_GATEWAY_ROUTES,
            TRANSIT_GATEWAY_STATIC_ROUTES,
            TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES,
            STALE_SECURITY_GROUPS,
            VPC_ATTRIBUTES);

    private Ec2Calls() {}

    private static OwnerRule ofTransitTable() {
        return OwnerRule.required(TRANSIT_TABLE);
    }

    private static AnswerShape routes(String call) {
        return owned(call, "Routes", ofTransitTable())
                .paged(Shapes.TOKEN.withCut("AdditionalRoutesAvailable"))
                .ifItems(item -> !item.has("LocalGatewayRouteTableId"));
    }
}
