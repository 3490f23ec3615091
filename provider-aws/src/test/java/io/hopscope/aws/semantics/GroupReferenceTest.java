/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.HUBBED;
import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static io.hopscope.aws.semantics.Estates.PEERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 1.1: a group as the peer of a rule. */
final class GroupReferenceTest {
    private static final String MATE_ADMITS_WEB = """
            clear sg-mate in
            allow sg-mate in tcp/22 sg-web
            """;
    private static final String FAR_ADMITS_WEB = """
            clear sg-far in
            allow sg-far in tcp/8080 sg-web user 111122223333
            """;
    private static final String HUB_REFERENCES = """
            set tgw-a Options.SecurityGroupReferencingSupport enable
            set tgw-attach-a Options.SecurityGroupReferencingSupport enable
            set tgw-attach-b Options.SecurityGroupReferencingSupport enable
            """;
    private static final String BLOCKED_AT_FAR = "BLOCKED by SECURITY_GROUP_INGRESS sg-far";

    @Row(SheetRow.SG_REFERENCE)
    @Test
    void byPrivateAddress_members_match() {
        AwsEstate estate = ONE_VPC.and(MATE_ADMITS_WEB);

        assertThat(estate.answer("i-web to i-mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-db to i-mate tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_REFERENCE)
    @Test
    void byPublicAddress_noMemberMatches() {
        AwsEstate estate = ONE_VPC.and(MATE_ADMITS_WEB);

        assertThat(estate.answer("i-web to 198.51.100.11 tcp/22"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
        assertThat(estate.and("allow sg-mate in tcp/22 198.51.100.10/32").answer("i-web to 198.51.100.11 tcp/22"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_REFERENCE)
    @Test
    void rulesOfTheReferencedGroup_areNotAdded() {
        AwsEstate estate = ONE_VPC.and(MATE_ADMITS_WEB);

        assertThat(estate.answer("i-web to i-mate tcp/443")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_REFERENCE)
    @Test
    void outwards_theDestinationsGroupCounts() {
        AwsEstate estate = ONE_VPC.and("""
                clear sg-mate out
                allow sg-mate out tcp/443 sg-web
                """);

        assertThat(estate.answer("i-mate to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to 198.51.100.10 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-mate");
        assertThat(estate.answer("i-mate to i-db tcp/5432")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-mate");
    }

    @Row(SheetRow.SG_REFERENCE_ADDRESSES)
    @Test
    void secondaryAndIpv6Addresses_match() {
        AwsEstate estate = ONE_VPC.and(MATE_ADMITS_WEB).and("""
                instance i-client in subnet-back at 10.20.2.60,10.20.2.61,2001:db8:20:2::60 groups sg-web
                """);

        assertThat(estate.answer("10.20.2.61 to i-mate tcp/22")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-client to i-mate tcp/22 family 6")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-db to i-mate tcp/22 family 6"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_REFERENCE_SCOPE)
    @Test
    void overAPeeringOfTheRegion_bothDirectionsMatch() {
        AwsEstate estate = PEERED.and(FAR_ADMITS_WEB).and("""
                clear sg-web out
                allow sg-web out tcp/8080 sg-far user 111122223333 peering pcx-a status active
                """);

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to i-far tcp/8080")).isEqualTo(BLOCKED_AT_FAR);
        assertThat(estate.answer("i-web to i-mate tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
    }

    @Row({SheetRow.SG_REFERENCE_SCOPE, SheetRow.SG_REFERENCE_LOST})
    @Test
    void overAPeeringToAnotherRegion_noReferenceMatches() {
        AwsEstate estate = TwoRegions.PEERED;

        assertThat(estate.answer("i-web to i-abroad tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.and("""
                        clear sg-abroad in
                        allow sg-abroad in tcp/8080 sg-web user 111122223333
                        """).answer("i-web to i-abroad tcp/8080"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-abroad");
    }

    @Row(SheetRow.SG_REFERENCE_SCOPE)
    @Test
    void overAHub_inwardReferencesMatchWhereEnabledEverywhere() {
        AwsEstate estate = HUBBED.and(FAR_ADMITS_WEB).and(HUB_REFERENCES);

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-mate to i-far tcp/8080")).isEqualTo(BLOCKED_AT_FAR);
    }

    @Row(SheetRow.SG_REFERENCE_SCOPE)
    @ParameterizedTest
    @ValueSource(strings = {"tgw-a", "tgw-attach-a", "tgw-attach-b"})
    void overAHub_whereOneDoesNotSupportThem_noReferenceMatches(String disabled) {
        AwsEstate estate = HUBBED.and(FAR_ADMITS_WEB)
                .and(HUB_REFERENCES)
                .and("set " + disabled + " Options.SecurityGroupReferencingSupport disable");

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo(BLOCKED_AT_FAR);
    }

    @Row(SheetRow.SG_REFERENCE_SCOPE)
    @Test
    void overAHub_outwardReferencesNeverMatch() {
        AwsEstate estate = HUBBED.and(HUB_REFERENCES).and("""
                clear sg-web out
                allow sg-web out tcp/8080 sg-far user 111122223333
                """);

        assertThat(estate.answer("i-web to i-far tcp/8080")).isEqualTo("BLOCKED by SECURITY_GROUP_EGRESS sg-web");
    }

    @Row(SheetRow.SG_REFERENCE_SCOPE)
    @Test
    void aGroupSharedWithAnotherVpc_filtersThereAndMatchesThere() {
        AwsEstate estate = PEERED.and("""
                share-group sg-db with vpc-b
                instance i-shared in subnet-far at 10.30.1.40 groups sg-db
                """);

        assertThat(estate.answer("i-web to i-shared tcp/5432")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-web to i-shared tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }

    @Row(SheetRow.SG_REFERENCE_LOST)
    @Test
    void inAZoneThatHubsDoNotSupport_noReferenceMatches() {
        AwsEstate estate = TwoRegions.HUBBED;

        assertThat(estate.answer("i-near to i-there tcp/8080")).isEqualTo("REACHABLE");
        assertThat(estate.and("set subnet-there-port AvailabilityZoneId use1-az3")
                        .and("set subnet-there AvailabilityZoneId use1-az3")
                        .answer("i-near to i-there tcp/8080"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-there");
    }

    @Row(SheetRow.SG_REFERENCE_LOST)
    @Test
    void throughAnAppliance_noReferenceMatches() {
        AwsEstate estate = MiddleboxTest.BETWEEN_FRONT_AND_BACK.and("""
                clear sg-db in
                allow sg-db in tcp/5432 sg-web
                """);

        assertThat(estate.answer("i-web to i-db tcp/5432")).startsWith("BLOCKED by SECURITY_GROUP_INGRESS sg-db");
    }

    @Row(SheetRow.SG_REFERENCE_LOST)
    @Test
    void throughNat_theSourceIsNoMemberAnyMore() {
        AwsEstate estate = ONE_VPC.and("""
                clear sg-web in
                allow sg-web in tcp/443 sg-db
                """);

        assertThat(estate.answer("i-db to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("i-db to 198.51.100.10 tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
        assertThat(estate.and("allow sg-web in tcp/443 198.51.100.5/32").answer("i-db to 198.51.100.10 tcp/443"))
                .isEqualTo("REACHABLE");
    }

    @Row(SheetRow.SG_STALE)
    @ParameterizedTest
    @ValueSource(strings = {"sg-gone user none", "sg-far user 111122223333 peering pcx-a status deleted"})
    void toAGroupThatIsGone_matchesNothing(String reference) {
        AwsEstate estate = PEERED.and("clear sg-mate in").and("allow sg-mate in tcp/22 " + reference);

        assertThat(estate.answer("i-far to i-mate tcp/22")).isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-mate");
    }

    @Row(SheetRow.SG_STALE)
    @Test
    void overAPeeringInForce_theSameReferenceMatches() {
        AwsEstate estate = PEERED.and("""
                clear sg-mate in
                allow sg-mate in tcp/22 sg-far user 111122223333 peering pcx-a status active
                """);

        assertThat(estate.answer("i-far to i-mate tcp/22")).isEqualTo("REACHABLE");
    }
}
