/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.hub;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Listing;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.HubAttachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;

/** A hub of one account and what the tests hang on it. */
final class HubWorld {
    static final Scope HOME = new Scope("aws", "111100001111", "eu-west-3");
    static final Scope ABROAD = new Scope("aws", "111100001111", "sa-east-1");
    static final Scope TENANT = new Scope("aws", "222200002222", "eu-west-3");
    static final String HUB = "tgw-0aa1";
    static final String TABLE = "tgw-rtb-0aa1";
    static final ResourceId HUB_ID = AwsId.hub(HUB);
    static final Gap CUT = new Gap(HOME, ResourceKind.ROUTE_TABLE, "", GapReason.INCOMPLETE, "", "cut", "");

    private HubWorld() {}

    static AwsScopeAnswers.Builder home() {
        return AwsScopeAnswers.of(HOME);
    }

    static Snapshot translated(AwsScopeAnswers.Builder... scopes) {
        return translated(false, scopes);
    }

    static Snapshot translated(boolean assumeComplete, AwsScopeAnswers.Builder... scopes) {
        SnapshotBuilder builder = new SnapshotBuilder();
        HubTranslator.translate(
                AwsAnswers.of(Arrays.stream(scopes)
                        .map(scope -> scope.build().assumingComplete(assumeComplete))
                        .toList()),
                builder);
        return builder.build();
    }

    static HubAttachment attachment(Snapshot snapshot, String id) {
        return (HubAttachment) snapshot.resource(attachmentId(id)).orElseThrow();
    }

    static ResourceId attachmentId(String id) {
        return AwsId.of(ResourceKind.HUB_ATTACHMENT, id);
    }

    static TransitGateway.Builder hub() {
        return TransitGateway.builder()
                .transitGatewayId(HUB)
                .ownerId(HOME.account())
                .state("available")
                .options(options -> options.securityGroupReferencingSupport("disable"));
    }

    static TransitGatewayRouteTable.Builder table() {
        return TransitGatewayRouteTable.builder()
                .transitGatewayRouteTableId(TABLE)
                .transitGatewayId(HUB)
                .state("available");
    }

    /** What the hub's owner is told about the attachment of a VPC of its own. */
    static TransitGatewayAttachment.Builder general(String id, String vpc) {
        return TransitGatewayAttachment.builder()
                .transitGatewayAttachmentId(id)
                .transitGatewayId(HUB)
                .transitGatewayOwnerId(HOME.account())
                .resourceOwnerId(HOME.account())
                .resourceType("vpc")
                .resourceId(vpc)
                .state("available")
                .association(association ->
                        association.transitGatewayRouteTableId(TABLE).state("associated"));
    }

    static TransitGatewayVpcAttachment.Builder ofVpc(String id, String vpc, String... subnets) {
        return TransitGatewayVpcAttachment.builder()
                .transitGatewayAttachmentId(id)
                .transitGatewayId(HUB)
                .vpcId(vpc)
                .vpcOwnerId(HOME.account())
                .state("available")
                .subnetIds(subnets)
                .creationTime(Instant.parse("2031-02-03T04:05:06Z"));
    }

    static Vpc vpc(String id, String... prefixes) {
        return Vpc.builder()
                .vpcId(id)
                .ownerId(HOME.account())
                .cidrBlockAssociationSet(Arrays.stream(prefixes)
                        .map(prefix -> VpcCidrBlockAssociation.builder()
                                .cidrBlock(prefix)
                                .cidrBlockState(state -> state.state("associated"))
                                .build())
                        .toList())
                .build();
    }

    @SafeVarargs
    static <T> Listing<T> all(T... items) {
        List<T> list = new ArrayList<>();
        for (T item : items) {
            list.add(item);
        }
        return Listing.complete(list);
    }

    static Listing<TransitGatewayAttachment> attachments(TransitGatewayAttachment.Builder... items) {
        return Listing.complete(Arrays.stream(items)
                .map(TransitGatewayAttachment.Builder::build)
                .toList());
    }

    static Listing<TransitGatewayVpcAttachment> vpcAttachments(TransitGatewayVpcAttachment.Builder... items) {
        return Listing.complete(Arrays.stream(items)
                .map(TransitGatewayVpcAttachment.Builder::build)
                .toList());
    }

    static AwsScopeAnswers.Builder with(TransitGatewayAttachment.Builder... items) {
        return home().put(Ec2.TRANSIT_GATEWAY_ATTACHMENTS, attachments(items));
    }
}
