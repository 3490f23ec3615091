/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.semantics.fixture.AwsEstate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests take away works as long as it is there. */
final class HealthyEstatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "internet to i-web tcp/443",
                "2001:db8:ffff::9 to i-web tcp/443",
                "i-web to i-db tcp/5432",
                "i-web to i-db tcp/5432 family 6",
                "i-web to i-mate tcp/22",
                "i-web to 203.0.113.9 tcp/443",
                "i-db to 203.0.113.9 tcp/443",
                "i-db to 2001:db8:ffff::9 tcp/443"
            })
    void oneVpc_whatIsMeantToWork_works(String question) {
        assertThat(Estates.ONE_VPC.answer(question)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-web to i-far tcp/8080", "i-db to i-far tcp/8080"})
    void joinedVpcs_theMachinesReachEachOther(String question) {
        for (AwsEstate estate : new AwsEstate[] {Estates.PEERED, Estates.HUBBED}) {
            assertThat(estate.answer(question)).isEqualTo("REACHABLE");
        }
    }
}
