/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Section 1.1: groups, their rules as one set, and the state that they keep. */
final class SecurityGroupTest {
    @Row(SheetRow.SG_ATTACHMENT)
    @Test
    void eachInterfaceOfAnInstanceIsFilteredByItsOwnGroups() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-second of vpc-a
                allow sg-second in tcp/9000 0.0.0.0/0
                nic eni-second in subnet-front at 10.20.1.40 groups sg-second on i-web
                """);

        assertThat(estate.answer("i-mate to 10.20.1.40 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-second");
        assertThat(estate.answer("i-mate to 10.20.1.10 tcp/9000"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
        assertThat(estate.answer("i-mate to 10.20.1.40 tcp/9000"))
                .isEqualTo("UNKNOWN for INSTANCE eni-second GUEST_ROUTING");
    }

    @Row(SheetRow.SG_ATTACHMENT)
    @Test
    void whatTheInstanceSaysOfItsGroups_isThePrimaryInterfacesOnly() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-open of vpc-a
                allow sg-open in all 0.0.0.0/0
                nic eni-second in subnet-front at 10.20.1.40 groups sg-open on i-web
                set i-web SecurityGroups []
                """);

        assertThat(estate.answer("203.0.113.9 to i-web tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
    }

    @Row(SheetRow.SG_UNION)
    @Test
    void rulesOfAllGroups_areOneSet() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-more of vpc-a
                allow sg-more in tcp/8443 0.0.0.0/0
                instance i-both in subnet-front at 10.20.1.50 groups sg-web,sg-more
                """);

        assertThat(estate.answer("i-mate to i-both tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to i-both tcp/8443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to i-both tcp/8444")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-");
    }

    @Row(SheetRow.SG_UNION)
    @Test
    void aNarrowRuleBesideAWideOne_narrowsNothing() {
        AwsEstate estate = ONE_VPC.and("""
                clear sg-web in
                allow sg-web in tcp/443 203.0.113.7/32
                allow sg-web in tcp/400-500 203.0.113.0/24
                """);

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.7 to i-web tcp/443")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_DEFAULTS)
    @Test
    void aNewGroup_letsNothingInAndEverythingOut() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-new of vpc-a
                instance i-new in subnet-front at 10.20.1.50 groups sg-new public 198.51.100.50
                """);

        assertThat(estate.answer("203.0.113.9 to i-new tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-new");
        assertThat(estate.answer("i-new to 203.0.113.9 udp/1234")).isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_DEFAULTS)
    @Test
    void aGroupWithoutRulesOutward_sendsNothing() {
        AwsEstate estate = ONE_VPC.and("clear sg-mate out");

        assertThat(estate.answer("i-mate to i-web tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-mate");
    }

    @Row(SheetRow.SG_DEFAULTS)
    @Test
    void theDefaultGroup_letsItsOwnMembersIn() {
        AwsEstate estate = ONE_VPC.and("""
                group sg-default of vpc-a
                allow sg-default in all sg-default
                instance i-one in subnet-front at 10.20.1.50 groups sg-default
                instance i-two in subnet-back at 10.20.2.50 groups sg-default
                """);

        assertThat(estate.answer("i-one to i-two tcp/7777")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-two tcp/7777")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-default");
    }

    @Row(SheetRow.SG_STATEFUL)
    @Test
    void theReplyOfTheServer_needsNoRuleOutward() {
        AwsEstate estate = ONE_VPC.and("clear sg-web out");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
    }

    @Row(SheetRow.SG_STATEFUL)
    @Test
    void theReplyToTheClient_needsNoRuleInward() {
        AwsEstate estate = ONE_VPC.and("clear sg-mate in");

        assertThat(estate.answer("i-mate to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to 203.0.113.9 tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-mate tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_SAME_SUBNET)
    @Test
    void neighboursOfOneSubnet_areFilteredByGroups() {
        assertThat(ONE_VPC.answer("i-web to i-mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(ONE_VPC.answer("i-web to i-mate tcp/23")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_NOT_POSSIBLE)
    @Test
    void aNatGateway_hasNoGroup() {
        assertThat(ONE_VPC.and("set eni-nat-a Groups []").answer("i-db to 203.0.113.9 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_NOT_POSSIBLE)
    @Test
    void anInstancesInterfaceWithoutAnyGroup_letsNothingPass() {
        assertThat(ONE_VPC.and("set eni-web Groups []").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS eni-web");
    }

    @Row(SheetRow.SG_UNION)
    @Test
    void groupsThatWereNotRead_areUnknown() {
        assertThat(ONE_VPC.and("not-read DescribeSecurityGroups").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("UNKNOWN for SECURITY_GROUP NOT_READ");
    }
}
