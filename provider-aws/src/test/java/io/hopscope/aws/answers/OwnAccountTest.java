/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Vpc;

final class OwnAccountTest {
    @Test
    void of_instances_countsBeforeSharedGroupsAndVpcs() {
        assertThat(OwnAccount.of(
                        () -> Stream.of("1", null),
                        () -> Stream.of(SecurityGroup.builder().ownerId("2").build()),
                        Stream::empty))
                .contains("1");
    }

    @Test
    void of_noInstanceAndSharedGroups_looksAtTheVpcs() {
        assertThat(OwnAccount.of(
                        () -> Stream.<@Nullable String>empty(),
                        () -> Stream.of("1", "2")
                                .map(owner ->
                                        SecurityGroup.builder().ownerId(owner).build()),
                        () -> Stream.of(Vpc.builder().ownerId("3").build())))
                .contains("3");
    }

    @Test
    void sole_valuesThatDisagree_isNone() {
        assertThat(OwnAccount.sole(Stream.of("1", "", "2"))).isEqualTo(Optional.empty());
        assertThat(OwnAccount.sole(Stream.of("1", "", "1"))).contains("1");
    }
}
