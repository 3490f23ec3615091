/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.translate.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.Items;
import io.hopscope.aws.Reading;
import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.Ec2;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.instance.GuestPlatform;
import io.hopscope.model.instance.Instance;
import io.hopscope.model.instance.Power;
import io.hopscope.model.instance.PowerState;
import io.hopscope.model.network.NetworkInterface;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.Reservation;

final class InstancesTest {
    @ParameterizedTest
    @CsvSource({
        "pending,STARTING",
        "running,RUNNING",
        "stopping,STOPPING",
        "stopped,STOPPED",
        "shutting-down,TERMINATED",
        "terminated,TERMINATED"
    })
    void theStateIsThePower(String raw, PowerState expected) {
        assertThat(Reading.known(translated(i -> i.state(s -> s.name(raw))).power()))
                .isEqualTo(new Power(expected, raw, ""));
    }

    @Test
    void theReasonIsTheVendorsCode() {
        Instance instance = translated(
                i -> i.state(s -> s.name("stopped")).stateReason(r -> r.code("Client.UserInitiatedShutdown")));

        assertThat(Reading.known(instance.power()).reason()).isEqualTo("Client.UserInitiatedShutdown");
    }

    @Test
    void aStateThatIsMissingOrNotRecognisedIsUnknown() {
        assertThat(Reading.unknown(translated(i -> {}).power())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(
                        translated(i -> i.state(s -> s.name("hovering"))).power()))
                .isEqualTo(GapReason.UNRECOGNISED);
    }

    @Test
    void thePlatformFieldSaysWindowsInEitherCaseOrNothing() {
        assertThat(translated(i -> i.platform("windows")).platform()).isEqualTo(GuestPlatform.WINDOWS);
        assertThat(translated(i -> i.platform("Windows")).platform()).isEqualTo(GuestPlatform.WINDOWS);
        assertThat(translated(i -> {}).platform()).isEqualTo(GuestPlatform.LINUX);
        assertThat(translated(i -> i.platform("plan9")).platform()).isEqualTo(GuestPlatform.UNKNOWN);
    }

    @Test
    void interfacesAreInDeviceOrderByTheirAttachments() {
        Reading reading = read(i -> i.networkInterfaces(carried("eni-0c", 1), carried("eni-0b", 0)))
                .with(
                        Ec2.NETWORK_INTERFACES,
                        listed("eni-0b", "i-0a", 2),
                        listed("eni-0c", "i-0a", 1),
                        listed("eni-0x", "i-0other", 0));

        assertThat(Reading.known(instance(reading.snapshot()).interfaces()))
                .containsExactly(AwsId.networkInterface("eni-0c"), AwsId.networkInterface("eni-0b"));
    }

    @Test
    void withoutAListOfInterfacesTheInstanceCarriesItsOwn() {
        Snapshot snapshot = read(i -> i.vpcId("vpc-0a")
                        .subnetId("subnet-0a")
                        .networkInterfaces(carried("eni-0c", 1), carried("eni-0b", 0)))
                .snapshot();

        assertThat(Reading.known(instance(snapshot).interfaces()))
                .containsExactly(AwsId.networkInterface("eni-0b"), AwsId.networkInterface("eni-0c"));
        NetworkInterface nic = Reading.get(snapshot, NetworkInterface.class, AwsId.networkInterface("eni-0b"));
        assertThat(nic.subnet()).isEqualTo(AwsId.subnet("subnet-0a"));
        assertThat(Reading.known(nic.attachment()).instance()).contains(AwsId.instance("i-0a"));
        assertThat(snapshot.coverage().covers(Reading.scope(Reading.ACCOUNT, Reading.REGION), nic.id()))
                .isFalse();
    }

    @Test
    void itsOwnInterfacesCountAlsoWhereNoOthersAreSaidToExist() {
        Snapshot snapshot = read(i -> i.networkInterfaces(carried("eni-0b", 0))).assumedComplete();

        assertThat(Reading.known(instance(snapshot).interfaces())).containsExactly(AwsId.networkInterface("eni-0b"));
        assertThat(snapshot.resource(AwsId.networkInterface("eni-0b"))).isPresent();
    }

    @Test
    void aCutListOfInterfacesIsFilledUpFromTheInstance() {
        Snapshot snapshot = read(i -> i.networkInterfaces(carried("eni-0c", 1), carried("eni-0b", 0)))
                .cut(Ec2.NETWORK_INTERFACES, listed("eni-0b", "i-0a", 0))
                .snapshot();

        assertThat(Reading.known(instance(snapshot).interfaces())).hasSize(2);
    }

    @Test
    void interfacesNobodyTellsAreUnknown() {
        assertThat(Reading.unknown(translated(i -> {}).interfaces())).isEqualTo(GapReason.NOT_READ);
        assertThat(Reading.unknown(instance(read(i -> {})
                                .cut(Ec2.NETWORK_INTERFACES, listed("eni-0b", "i-0a", 0))
                                .snapshot())
                        .interfaces()))
                .isEqualTo(GapReason.INCOMPLETE);
    }

    @Test
    void aTerminatedInstanceHasNoInterfaces() {
        assertThat(Reading.known(
                        translated(i -> i.state(s -> s.name("terminated"))).interfaces()))
                .isEmpty();
    }

    @Test
    void theNameIsATag() {
        assertThat(translated(i -> i.tags(Items.named("db-1"))).name()).isEqualTo("db-1");
    }

    private static InstanceNetworkInterface carried(String id, int index) {
        return InstanceNetworkInterface.builder()
                .networkInterfaceId(id)
                .attachment(a -> a.status("attached").deviceIndex(index))
                .build();
    }

    private static software.amazon.awssdk.services.ec2.model.NetworkInterface listed(
            String id, String instance, int index) {
        return software.amazon.awssdk.services.ec2.model.NetworkInterface.builder()
                .networkInterfaceId(id)
                .attachment(a -> a.instanceId(instance).status("attached").deviceIndex(index))
                .build();
    }

    private static Reading read(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> fields) {
        return Reading.here()
                .with(
                        Ec2.INSTANCES,
                        Reservation.builder()
                                .ownerId(Reading.ACCOUNT)
                                .instances(software.amazon.awssdk.services.ec2.model.Instance.builder()
                                        .instanceId("i-0a")
                                        .applyMutation(fields)
                                        .build())
                                .build());
    }

    private static Instance translated(Consumer<software.amazon.awssdk.services.ec2.model.Instance.Builder> fields) {
        return instance(read(fields).snapshot());
    }

    private static Instance instance(Snapshot snapshot) {
        return Reading.get(snapshot, Instance.class, AwsId.instance("i-0a"));
    }
}
