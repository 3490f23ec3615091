/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceState;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.StateReason;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpnConnection;

/**
 * Items without what the translation never asks for: a fleet's instances would hold nine tenths of it. Keys that
 * answers hold in plain text go with it.
 */
final class Trim {
    private Trim() {}

    static Reservation reservation(Reservation item) {
        return Reservation.builder()
                .ownerId(item.ownerId())
                .instances(item.instances().stream().map(Trim::instance).toList())
                .build();
    }

    private static Instance instance(Instance item) {
        InstanceState state = item.state();
        StateReason reason = item.stateReason();
        return Instance.builder()
                .instanceId(item.instanceId())
                .vpcId(item.vpcId())
                .subnetId(item.subnetId())
                .platform(item.platformAsString())
                .state(
                        state == null
                                ? null
                                : InstanceState.builder()
                                        .name(state.nameAsString())
                                        .build())
                .stateReason(
                        reason == null
                                ? null
                                : StateReason.builder().code(reason.code()).build())
                .networkInterfaces(item.networkInterfaces())
                .securityGroups(item.securityGroups())
                .tags(named(item.tags()))
                .build();
    }

    static InstanceStatus status(InstanceStatus item) {
        return InstanceStatus.builder()
                .instanceId(item.instanceId())
                .systemStatus(summary(item.systemStatus()))
                .instanceStatus(summary(item.instanceStatus()))
                .attachedEbsStatus(item.attachedEbsStatus())
                .build();
    }

    private static @Nullable InstanceStatusSummary summary(@Nullable InstanceStatusSummary summary) {
        return summary == null
                ? null
                : InstanceStatusSummary.builder()
                        .status(summary.statusAsString())
                        .build();
    }

    static NetworkInterface networkInterface(NetworkInterface item) {
        return item.toBuilder().tagSet(named(item.tagSet())).build();
    }

    static SecurityGroupRule rule(SecurityGroupRule item) {
        return item.toBuilder()
                .tags((List<Tag>) null)
                .description(null)
                .securityGroupRuleArn(null)
                .build();
    }

    static VpcEndpoint endpoint(VpcEndpoint item) {
        return item.toBuilder().policyDocument(null).build();
    }

    /** Only that it exists, and where: its configuration and options hold pre-shared keys. */
    static VpnConnection vpn(VpnConnection item) {
        return VpnConnection.builder()
                .vpnConnectionId(item.vpnConnectionId())
                .vpnGatewayId(item.vpnGatewayId())
                .transitGatewayId(item.transitGatewayId())
                .state(item.stateAsString())
                .build();
    }

    private static List<Tag> named(List<Tag> tags) {
        return tags.stream().filter(tag -> "Name".equals(tag.key())).toList();
    }
}
