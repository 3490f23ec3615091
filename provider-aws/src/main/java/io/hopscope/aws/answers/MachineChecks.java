/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.InstanceStatusSummary;

/**
 * The results of an instance's status checks, in the vendor's words; null where the answer does not say. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceStatus.html.
 *
 * @param id the instance
 */
public record MachineChecks(
        @Nullable String id,
        @Nullable String system,
        @Nullable String instance,
        @Nullable String volumes) {
    static Stream<MachineChecks> of(InstanceStatus item) {
        return Stream.of(new MachineChecks(
                item.instanceId(),
                word(item.systemStatus()),
                word(item.instanceStatus()),
                item.attachedEbsStatus() == null
                        ? null
                        : item.attachedEbsStatus().statusAsString()));
    }

    private static @Nullable String word(@Nullable InstanceStatusSummary summary) {
        return summary == null ? null : summary.statusAsString();
    }
}
