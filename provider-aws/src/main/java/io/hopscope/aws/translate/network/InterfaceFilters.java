/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.network;

import io.hopscope.aws.answers.AwsAnswers;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Nic;
import io.hopscope.aws.answers.Placement;
import io.hopscope.aws.answers.Subject;
import io.hopscope.aws.answers.Word;
import io.hopscope.aws.translate.filter.FilterStages;
import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.InterfaceRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Security groups of interfaces. They are bound to each interface by itself; NAT gateways and transit gateways have
 * none (https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html), and an interface of a service without
 * groups, such as that of a network load balancer created without any, is not filtered at all
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html). An instance's
 * interface always has a group; one without any lets nothing pass.
 */
final class InterfaceFilters {
    private static final Set<InterfaceRole> WITHOUT_GROUPS = Set.of(InterfaceRole.NAT, InterfaceRole.HUB);

    private final FilterStages stages;

    InterfaceFilters(AwsAnswers all) {
        this.stages = new FilterStages(all);
    }

    /** The groups that the interface is a member of; unknown where the answer leaves them out. */
    Fact<Set<ResourceId>> groups(Nic nic, InterfaceRole role, Placement place, Subject subject) {
        boolean instances = role == InterfaceRole.INSTANCE;
        boolean hidden = nic.groupIds().isEmpty() && (nic.groups() == null || place.view() == View.GUEST);
        if (instances && hidden) {
            return Fact.unknown(subject.notGiven("set of security groups", "ec2:DescribeNetworkInterfaces"));
        }
        return Fact.known(nic.groupIds().stream().map(AwsId::securityGroup).collect(Collectors.toUnmodifiableSet()));
    }

    /** The filters of the interface itself. */
    Fact<List<Stage>> stages(Nic nic, InterfaceRole role, Fact<Set<ResourceId>> groups) {
        boolean bare = role != InterfaceRole.INSTANCE && nic.groupIds().isEmpty();
        if (bare || WITHOUT_GROUPS.contains(role)) {
            return Fact.known(List.of());
        }
        return groups.map(ids -> List.of(stages.ofGroups(
                Word.orEmpty(nic.vpc()), Fact.known(ids.stream().sorted().toList()))));
    }
}
