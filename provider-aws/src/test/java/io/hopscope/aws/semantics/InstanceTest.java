/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.8: machines and their interfaces. */
final class InstanceTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";

    @Row(SheetRow.VM_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"pending", "shutting-down", "terminated", "stopping", "stopped"})
    void inAnyOtherState_itAnswersNothing(String state) {
        assertThat(ONE_VPC.and("set i-web State.Name " + state).answer(INBOUND))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-web");
    }

    @Row(SheetRow.VM_STATE)
    @Test
    void theSender_mustRunToo() {
        assertThat(ONE_VPC.and("set i-web State.Name stopped").answer("i-web to i-db tcp/5432"))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-web");
    }

    @Row(SheetRow.VM_STATE)
    @Test
    void theHighByteOfTheCode_meansNothing() {
        assertThat(ONE_VPC.and("set i-web State.Code 272").answer(INBOUND)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VM_STATE)
    @Test
    void aStateThatIsNotKnown_isUnknown() {
        assertThat(ONE_VPC.and("set i-web State.Name dreaming").answer(INBOUND))
                .isEqualTo("UNKNOWN for INSTANCE i-web UNRECOGNISED");
    }

    @Row(SheetRow.VM_STATUS)
    @ParameterizedTest
    @ValueSource(strings = {"SystemStatus", "InstanceStatus"})
    void anImpairedCheck_blocksByAnAssumption(String check) {
        AwsEstate estate = ONE_VPC.and("status i-web " + check + " impaired");

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED (probable) by HEALTH_CHECK_FAILED i-web");
        assertThat(estate.strictAnswer(INBOUND)).startsWith("UNKNOWN for INSTANCE i-web");
    }

    @Row(SheetRow.VM_STATUS)
    @ParameterizedTest
    @CsvSource({
        "SystemStatus, initializing",
        "SystemStatus, insufficient-data",
        "InstanceStatus, not-applicable",
        "AttachedEbsStatus, impaired"
    })
    void otherResults_blockNothing(String check, String word) {
        assertThat(ONE_VPC.and("status i-web " + check + " " + word).answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.VM_STATUS)
    @Test
    void checksThatWereNotRead_areNoted() {
        AwsEstate estate = ONE_VPC.and("not-read DescribeInstanceStatus");

        assertThat(estate.answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.notes(INBOUND)).contains("HEALTH_WARNING");
        assertThat(ONE_VPC.notes(INBOUND)).doesNotContain("HEALTH_WARNING");
    }

    @Row(SheetRow.ENI_STATE)
    @Test
    void anInterfaceAttachedToNothing_receivesNothing() {
        AwsEstate estate = ONE_VPC.and("nic eni-idle in subnet-front at 10.20.1.70 groups sg-web");

        assertThat(estate.answer("i-mate to eni-idle tcp/443")).isEqualTo("BLOCKED by INTERFACE_DETACHED eni-idle");
        assertThat(estate.answer("i-mate to 10.20.1.70 tcp/443")).isEqualTo("BLOCKED by INTERFACE_DETACHED eni-idle");
    }

    @Row(SheetRow.ENI_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"attaching", "detaching", "detached"})
    void anAttachmentThatIsNotComplete_receivesNothing(String status) {
        assertThat(ONE_VPC.and("set eni-web Attachment.Status " + status).answer(INBOUND))
                .isEqualTo("BLOCKED by INTERFACE_DETACHED eni-web");
    }

    @Row({SheetRow.ENI_SOURCE_DEST_CHECK, SheetRow.ENI_STATE})
    @Test
    void whichInterfaceTheGuestAnswersOn_isNotConfiguration() {
        AwsEstate estate = ONE_VPC.and("nic eni-second in subnet-back at 10.20.2.40 groups sg-web on i-web");

        assertThat(estate.answer("i-mate to 10.20.2.40 tcp/443"))
                .isEqualTo("UNKNOWN for INSTANCE eni-second GUEST_ROUTING");
    }

    @Row(SheetRow.ENI_STATE)
    @Test
    void interfacesThatWereNotRead_areThoseThatTheInstanceShows() {
        AwsEstate estate = ONE_VPC.and("not-read DescribeNetworkInterfaces");

        assertThat(estate.answer("i-web to i-db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 10.20.2.99 tcp/5432")).isEqualTo("UNKNOWN for INTERFACE NOT_READ");
        assertThat(ONE_VPC.answer("i-web to 10.20.2.99 tcp/5432"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-back");
    }
}
