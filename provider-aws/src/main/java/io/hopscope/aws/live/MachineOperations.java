/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.GroupRule;
import io.hopscope.aws.answers.Machine;
import io.hopscope.aws.answers.MachineChecks;
import io.hopscope.aws.answers.Nic;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkAclsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupRulesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.GetManagedPrefixListEntriesRequest;
import software.amazon.awssdk.services.ec2.model.GetManagedPrefixListEntriesResponse;
import software.amazon.awssdk.services.ec2.model.ManagedPrefixList;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.PrefixListEntry;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Instances and what stands at their interfaces. Page sizes are the API's largest. */
final class MachineOperations {
    private static final int LARGEST = 1000;
    private static final int FEW = 100;

    static final Operation<Ec2Client, Machine> INSTANCES =
            Operation.<Ec2Client, Machine>of(Ec2.INSTANCES, (ec2, ask) -> {
                DescribeInstancesResponse answer = ec2.describeInstances(DescribeInstancesRequest.builder()
                        .instanceIds(ask.ids())
                        .filters(ask.filters())
                        .maxResults(ask.size(LARGEST))
                        .nextToken(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, Ec2.INSTANCES.keep(answer.reservations()), answer.nextToken());
            });

    /** All of them: by default the API leaves out those that do not run. */
    static final Operation<Ec2Client, MachineChecks> INSTANCE_STATUSES =
            Operation.<Ec2Client, MachineChecks>of(Ec2.INSTANCE_STATUSES, (ec2, ask) -> {
                DescribeInstanceStatusResponse answer =
                        ec2.describeInstanceStatus(DescribeInstanceStatusRequest.builder()
                                .includeAllInstances(true)
                                .instanceIds(ask.ids())
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, Ec2.INSTANCE_STATUSES.keep(answer.instanceStatuses()), answer.nextToken());
            });

    static final Operation<Ec2Client, Nic> NETWORK_INTERFACES =
            Operation.<Ec2Client, Nic>of(Ec2.NETWORK_INTERFACES, (ec2, ask) -> {
                DescribeNetworkInterfacesResponse answer =
                        ec2.describeNetworkInterfaces(DescribeNetworkInterfacesRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(
                        answer, Ec2.NETWORK_INTERFACES.keep(answer.networkInterfaces()), answer.nextToken());
            });

    static final Operation<Ec2Client, SecurityGroup> SECURITY_GROUPS =
            Operation.<Ec2Client, SecurityGroup>of(Ec2.SECURITY_GROUPS, (ec2, ask) -> {
                DescribeSecurityGroupsResponse answer =
                        ec2.describeSecurityGroups(DescribeSecurityGroupsRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.securityGroups(), answer.nextToken());
            });

    static final Operation<Ec2Client, GroupRule> SECURITY_GROUP_RULES =
            Operation.<Ec2Client, GroupRule>of(Ec2.SECURITY_GROUP_RULES, (ec2, ask) -> {
                DescribeSecurityGroupRulesResponse answer =
                        ec2.describeSecurityGroupRules(DescribeSecurityGroupRulesRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(LARGEST))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(
                        answer, Ec2.SECURITY_GROUP_RULES.keep(answer.securityGroupRules()), answer.nextToken());
            });

    static final Operation<Ec2Client, NetworkAcl> NETWORK_ACLS =
            Operation.<Ec2Client, NetworkAcl>of(Ec2.NETWORK_ACLS, (ec2, ask) -> {
                DescribeNetworkAclsResponse answer = ec2.describeNetworkAcls(DescribeNetworkAclsRequest.builder()
                        .filters(ask.filters())
                        .maxResults(ask.size(LARGEST))
                        .nextToken(ask.token())
                        .overrideConfiguration(ask.limits())
                        .build());
                return Answered.page(answer, answer.networkAcls(), answer.nextToken());
            });

    static final Operation<Ec2Client, ManagedPrefixList> MANAGED_PREFIX_LISTS =
            Operation.<Ec2Client, ManagedPrefixList>of(Ec2.MANAGED_PREFIX_LISTS, (ec2, ask) -> {
                DescribeManagedPrefixListsResponse answer =
                        ec2.describeManagedPrefixLists(DescribeManagedPrefixListsRequest.builder()
                                .filters(ask.filters())
                                .maxResults(ask.size(FEW))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.prefixLists(), answer.nextToken());
            });

    static final Operation<Ec2Client, PrefixListEntry> PREFIX_LIST_ENTRIES =
            Operation.<Ec2Client, PrefixListEntry>of(Ec2.PREFIX_LIST_ENTRIES, (ec2, ask) -> {
                GetManagedPrefixListEntriesResponse answer =
                        ec2.getManagedPrefixListEntries(GetManagedPrefixListEntriesRequest.builder()
                                .prefixListId(ask.owner())
                                .maxResults(ask.size(FEW))
                                .nextToken(ask.token())
                                .overrideConfiguration(ask.limits())
                                .build());
                return Answered.page(answer, answer.entries(), answer.nextToken());
            });

    private MachineOperations() {}
}
