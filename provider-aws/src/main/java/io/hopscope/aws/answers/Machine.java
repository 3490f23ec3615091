/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Reservation;

/**
 * What counts of an instance, in the vendor's words; null where the answer does not say. See
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html. Immutable.
 *
 * @param owner the account, as the reservation says
 * @param state the state's name, such as {@code running}
 * @param stateReason the code, such as {@code Client.UserInitiatedShutdown}
 * @param groups ids of the security groups that the instance itself names
 * @param interfaces what it carries in its own answer, in no order
 * @param name the tag {@code Name}, untrusted
 * @param tags all tags, untrusted
 */
public record Machine(
        @Nullable String id,
        @Nullable String owner,
        @Nullable String vpc,
        @Nullable String subnet,
        @Nullable String platform,
        @Nullable String state,
        @Nullable String stateReason,
        List<String> groups,
        List<Nic> interfaces,
        String name,
        Map<String, String> tags) {
    /** The instances of a reservation. */
    static Stream<Machine> of(Reservation item) {
        return item.instances().stream().map(instance -> of(instance, item.ownerId()));
    }

    private static Machine of(Instance item, @Nullable String owner) {
        return new Machine(
                item.instanceId(),
                owner,
                item.vpcId(),
                item.subnetId(),
                item.platformAsString(),
                item.state() == null ? null : item.state().nameAsString(),
                item.stateReason() == null ? null : item.stateReason().code(),
                Nic.groups(item.securityGroups()),
                NicParts.carried(item),
                Word.name(item.tags()),
                Word.tags(item.tags()));
    }
}
