/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Ec2;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeEgressOnlyInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInternetGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpnConnectionsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.EgressOnlyInternetGateway;
import software.amazon.awssdk.services.ec2.model.InternetGateway;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpnConnection;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/** Gateways, addresses and endpoints. Page sizes are the API's largest. */
final class EdgeOperations {
    private static final int LARGEST = 1000;
    private static final int FEW = 255;

    static final Operation<Ec2Client, InternetGateway> INTERNET_GATEWAYS =
            Operation.<Ec2Client, InternetGateway>of(Ec2.INTERNET_GATEWAYS, (ec2, ask) -> {
                DescribeInternetGatewaysResponse answer =
                        ec2.describeInternetGateways(DescribeInternetGatewaysRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.internetGateways(), answer.nextToken());
            });

    static final Operation<Ec2Client, EgressOnlyInternetGateway> EGRESS_ONLY_INTERNET_GATEWAYS =
            Operation.<Ec2Client, EgressOnlyInternetGateway>of(Ec2.EGRESS_ONLY_INTERNET_GATEWAYS, (ec2, ask) -> {
                DescribeEgressOnlyInternetGatewaysResponse answer =
                        ec2.describeEgressOnlyInternetGateways(DescribeEgressOnlyInternetGatewaysRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(FEW))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.egressOnlyInternetGateways(), answer.nextToken());
            });

    static final Operation<Ec2Client, NatGateway> NAT_GATEWAYS =
            Operation.<Ec2Client, NatGateway>of(Ec2.NAT_GATEWAYS, (ec2, ask) -> {
                DescribeNatGatewaysResponse answer = ec2.describeNatGateways(DescribeNatGatewaysRequest.builder()
                        .filter(ask.filters())
                        .maxResults(ask.size(LARGEST))
                        .nextToken(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.natGateways(), answer.nextToken());
            });

    static final Operation<Ec2Client, Address> ADDRESSES =
            Operation.<Ec2Client, Address>of(Ec2.ADDRESSES, (ec2, ask) -> {
                DescribeAddressesResponse answer = ec2.describeAddresses(DescribeAddressesRequest.builder()
                        .filters(ask.filters())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.whole(answer, answer.addresses());
            });

    static final Operation<Ec2Client, VpcEndpoint> VPC_ENDPOINTS = Operation.<Ec2Client, VpcEndpoint>of(
                    Ec2.VPC_ENDPOINTS, (ec2, ask) -> {
                        DescribeVpcEndpointsResponse answer =
                                ec2.describeVpcEndpoints(DescribeVpcEndpointsRequest.builder()
                                        .filters(ask.filters())
                                        .maxResults(ask.size(LARGEST))
                                        .nextToken(ask.token())
                                        .overrideConfiguration(ask.limits())
                                        .build());
                        return Answered.page(answer, answer.vpcEndpoints(), answer.nextToken());
                    })
            .trimmed(Trim::endpoint);

    static final Operation<Ec2Client, VpnGateway> VPN_GATEWAYS =
            Operation.<Ec2Client, VpnGateway>of(Ec2.VPN_GATEWAYS, (ec2, ask) -> {
                DescribeVpnGatewaysResponse answer = ec2.describeVpnGateways(DescribeVpnGatewaysRequest.builder()
                        .filters(ask.filters())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.whole(answer, answer.vpnGateways());
            });

    /** Without the keys that the answer holds. */
    static final Operation<Ec2Client, VpnConnection> VPN_CONNECTIONS = Operation.<Ec2Client, VpnConnection>of(
                    Ec2.VPN_CONNECTIONS, (ec2, ask) -> {
                        DescribeVpnConnectionsResponse answer =
                                ec2.describeVpnConnections(DescribeVpnConnectionsRequest.builder()
                                        .filters(ask.filters())
                                        .overrideConfiguration(ask.limits())
                                        .build());
                        return Answered.whole(answer, answer.vpnConnections());
                    })
            .trimmed(Trim::vpn);

    private EdgeOperations() {}
}
