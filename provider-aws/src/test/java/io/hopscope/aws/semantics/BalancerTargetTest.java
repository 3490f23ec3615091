/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.8: targets of load balancers, and what their filters see. */
final class BalancerTargetTest {
    private static final String QUESTION = "203.0.113.9 to front-nlb tcp/80";

    /** A network load balancer without groups, and one healthy target in the private subnet. */
    static final AwsEstate BALANCED = ONE_VPC.and("""
            group sg-app of vpc-a
            allow sg-app in tcp/8080 0.0.0.0/0
            instance i-app in subnet-back at 10.20.2.30 groups sg-app
            balancer front-nlb network of vpc-a
            balancer-port eni-lb of front-nlb in subnet-edge at 10.20.3.20 public 198.51.100.20
            targets app TCP/8080 instance of vpc-a
            listener front-nlb TCP/80 app
            target app i-app 8080 healthy
            """);

    /** A second target that nothing can reach: the answer shows whether the first one is used. */
    private static AwsEstate besideAHealthyOne(String state) {
        return ONE_VPC.and("""
                group sg-app of vpc-a
                allow sg-app in tcp/8080 0.0.0.0/0
                group sg-shut of vpc-a
                instance i-app in subnet-back at 10.20.2.30 groups sg-app
                instance i-shut in subnet-back at 10.20.2.31 groups sg-shut
                balancer front-nlb network of vpc-a
                balancer-port eni-lb of front-nlb in subnet-edge at 10.20.3.20 public 198.51.100.20
                targets app TCP/8080 instance of vpc-a
                listener front-nlb TCP/80 app
                target app i-shut 8080 healthy
                """).and("target app i-app 8080 " + state);
    }

    private static AwsEstate admitting(String peer) {
        return BALANCED.and("clear sg-app in").and("allow sg-app in tcp/8080 " + peer);
    }

    @Row(SheetRow.TARGET_STATE)
    @Test
    void aHealthyTarget_isUsed() {
        assertThat(BALANCED.answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(besideAHealthyOne("healthy").answer(QUESTION)).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.TARGET_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"unhealthy", "initial", "unavailable", "draining", "unused", "unhealthy.draining"})
    void anyOtherState_isNotUsedBesideAHealthyOne(String state) {
        assertThat(besideAHealthyOne(state).answer(QUESTION)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-shut");
    }

    @Row(SheetRow.TARGET_STATE)
    @ParameterizedTest
    @ValueSource(strings = {"draining", "unused", "unhealthy.draining"})
    void aTargetThatIsLeaving_isNotUsedEvenAlone(String state) {
        AwsEstate estate = BALANCED.and("no-targets app").and("target app i-app 8080 " + state);

        assertThat(estate.answer(QUESTION)).isEqualTo("BLOCKED by TARGET_NOT_USED app");
    }

    @Row(SheetRow.TARGET_STATE)
    @Test
    void aGroupWithoutTargets_blocks() {
        assertThat(BALANCED.and("no-targets app").answer(QUESTION)).isEqualTo("BLOCKED by NO_TARGETS app");
    }

    @Row(SheetRow.TARGET_FAIL_OPEN)
    @ParameterizedTest
    @ValueSource(strings = {"unhealthy", "initial", "unavailable"})
    void withNoHealthyTarget_allAreUsed(String state) {
        AwsEstate estate = BALANCED.and("no-targets app").and("target app i-app 8080 " + state);

        assertThat(estate.answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(estate.notes(QUESTION)).contains("BALANCER_FAILS_OPEN");
        assertThat(BALANCED.notes(QUESTION)).doesNotContain("BALANCER_FAILS_OPEN");
    }

    @Row(SheetRow.TARGET_STATE)
    @Test
    void healthThatWasNotRead_isUnknown() {
        assertThat(BALANCED.and("not-read DescribeTargetHealth").answer(QUESTION))
                .startsWith("UNKNOWN for TARGET_GROUP");
    }

    @Row(SheetRow.TARGET_SOURCE)
    @Test
    void targetsByInstance_seeTheClientByDefault() {
        assertThat(admitting("203.0.113.9/32").answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(admitting("10.20.3.20/32").answer(QUESTION)).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-app");
    }

    @Row(SheetRow.TARGET_SOURCE)
    @Test
    void withoutClientAddresses_targetsSeeTheBalancersPrivateOne() {
        String off = "attribute app preserve_client_ip.enabled false";

        assertThat(admitting("10.20.3.20/32").and(off).answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(admitting("203.0.113.9/32").and(off).answer(QUESTION))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-app");
    }

    @Row(SheetRow.TARGET_SOURCE)
    @ParameterizedTest
    @CsvSource({
        "203.0.113.9/32, UNKNOWN for TARGET_GROUP app NOT_READ",
        "10.20.3.20/32, UNKNOWN for TARGET_GROUP app NOT_READ",
        "0.0.0.0/0, REACHABLE",
        "192.0.2.0/24, BLOCKED by SECURITY_GROUP_INGRESS sg-app"
    })
    void whereTheAttributesWereNotRead_bothSourcesHaveToAgree(String peer, String answer) {
        AwsEstate estate = admitting(peer).and("not-read DescribeTargetGroupAttributes");

        assertThat(estate.answer(QUESTION).replaceAll("arn:[^ ]*", "app")).isEqualTo(answer);
    }

    @Row(SheetRow.TARGET_SOURCE)
    @ParameterizedTest
    @CsvSource({"true, BLOCKED by NETWORK_ACL_INGRESS acl-back 90", "false, REACHABLE"})
    void theAclOfTheTargetsSubnet_seesTheSameSource(String preserve, String answer) {
        AwsEstate estate = BALANCED.and("entry acl-back in 90 deny tcp/8080 203.0.113.0/24")
                .and("attribute app preserve_client_ip.enabled " + preserve);

        assertThat(estate.answer(QUESTION)).isEqualTo(answer);
    }

    @Row(SheetRow.TARGET_SOURCE)
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aBalancersGroup_matchesWhetherTheClientsAddressIsKeptOrNot(String preserve) {
        AwsEstate estate = admitting("sg-lb").and("""
                group sg-lb of vpc-a
                allow sg-lb in tcp/80 0.0.0.0/0
                member eni-lb sg-lb
                set front-nlb SecurityGroups [sg-lb]
                """).and("attribute app preserve_client_ip.enabled " + preserve);

        assertThat(estate.answer(QUESTION)).isEqualTo("REACHABLE");
        assertThat(estate.and("clear sg-lb in").answer(QUESTION)).contains("SECURITY_GROUP_INGRESS sg-lb");
    }

    @Row({SheetRow.TARGET_SOURCE, SheetRow.SG_REFERENCE_LOST})
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void theClientsGroup_doesNotMatchBehindABalancer(String preserve) {
        AwsEstate estate = admitting("sg-web").and("attribute app preserve_client_ip.enabled " + preserve);

        assertThat(estate.answer("i-web to 10.20.3.20 tcp/80")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-app");
    }

    @Row({SheetRow.TARGET_SOURCE, SheetRow.SG_NOT_POSSIBLE})
    @Test
    void aBalancerWithoutGroups_isNotFiltered() {
        assertThat(BALANCED.answer("i-web to 10.20.3.20 tcp/80")).isEqualTo("REACHABLE");
        assertThat(BALANCED.answer("203.0.113.9 to front-nlb tcp/81"))
                .isEqualTo("BLOCKED by LISTENER_MISSING front-nlb");
    }
}
