/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayPeeringAttachmentsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayPeeringAttachmentsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayRouteTablesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayVpcAttachmentsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayVpcAttachmentsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysRequest;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayPrefixListReferencesRequest;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayPrefixListReferencesResponse;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayRouteTableAssociationsRequest;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayRouteTableAssociationsResponse;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayRouteTablePropagationsRequest;
import software.amazon.awssdk.services.ec2.model.GetTransitGatewayRouteTablePropagationsResponse;
import software.amazon.awssdk.services.ec2.model.SearchTransitGatewayRoutesRequest;
import software.amazon.awssdk.services.ec2.model.SearchTransitGatewayRoutesResponse;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPeeringAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayPrefixListReference;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTablePropagation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;

/** Transit gateways, their attachments and tables. Page sizes are the API's largest. */
final class HubOperations {
    private static final int LARGEST = 1000;

    /** The operation takes no question without a filter. */
    private static final Filter IN_FORCE =
            Filter.builder().name("state").values("active", "blackhole").build();

    private static final Filter STATIC =
            Filter.builder().name("type").values("static").build();

    static final Operation<Ec2Client, TransitGateway> TRANSIT_GATEWAYS =
            Operation.<Ec2Client, TransitGateway>of(Ec2.TRANSIT_GATEWAYS, (ec2, ask) -> {
                DescribeTransitGatewaysResponse answer =
                        ec2.describeTransitGateways(DescribeTransitGatewaysRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.transitGateways(), answer.nextToken());
            });

    static final Operation<Ec2Client, TransitGatewayAttachment> TRANSIT_GATEWAY_ATTACHMENTS =
            Operation.<Ec2Client, TransitGatewayAttachment>of(Ec2.TRANSIT_GATEWAY_ATTACHMENTS, (ec2, ask) -> {
                DescribeTransitGatewayAttachmentsResponse answer =
                        ec2.describeTransitGatewayAttachments(DescribeTransitGatewayAttachmentsRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.transitGatewayAttachments(), answer.nextToken());
            });

    static final Operation<Ec2Client, TransitGatewayVpcAttachment> TRANSIT_GATEWAY_VPC_ATTACHMENTS =
            Operation.<Ec2Client, TransitGatewayVpcAttachment>of(Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, (ec2, ask) -> {
                DescribeTransitGatewayVpcAttachmentsResponse answer =
                        ec2.describeTransitGatewayVpcAttachments(DescribeTransitGatewayVpcAttachmentsRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.transitGatewayVpcAttachments(), answer.nextToken());
            });

    static final Operation<Ec2Client, TransitGatewayPeeringAttachment> TRANSIT_GATEWAY_PEERING_ATTACHMENTS =
            Operation.<Ec2Client, TransitGatewayPeeringAttachment>of(
                    Ec2.TRANSIT_GATEWAY_PEERING_ATTACHMENTS, (ec2, ask) -> {
                        DescribeTransitGatewayPeeringAttachmentsResponse answer =
                                ec2.describeTransitGatewayPeeringAttachments(
                                        DescribeTransitGatewayPeeringAttachmentsRequest.builder()
                                                .filters(ask.filters())
                                                .maxResults(ask.size(LARGEST))
                                                .nextToken(ask.token())
                                                .overrideConfiguration(ask.limits())
                                                .build());
                        return Answered.page(answer, answer.transitGatewayPeeringAttachments(), answer.nextToken());
                    });

    static final Operation<Ec2Client, TransitGatewayRouteTable> TRANSIT_GATEWAY_ROUTE_TABLES =
            Operation.<Ec2Client, TransitGatewayRouteTable>of(Ec2.TRANSIT_GATEWAY_ROUTE_TABLES, (ec2, ask) -> {
                DescribeTransitGatewayRouteTablesResponse answer =
                        ec2.describeTransitGatewayRouteTables(DescribeTransitGatewayRouteTablesRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.transitGatewayRouteTables(), answer.nextToken());
            });

    static final Operation<Ec2Client, TransitGatewayRouteTableAssociation> TRANSIT_GATEWAY_ASSOCIATIONS =
            Operation.<Ec2Client, TransitGatewayRouteTableAssociation>of(
                    Ec2.TRANSIT_GATEWAY_ASSOCIATIONS, (ec2, ask) -> {
                        GetTransitGatewayRouteTableAssociationsResponse answer =
                                ec2.getTransitGatewayRouteTableAssociations(
                                        GetTransitGatewayRouteTableAssociationsRequest.builder()
                                                .transitGatewayRouteTableId(ask.owner())
                                                .filters(ask.filters())
                                                .maxResults(ask.size(LARGEST))
                                                .nextToken(ask.token())
                                                .overrideConfiguration(ask.limits())
                                                .build());
                        return Answered.page(answer, answer.associations(), answer.nextToken());
                    });

    static final Operation<Ec2Client, TransitGatewayRouteTablePropagation> TRANSIT_GATEWAY_PROPAGATIONS =
            Operation.<Ec2Client, TransitGatewayRouteTablePropagation>of(
                    Ec2.TRANSIT_GATEWAY_PROPAGATIONS, (ec2, ask) -> {
                        GetTransitGatewayRouteTablePropagationsResponse answer =
                                ec2.getTransitGatewayRouteTablePropagations(
                                        GetTransitGatewayRouteTablePropagationsRequest.builder()
                                                .transitGatewayRouteTableId(ask.owner())
                                                .filters(ask.filters())
                                                .maxResults(ask.size(LARGEST))
                                                .nextToken(ask.token())
                                                .overrideConfiguration(ask.limits())
                                                .build());
                        return Answered.page(answer, answer.transitGatewayRouteTablePropagations(), answer.nextToken());
                    });

    static final Operation<Ec2Client, TransitGatewayPrefixListReference> TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES =
            Operation.<Ec2Client, TransitGatewayPrefixListReference>of(
                    Ec2.TRANSIT_GATEWAY_PREFIX_LIST_REFERENCES, (ec2, ask) -> {
                        GetTransitGatewayPrefixListReferencesResponse answer =
                                ec2.getTransitGatewayPrefixListReferences(
                                        GetTransitGatewayPrefixListReferencesRequest.builder()
                                                .transitGatewayRouteTableId(ask.owner())
                                                .filters(ask.filters())
                                                .maxResults(ask.size(LARGEST))
                                                .nextToken(ask.token())
                                                .overrideConfiguration(ask.limits())
                                                .build());
                        return Answered.page(answer, answer.transitGatewayPrefixListReferences(), answer.nextToken());
                    });

    static final Operation<Ec2Client, TransitGatewayRoute> TRANSIT_GATEWAY_ROUTES =
            routes(Ec2.TRANSIT_GATEWAY_ROUTES, IN_FORCE);

    static final Operation<Ec2Client, TransitGatewayRoute> TRANSIT_GATEWAY_STATIC_ROUTES =
            routes(Ec2.TRANSIT_GATEWAY_STATIC_ROUTES, STATIC);

    private HubOperations() {}

    private static Operation<Ec2Client, TransitGatewayRoute> routes(Call<TransitGatewayRoute> call, Filter which) {
        return Operation.<Ec2Client, TransitGatewayRoute>of(call, (ec2, ask) -> {
            SearchTransitGatewayRoutesResponse answer =
                    ec2.searchTransitGatewayRoutes(SearchTransitGatewayRoutesRequest.builder()
                            .transitGatewayRouteTableId(ask.owner())
                            .filters(which)
                            .maxResults(ask.size(LARGEST))
                            .nextToken(ask.token())
                            .overrideConfiguration(ask.limits())
                            .build());
            return Answered.page(answer, answer.routes(), answer.nextToken(), answer.additionalRoutesAvailable());
        });
    }
}
