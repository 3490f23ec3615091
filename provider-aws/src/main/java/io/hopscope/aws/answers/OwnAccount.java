/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Whose answers they are. An account lists its own instances only, but others' security groups and VPCs too where they
 * are shared with it, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html.
 */
public final class OwnAccount {
    private OwnAccount() {}

    /**
     * The one owner of all instances, else of all security groups, else of all VPCs; empty where these disagree.
     *
     * @param instances the owners of instances
     */
    public static Optional<String> of(
            Supplier<Stream<@Nullable String>> instances,
            Supplier<Stream<SecurityGroup>> groups,
            Supplier<Stream<Vpc>> vpcs) {
        return sole(instances.get())
                .or(() -> sole(groups.get().map(SecurityGroup::ownerId)))
                .or(() -> sole(vpcs.get().map(Vpc::ownerId)));
    }

    /** The one value that all agree on. */
    public static Optional<String> sole(Stream<@Nullable String> values) {
        List<String> distinct = values.filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(2)
                .toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }
}
