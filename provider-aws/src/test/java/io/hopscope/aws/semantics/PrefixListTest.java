/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static io.hopscope.aws.semantics.Estates.ONE_VPC;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.api.Test;

/** Sections 1.1 and 1.8: prefix lists as peers of rules. */
final class PrefixListTest {
    private static final AwsEstate BY_LIST = ONE_VPC.and("""
            prefix-list pl-offices 203.0.113.0/28,192.0.2.64/26
            clear sg-web in
            allow sg-web in tcp/443 pl-offices
            """);

    @Row(SheetRow.SG_PREFIX_LIST)
    @Test
    void anyEntryThatContainsTheAddress_matches() {
        assertThat(BY_LIST.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(BY_LIST.answer("192.0.2.100 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(BY_LIST.answer("203.0.113.16 to i-web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
    }

    @Row(SheetRow.SG_PREFIX_LIST)
    @Test
    void entriesThatWereNotRead_areUnknown() {
        assertThat(BY_LIST.and("not-read GetManagedPrefixListEntries").answer("203.0.113.9 to i-web tcp/443"))
                .isEqualTo("UNKNOWN for ADDRESS_SET pl-offices NOT_READ");
    }

    @Row(SheetRow.SG_PREFIX_LIST)
    @Test
    void entriesThatWereNotRead_doNotMatterWhereAnotherRuleMatches() {
        AwsEstate estate =
                BY_LIST.and("not-read GetManagedPrefixListEntries").and("allow sg-web in tcp/443 203.0.113.9/32");

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
    }

    @Row({SheetRow.SG_PREFIX_LIST, SheetRow.PREFIX_LIST_OWNER})
    @Test
    void aListOfIpv4_matchesNoIpv6EvenIfItsEntriesWereNotRead() {
        assertThat(BY_LIST.and("not-read GetManagedPrefixListEntries").answer("2001:db8:ffff::9 to i-web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
    }

    @Row(SheetRow.PREFIX_LIST_OWNER)
    @Test
    void aListOfAws_matchesLikeACustomersOne() {
        AwsEstate estate = ONE_VPC.and("""
                prefix-list pl-edge 203.0.113.0/28 owner AWS
                clear sg-web in
                allow sg-web in tcp/443 pl-edge
                """);

        assertThat(estate.answer("203.0.113.9 to i-web tcp/443")).isEqualTo("REACHABLE");
        assertThat(estate.answer("203.0.113.99 to i-web tcp/443"))
                .isEqualTo("BLOCKED by SECURITY_GROUP_INGRESS sg-web");
    }
}
