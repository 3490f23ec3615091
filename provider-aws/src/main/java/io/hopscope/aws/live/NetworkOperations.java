/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Ec2;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAvailabilityZonesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeDhcpOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSubnetsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcBlockPublicAccessOptionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcBlockPublicAccessOptionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.DhcpOptions;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.Subnet;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;
import software.amazon.awssdk.services.ec2.model.VpcBlockPublicAccessOptions;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** Networks, subnets, their routes and settings. Page sizes are the API's largest. */
final class NetworkOperations {
    private static final int LARGEST = 1000;
    private static final int FEW = 100;

    static final Operation<Ec2Client, Vpc> VPCS = Operation.<Ec2Client, Vpc>of(Ec2.VPCS, (ec2, ask) -> {
        DescribeVpcsResponse answer = ec2.describeVpcs(DescribeVpcsRequest.builder()
                .filters(ask.filters())
                .maxResults(ask.size(LARGEST))
                .nextToken(ask.token())
                .overrideConfiguration(ask.limits())
                .build());
        return Answered.page(answer, answer.vpcs(), answer.nextToken());
    });

    /** Whether the resolver of a VPC answers. */
    static final Operation<Ec2Client, DescribeVpcAttributeResponse> VPC_ATTRIBUTES =
            Operation.<Ec2Client, DescribeVpcAttributeResponse>of(Ec2.VPC_ATTRIBUTES, (ec2, ask) -> {
                DescribeVpcAttributeResponse answer = ec2.describeVpcAttribute(DescribeVpcAttributeRequest.builder()
                        .vpcId(ask.owner())
                        .attribute(VpcAttributeName.ENABLE_DNS_SUPPORT)
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.whole(answer, List.of(answer));
            });

    static final Operation<Ec2Client, Subnet> SUBNETS = Operation.<Ec2Client, Subnet>of(Ec2.SUBNETS, (ec2, ask) -> {
        DescribeSubnetsResponse answer = ec2.describeSubnets(DescribeSubnetsRequest.builder()
                .filters(ask.filters())
                .maxResults(ask.size(LARGEST))
                .nextToken(ask.token())
                .overrideConfiguration(ask.limits())
                .build());
        return Answered.page(answer, answer.subnets(), answer.nextToken());
    });

    static final Operation<Ec2Client, RouteTable> ROUTE_TABLES =
            Operation.<Ec2Client, RouteTable>of(Ec2.ROUTE_TABLES, (ec2, ask) -> {
                DescribeRouteTablesResponse answer = ec2.describeRouteTables(DescribeRouteTablesRequest.builder()
                        .filters(ask.filters())
                        .maxResults(ask.size(FEW))
                        .nextToken(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.routeTables(), answer.nextToken());
            });

    static final Operation<Ec2Client, DhcpOptions> DHCP_OPTIONS =
            Operation.<Ec2Client, DhcpOptions>of(Ec2.DHCP_OPTIONS, (ec2, ask) -> {
                DescribeDhcpOptionsResponse answer = ec2.describeDhcpOptions(DescribeDhcpOptionsRequest.builder()
                        .filters(ask.filters())
                        .maxResults(ask.size(LARGEST))
                        .nextToken(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.dhcpOptions(), answer.nextToken());
            });

    static final Operation<Ec2Client, AvailabilityZone> AVAILABILITY_ZONES =
            Operation.<Ec2Client, AvailabilityZone>of(Ec2.AVAILABILITY_ZONES, (ec2, ask) -> {
                DescribeAvailabilityZonesResponse answer =
                        ec2.describeAvailabilityZones(DescribeAvailabilityZonesRequest.builder()
                                .filters(ask.filters())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.whole(answer, answer.availabilityZones());
            });

    static final Operation<Ec2Client, VpcPeeringConnection> VPC_PEERING_CONNECTIONS =
            Operation.<Ec2Client, VpcPeeringConnection>of(Ec2.VPC_PEERING_CONNECTIONS, (ec2, ask) -> {
                DescribeVpcPeeringConnectionsResponse answer =
                        ec2.describeVpcPeeringConnections(DescribeVpcPeeringConnectionsRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.vpcPeeringConnections(), answer.nextToken());
            });

    static final Operation<Ec2Client, VpcBlockPublicAccessOptions> BLOCK_PUBLIC_ACCESS_OPTIONS =
            Operation.<Ec2Client, VpcBlockPublicAccessOptions>of(Ec2.BLOCK_PUBLIC_ACCESS_OPTIONS, (ec2, ask) -> {
                DescribeVpcBlockPublicAccessOptionsResponse answer =
                        ec2.describeVpcBlockPublicAccessOptions(DescribeVpcBlockPublicAccessOptionsRequest.builder()
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.whole(
                        answer,
                        Stream.ofNullable(answer.vpcBlockPublicAccessOptions()).toList());
            });

    private NetworkOperations() {}
}
