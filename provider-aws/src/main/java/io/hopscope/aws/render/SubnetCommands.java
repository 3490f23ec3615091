/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.render;

import io.hopscope.model.change.Change;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.network.Subnet;
import io.hopscope.spi.render.Block;

/**
 * What is bound to subnets, and prefix lists (<a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateRouteTable.html">AssociateRouteTable</a>,
 * <a href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceRouteTableAssociation.html">
 * ReplaceRouteTableAssociation</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html">
 * ReplaceNetworkAclAssociation</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcBlockPublicAccessExclusion.html">
 * CreateVpcBlockPublicAccessExclusion</a>, <a
 * href="https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyManagedPrefixList.html">
 * ModifyManagedPrefixList</a>).
 */
final class SubnetCommands {
    private SubnetCommands() {}

    /**
     * A subnet without an association of its own uses the main table, and the snapshot holds which table a subnet uses
     * but not why; so the first command asks, and one of the two others applies.
     */
    static void bindTable(Change.BindRouteTable bind, AwsScript script) {
        ResourceId subnet = script.require(Subnet.class, bind.subject()).id();
        script.run(
                AwsCommand.ec2("describe-route-tables")
                        .value("--filters", associationsOf(subnet))
                        .printing("RouteTables[].Associations[].[SubnetId,RouteTableAssociationId]"),
                subnet);
        script.run(
                AwsCommand.ec2("replace-route-table-association")
                        .unknown("--association-id", "route-table-association-id")
                        .id("--route-table-id", bind.table()),
                subnet,
                "if the subnet is listed above");
        script.run(
                AwsCommand.ec2("associate-route-table")
                        .id("--route-table-id", bind.table())
                        .id("--subnet-id", subnet),
                subnet,
                "if nothing is listed above");
        script.create(
                "aws_route_table_association",
                new Block().text("subnet_id", SafeId.of(subnet)).text("route_table_id", SafeId.of(bind.table())));
    }

    /** Every subnet has an association with an ACL, so there is always one to replace. */
    static void bindList(Change.BindSubnetList bind, AwsScript script) {
        ResourceId subnet = script.require(Subnet.class, bind.subject()).id();
        script.run(
                AwsCommand.ec2("describe-network-acls")
                        .value("--filters", associationsOf(subnet))
                        .printing("NetworkAcls[].Associations[].[SubnetId,NetworkAclAssociationId]"),
                subnet);
        script.run(
                AwsCommand.ec2("replace-network-acl-association")
                        .unknown("--association-id", "network-acl-association-id")
                        .id("--network-acl-id", bind.list()),
                subnet);
        script.create(
                "aws_network_acl_association",
                new Block().text("subnet_id", SafeId.of(subnet)).text("network_acl_id", SafeId.of(bind.list())));
    }

    static void lift(Change.LiftCrossings lift, AwsScript script) {
        String mode = "allow-bidirectional";
        script.run(
                AwsCommand.ec2("create-vpc-block-public-access-exclusion")
                        .id("--subnet-id", lift.subject())
                        .value("--internet-gateway-exclusion-mode", mode),
                lift.subject());
        script.create(
                "aws_vpc_block_public_access_exclusion",
                new Block().text("subnet_id", SafeId.of(lift.subject())).text("internet_gateway_exclusion_mode", mode));
    }

    /** The current version guards against a change in between; the snapshot does not hold it. */
    static void addEntry(Change.AddSetEntry add, AwsScript script) {
        ResourceId list = add.subject();
        script.run(
                AwsCommand.ec2("describe-managed-prefix-lists")
                        .id("--prefix-list-ids", list)
                        .printing("PrefixLists[].Version"),
                list);
        script.run(
                AwsCommand.ec2("modify-managed-prefix-list")
                        .id("--prefix-list-id", list)
                        .unknown("--current-version", "version")
                        .value(
                                "--add-entries",
                                new Shorthand().with("Cidr", add.prefix().toString())),
                list);
        script.create(
                "aws_ec2_managed_prefix_list_entry",
                new Block().text("prefix_list_id", SafeId.of(list)).text("cidr", add.prefix()));
    }

    private static Shorthand associationsOf(ResourceId subnet) {
        return new Shorthand().with("Name", "association.subnet-id").with("Values", SafeId.of(subnet));
    }
}
