/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.instance.HealthCheck;
import io.hopscope.model.instance.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.InstanceStatus;
import software.amazon.awssdk.services.ec2.model.Reservation;

final class StatusChecksTest {
    @Test
    void anImpairedCheckIsAssumedToMeanThatNothingIsAnswered() {
        List<HealthCheck> checks =
                Reading.known(checks(running().with(Ec2.INSTANCE_STATUSES, status("impaired", "impaired", "ok"))));

        assertThat(checks)
                .extracting(HealthCheck::name)
                .containsExactly("system status", "instance status", "attached EBS status");
        for (HealthCheck check : checks.subList(0, 2)) {
            assertThat(check.passes()).isInstanceOfSatisfying(Fact.Assumed.class, assumed -> {
                assertThat(assumed.content()).isEqualTo(false);
                assertThat(assumed.assumption().id()).isEqualTo("aws-status-check");
            });
            assertThat(check.raw()).isEqualTo("impaired");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "initializing", "insufficient-data", "not-applicable"})
    void anyOtherResultSaysNothingAgainstTheInstance(String word) {
        List<HealthCheck> checks =
                Reading.known(checks(running().with(Ec2.INSTANCE_STATUSES, status(word, word, word))));

        assertThat(checks).hasSize(3).allMatch(check -> check.passes().equals(Fact.known(true)));
    }

    @Test
    void anImpairedVolumeIsToldAndDropsNothing() {
        HealthCheck volume = Reading.known(
                        checks(running().with(Ec2.INSTANCE_STATUSES, status("ok", "ok", "impaired"))))
                .get(2);

        assertThat(volume).isEqualTo(new HealthCheck("attached EBS status", Fact.known(true), "impaired"));
    }

    @Test
    void aResultThatIsNotRecognisedIsUnknown() {
        HealthCheck system = Reading.known(checks(running().with(Ec2.INSTANCE_STATUSES, status("woozy", "ok", "ok"))))
                .get(0);

        assertThat(Reading.unknown(system.passes())).isEqualTo(GapReason.UNRECOGNISED);
        assertThat(system.raw()).isEqualTo("woozy");
    }

    @Test
    void checksNobodyReadAreUnknownUnlessNothingElseIsSaidToExist() {
        assertThat(Reading.unknown(checks(running()))).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(checks(running().with(Ec2.INSTANCE_STATUSES))))
                .isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.known(instance(running().assumedComplete()).checks()))
                .isEmpty();
    }

    @Test
    void anInstanceThatDoesNotRunHasNone() {
        assertThat(Reading.known(checks(in("stopped")))).isEmpty();
    }

    private static InstanceStatus status(String system, String instance, String volumes) {
        return InstanceStatus.builder()
                .instanceId("i-0a")
                .systemStatus(s -> s.status(system))
                .instanceStatus(s -> s.status(instance))
                .attachedEbsStatus(s -> s.status(volumes))
                .build();
    }

    private static Reading running() {
        return in("running");
    }

    private static Reading in(String state) {
        return Reading.here()
                .with(
                        Ec2.INSTANCES,
                        Reservation.builder()
                                .instances(software.amazon.awssdk.services.ec2.model.Instance.builder()
                                        .instanceId("i-0a")
                                        .state(s -> s.name(state))
                                        .build())
                                .build());
    }

    private static Fact<List<HealthCheck>> checks(Reading reading) {
        return instance(reading.snapshot()).checks();
    }

    private static Instance instance(Snapshot snapshot) {
        return Reading.get(snapshot, Instance.class, AwsId.instance("i-0a"));
    }
}
