/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;

/**
 * A rule of a security group under its id, in the vendor's words; null where the answer does not say. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html.
 *
 * @param peer the prefix, prefix list or group that it names
 */
public record GroupRule(
        @Nullable String id,
        @Nullable String group,
        @Nullable Boolean egress,
        @Nullable String protocol,
        @Nullable Integer fromPort,
        @Nullable Integer toPort,
        @Nullable String peer) {
    static Stream<GroupRule> of(SecurityGroupRule item) {
        String group = item.referencedGroupInfo() == null
                ? null
                : item.referencedGroupInfo().groupId();
        return Stream.of(new GroupRule(
                item.securityGroupRuleId(),
                item.groupId(),
                item.isEgress(),
                item.ipProtocol(),
                item.fromPort(),
                item.toPort(),
                Stream.of(item.cidrIpv4(), item.cidrIpv6(), item.prefixListId(), group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)));
    }
}
