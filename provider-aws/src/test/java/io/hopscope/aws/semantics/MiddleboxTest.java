/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Sections 1.7 and 1.8: machines that forward packets of others. */
final class MiddleboxTest {
    /** A machine that may forward, to which no route leads yet. */
    static final AwsEstate WITH_ROUTER = ONE_VPC.and("""
            group sg-fw of vpc-a
            allow sg-fw in all 0.0.0.0/0
            instance i-fw in subnet-edge at 10.20.3.9 groups sg-fw public 198.51.100.9
            set eni-fw SourceDestCheck false
            """);

    /** The same between the two other subnets. */
    static final AwsEstate BETWEEN_FRONT_AND_BACK = WITH_ROUTER.and("""
            route rtb-front 10.20.2.0/24 eni-fw
            route rtb-back 10.20.1.0/24 eni-fw
            """);

    private static final String QUESTION = "i-web to i-db tcp/5432";

    @Row(SheetRow.MIDDLEBOX)
    @Test
    void whetherTheGuestForwards_isNotConfiguration() {
        assertThat(BETWEEN_FRONT_AND_BACK.answer(QUESTION)).isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
    }

    @Row({SheetRow.MIDDLEBOX, SheetRow.ENI_SOURCE_DEST_CHECK})
    @Test
    void withTheSourceDestinationCheck_blocks() {
        assertThat(BETWEEN_FRONT_AND_BACK.and("set eni-fw SourceDestCheck true").answer(QUESTION))
                .isEqualTo("BLOCKED by FORWARDING_NOT_ALLOWED eni-fw");
    }

    @Row({SheetRow.MIDDLEBOX, SheetRow.ENI_SOURCE_DEST_CHECK})
    @Test
    void withACheckThatWasNotRead_isUnknown() {
        assertThat(BETWEEN_FRONT_AND_BACK.and("unset eni-fw SourceDestCheck").answer(QUESTION))
                .contains("INTERFACE eni-fw NOT_READ");
    }

    @Row(SheetRow.MIDDLEBOX)
    @Test
    void onAMachineThatDoesNotRun_blocks() {
        assertThat(BETWEEN_FRONT_AND_BACK.and("set i-fw State.Name stopped").answer(QUESTION))
                .isEqualTo("BLOCKED by INSTANCE_NOT_RUNNING i-fw");
    }

    @Row(SheetRow.MIDDLEBOX)
    @Test
    void attachedToNothing_blocks() {
        AwsEstate estate = ONE_VPC.and("""
                nic eni-idle in subnet-edge at 10.20.3.40 groups sg-web
                route rtb-front 10.20.2.0/24 eni-idle
                set eni-idle SourceDestCheck false
                clear sg-web in
                allow sg-web in all 0.0.0.0/0
                """);

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by INTERFACE_DETACHED eni-idle");
    }

    @Row(SheetRow.MIDDLEBOX)
    @Test
    void itsOwnGroups_filterWhatItForwards() {
        assertThat(BETWEEN_FRONT_AND_BACK.and("clear sg-fw in").answer(QUESTION))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-fw");
    }

    @Row(SheetRow.SG_REFERENCE_LOST)
    @Test
    void aRuleForTheClientsSubnet_leavesOnlyTheGuestOpen() {
        AwsEstate estate = BETWEEN_FRONT_AND_BACK.and("clear sg-db in");

        assertThat(estate.and("allow sg-db in tcp/5432 sg-web").answer(QUESTION))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
        assertThat(estate.and("allow sg-db in tcp/5432 10.20.0.0/16").answer(QUESTION))
                .isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
    }

    @Row({SheetRow.MIDDLEBOX, SheetRow.SG_REFERENCE_LOST})
    @Test
    void aRuleForTheAppliancesGroup_isForAGuestThatSendsFromItsOwnAddress() {
        AwsEstate estate = BETWEEN_FRONT_AND_BACK.and("clear sg-db in");

        assertThat(estate.and("allow sg-db in tcp/5432 sg-fw").answer(QUESTION))
                .isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
        assertThat(estate.and("allow sg-db in tcp/5432 10.20.3.9/32").answer(QUESTION))
                .isEqualTo("UNKNOWN for INTERFACE eni-fw GUEST_FORWARDS");
        assertThat(estate.and("allow sg-db in tcp/5432 10.20.3.10/32").answer(QUESTION))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }
}
