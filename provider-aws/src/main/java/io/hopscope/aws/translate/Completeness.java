/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate;

import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.answers.Call;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.aws.answers.Elb;
import io.hopscope.model.Selector;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which lists have to be read to their end before a missing resource of a kind is absent, in the account and region of
 * the lists. A resource of another account belongs to that account's scope, of which the list of one that it is shared
 * with proves nothing.
 */
final class Completeness {
    private static final Map<ResourceKind, List<Call<?>>> CALLS = Map.ofEntries(
            Map.entry(ResourceKind.INSTANCE, List.of(Ec2.INSTANCES)),
            Map.entry(ResourceKind.INTERFACE, List.of(Ec2.NETWORK_INTERFACES)),
            Map.entry(ResourceKind.NETWORK, List.of(Ec2.VPCS)),
            Map.entry(ResourceKind.SUBNET, List.of(Ec2.SUBNETS)),
            Map.entry(ResourceKind.SECURITY_GROUP, List.of(Ec2.SECURITY_GROUPS)),
            Map.entry(ResourceKind.NETWORK_ACL, List.of(Ec2.NETWORK_ACLS)),
            Map.entry(ResourceKind.FILTER_LIST, List.of(Ec2.VPCS, Ec2.SUBNETS)),
            Map.entry(ResourceKind.ROUTE_TABLE, List.of(Ec2.ROUTE_TABLES, Ec2.TRANSIT_GATEWAY_ROUTE_TABLES)),
            Map.entry(
                    ResourceKind.GATEWAY,
                    List.of(Ec2.INTERNET_GATEWAYS, Ec2.EGRESS_ONLY_INTERNET_GATEWAYS, Ec2.VPN_GATEWAYS)),
            Map.entry(ResourceKind.NAT_GATEWAY, List.of(Ec2.NAT_GATEWAYS)),
            Map.entry(ResourceKind.PUBLIC_ADDRESS, List.of(Ec2.ADDRESSES, Ec2.NETWORK_INTERFACES)),
            Map.entry(ResourceKind.DOOR, List.of(Ec2.NETWORK_INTERFACES)),
            Map.entry(ResourceKind.PEERING, List.of(Ec2.VPC_PEERING_CONNECTIONS)),
            Map.entry(ResourceKind.TRANSIT_HUB, List.of(Ec2.TRANSIT_GATEWAYS)),
            Map.entry(ResourceKind.HUB_ATTACHMENT, List.of(Ec2.TRANSIT_GATEWAY_ATTACHMENTS)),
            Map.entry(ResourceKind.LOAD_BALANCER, List.of(Elb.LOAD_BALANCERS)),
            Map.entry(ResourceKind.TARGET_GROUP, List.of(Elb.TARGET_GROUPS)),
            Map.entry(ResourceKind.ENDPOINT, List.of(Ec2.VPC_ENDPOINTS)),
            Map.entry(ResourceKind.ADDRESS_SET, List.of(Ec2.MANAGED_PREFIX_LISTS)),
            Map.entry(ResourceKind.VPN_CONNECTION, List.of(Ec2.VPN_CONNECTIONS)));

    /** Lists that only add facts to what others list. */
    private static final List<Call<?>> DETAILS =
            List.of(Ec2.INSTANCE_STATUSES, Ec2.TRANSIT_GATEWAY_VPC_ATTACHMENTS, Ec2.DHCP_OPTIONS);

    /** Kinds that AWS does not have. */
    private static final List<ResourceKind> NONE =
            List.of(ResourceKind.VIRTUAL_ADDRESS, ResourceKind.SERVICE_SET, ResourceKind.ADVISORY);

    private Completeness() {}

    /** States what is complete in an account and region, and a gap for each list that is not. */
    static void state(AwsScopeAnswers answers, SnapshotBuilder into) {
        CALLS.forEach((kind, calls) -> {
            if (calls.stream().allMatch(call -> isWhole(call, answers))) {
                into.complete(answers.scope(), kind, new Selector.All());
            }
            calls.stream()
                    .filter(call -> answers.list(call).isComplete())
                    .flatMap(call -> answers.askedFor(call).stream())
                    .forEach(ids -> into.complete(answers.scope(), kind, new Selector.Ids(ids)));
        });
        NONE.forEach(kind -> into.complete(answers.scope(), kind, new Selector.All()));
        Stream.concat(CALLS.values().stream().flatMap(List::stream), DETAILS.stream())
                .distinct()
                .flatMap(call -> answers.list(call).gap().stream())
                .forEach(into::gap);
    }

    private static boolean isWhole(Call<?> call, AwsScopeAnswers answers) {
        return answers.list(call).isComplete() && answers.askedFor(call).isEmpty();
    }
}
