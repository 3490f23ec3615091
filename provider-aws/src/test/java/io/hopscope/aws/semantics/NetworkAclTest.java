/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.2: ACLs of subnets, entry by entry and direction by direction. */
final class NetworkAclTest {
    private static final String INBOUND = "203.0.113.9 to i-web tcp/443";

    @Row(SheetRow.ACL_SCOPE)
    @Test
    void theSubnetsOwnAcl_isAsked() {
        assertThat(ONE_VPC.and("entry acl-front in 90 deny tcp/443 0.0.0.0/0").answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 90");
        assertThat(ONE_VPC.and("entry acl-back in 90 deny tcp/443 0.0.0.0/0").answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_SCOPE)
    @Test
    void aSubnetThatNoAclNames_hasTheDefaultOne() {
        AwsEstate estate = ONE_VPC.and("""
                guard subnet-front none
                entry acl-a-default in 90 deny tcp/443 0.0.0.0/0
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-a-default 90");
    }

    @Row(SheetRow.ACL_SCOPE)
    @Test
    void betweenNeighboursOfOneSubnet_noAclIsAsked() {
        AwsEstate estate = ONE_VPC.and("""
                entry acl-front in 90 deny all 0.0.0.0/0
                entry acl-front out 90 deny all 0.0.0.0/0
                """);

        assertThat(estate.answer("i-web to i-mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-db tcp/5432")).startsWith("BLOCKED by NETWORK_ACL_EGRESS acl-front 90");
    }

    @Row(SheetRow.ACL_SCOPE)
    @Test
    void aclsThatWereNotRead_areUnknown() {
        assertThat(ONE_VPC.and("denied DescribeNetworkAcls").answer(INBOUND))
                .isEqualTo("UNKNOWN for NETWORK_ACL DENIED");
        assertThat(ONE_VPC.and("denied DescribeNetworkAcls").answer("i-web to i-mate tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_ORDER)
    @Test
    void theLowestNumberThatMatches_decides() {
        assertThat(ONE_VPC.and("entry acl-front in 99 deny tcp/443 203.0.113.0/24")
                        .answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 99");
        assertThat(ONE_VPC.and("entry acl-front in 101 deny tcp/443 203.0.113.0/24")
                        .answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_ORDER)
    @Test
    void anAllowBeforeADeny_admits() {
        AwsEstate estate = ONE_VPC.and("""
                entry acl-front in 80 allow tcp/443 203.0.113.9/32
                entry acl-front in 90 deny tcp/443 203.0.113.0/24
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.8 to i-web tcp/443"))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 90");
    }

    @Row(SheetRow.ACL_ORDER)
    @Test
    void numbersOfTheOtherDirection_doNotMatter() {
        assertThat(ONE_VPC.and("entry acl-front out 90 deny tcp/443 0.0.0.0/0").answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_ORDER)
    @Test
    void theServicesLastEntry_deniesTheRest() {
        assertThat(ONE_VPC.and("drop-entry acl-front in 100").answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 32767");
        assertThat(ONE_VPC.and("drop-entry acl-front in 101").answer("2001:db8:ffff::9 to i-web tcp/443"))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 32768");
    }

    @Row(SheetRow.ACL_STATELESS)
    @ParameterizedTest
    @CsvSource({
        "acl-front out 90 deny tcp/5432 10.20.2.0/24, NETWORK_ACL_EGRESS acl-front 90",
        "acl-back in 90 deny tcp/5432 10.20.1.0/24, NETWORK_ACL_INGRESS acl-back 90",
        "acl-back out 90 deny tcp/1024-65535 10.20.1.0/24, NETWORK_ACL_REPLY acl-back 90",
        "acl-front in 90 deny tcp/1024-65535 10.20.2.0/24, NETWORK_ACL_REPLY acl-front 90"
    })
    void betweenSubnets_eachOfFourDecisionsCanBlock(String entry, String blocker) {
        assertThat(ONE_VPC.and("entry " + entry).answer("i-web to i-db tcp/5432"))
                .isEqualTo("BLOCKED by " + blocker);
    }

    @Row(SheetRow.ACL_STATELESS)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "acl-front in 90 deny tcp/5432 0.0.0.0/0",
                "acl-back out 90 deny tcp/5432 0.0.0.0/0",
                "acl-front out 90 deny tcp/5432 10.20.1.0/24",
                "acl-back in 90 deny tcp/5432 10.20.2.0/24"
            })
    void portsAreThoseOfTheDestination_andPrefixesThoseOfTheFarEnd(String entry) {
        assertThat(ONE_VPC.and("entry " + entry).answer("i-web to i-db tcp/5432"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_STATELESS)
    @Test
    void fromOutside_twoDecisionsCanBlock() {
        assertThat(ONE_VPC.and("entry acl-front in 90 deny tcp/443 203.0.113.0/24")
                        .answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-front 90");
        assertThat(ONE_VPC.and("entry acl-front out 90 deny tcp/1024-65535 203.0.113.0/24")
                        .answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_REPLY acl-front 90");
    }

    @Row(SheetRow.ACL_DEFAULTS)
    @Test
    void theDefaultAcl_allowsEverything() {
        assertThat(ONE_VPC.and("guard subnet-front acl-a-default").answer(INBOUND))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.ACL_DEFAULTS)
    @Test
    void aNewAcl_allowsNothing() {
        AwsEstate estate = ONE_VPC.and("""
                acl acl-new of vpc-a
                guard subnet-front acl-new
                """);

        assertThat(estate.answer(INBOUND))
                .isEqualTo("BLOCKED by NETWORK_ACL_INGRESS acl-new 32767; NETWORK_ACL_REPLY acl-new 32767");
    }

    @Row(SheetRow.ACL_ALWAYS_BOUND)
    @Test
    void aSubnetWithoutAnyAclInACompleteList_isAContradiction() {
        AwsEstate estate = ONE_VPC.and("""
                guard subnet-front none
                set acl-a-default IsDefault false
                """);

        assertThat(estate.answer(INBOUND)).isEqualTo("UNKNOWN for SUBNET subnet-front CONTRADICTION");
    }
}
