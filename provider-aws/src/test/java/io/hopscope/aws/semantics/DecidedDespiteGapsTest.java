/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can be decided is decided, whatever else was not read; and what a verdict over several parts says. Rules of this
 * project, not of AWS. Kept from the contest with the oracle.
 */
final class DecidedDespiteGapsTest {
    private static final AwsEstate UNREAD_WAY = Estates.PEERED.and("not-read DescribeVpcPeeringConnections");

    @Test
    void anAddressThatNothingHas_isNotFoundEvenIfTheWayThereWasNotRead() {
        assertThat(UNREAD_WAY.answer("i-web to 10.30.1.30 tcp/8080")).isEqualTo("UNKNOWN for PEERING NOT_READ");
        assertThat(UNREAD_WAY.answer("i-web to 10.30.1.77 tcp/8080"))
                .isEqualTo("BLOCKED by ADDRESS_NOT_FOUND subnet-far");
    }

    @Test
    void whereTheListOfInterfacesWasCut_theAddressMayBeThereAfterAll() {
        assertThat(UNREAD_WAY.and("cut DescribeNetworkInterfaces").answer("i-web to 10.30.1.77 tcp/8080"))
                .isEqualTo("UNKNOWN for PEERING NOT_READ; INTERFACE NOT_READ");
    }

    @Test
    void aTargetWhoseInstanceWasNotRead_isFoundByItsOnlyInterface() {
        AwsEstate estate = BalancerTargetTest.BALANCED.and("denied DescribeInstances");
        String question = "203.0.113.9 to front-nlb tcp/80";

        assertThat(estate.answer(question)).isEqualTo("UNKNOWN for INSTANCE DENIED");
        assertThat(estate.and("clear sg-app in").answer(question))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-app");
    }

    @Test
    void aTargetWhoseInstanceWasNotRead_withTwoInterfacesIsNotFound() {
        AwsEstate estate = BalancerTargetTest.BALANCED.and("""
                nic eni-spare in subnet-back at 10.20.2.31 groups sg-app on i-app
                denied DescribeInstances
                clear sg-app in
                """);

        assertThat(estate.answer("203.0.113.9 to front-nlb tcp/80")).startsWith("UNKNOWN for TARGET_GROUP");
    }

    @Test
    void theInternet_isOutsideOfTheEstate() {
        AwsEstate estate = ONE_VPC.and("instance i-bare in subnet-front at 10.20.1.60 groups sg-web");

        assertThat(estate.answer("i-web to internet tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to 198.51.100.11 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
        assertThat(estate.answer("i-bare to internet tcp/443")).isEqualTo("BLOCKED by NO_PUBLIC_ADDRESS eni-bare");
    }

    /** Of three ports that nobody else admits, the first is open, and whether the second is was not read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tcp/7001-7002 | UNKNOWN for ADDRESS_SET pl-friends NOT_READ except ports 7001 REACHABLE",
                "tcp/7001-7003 | BLOCKED by SECURITY_GROUP_INGRESS sg-tie except ports 7001 REACHABLE except ports 7002 UNKNOWN",
                "tcp/7002-7003 | BLOCKED by SECURITY_GROUP_INGRESS sg-tie except ports 7002 UNKNOWN"
            })
    void amongEqualParts_blockedComesBeforeUnknownAndUnknownBeforeReachable(String service, String answer) {
        AwsEstate estate = ONE_VPC.and("""
                prefix-list pl-friends 10.20.1.0/24
                not-read GetManagedPrefixListEntries
                group sg-tie of vpc-a
                allow sg-tie in tcp/7001 10.20.0.0/16
                allow sg-tie in tcp/7002 pl-friends
                instance i-tie in subnet-back at 10.20.2.40 groups sg-tie
                """);

        assertThat(estate.answer("i-web to i-tie " + service)).isEqualTo(answer);
    }

    @Test
    void ofTwoClientPorts_oneThatGetsNoReplyMakesTheAnswerBlocked() {
        assertThat(ONE_VPC.and("entry acl-back out 90 deny tcp/40001 0.0.0.0/0")
                        .answer("i-web to i-db tcp/5432 clients 40000-40001"))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-back 90 except client ports 40000 REACHABLE");
    }

    @Test
    void whicheverInterfaceTheGuestSendsFrom_anObstacleOfEachIsListed() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-mute of vpc-a
                clear sg-mute out
                nic eni-second in subnet-front at 10.20.1.40 groups sg-mute on i-mate
                clear sg-mate out
                clear sg-db in
                """);

        assertThat(estate.answer("i-mate to i-db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db; SECURITY_GROUP_EGRESS sg-mate");
    }

    @Test
    void whatIsRoutedToAnInterfacesOwnAddress_hasArrived() {
        AwsEstate estate =
                ONE_VPC.and("route rtb-front 10.20.2.0/24 eni-db").and("allow sg-db in tcp/5432 10.20.1.0/24");

        assertThat(estate.answer("i-web to i-db tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.and("clear sg-db in").answer("i-web to i-db tcp/5432"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }
}
