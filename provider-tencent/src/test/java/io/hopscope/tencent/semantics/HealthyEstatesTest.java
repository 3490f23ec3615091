/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.tencent.semantics.fixture.Estates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests take away works as long as it is there. */
final class HealthyEstatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "internet to web tcp/443",
                "198.51.100.7 to web tcp/22",
                "mate to web icmp",
                "mate to db tcp/5432",
                "web to 192.0.2.9 tcp/443",
                "db to 192.0.2.9 tcp/443",
                "db to 192.0.2.9 icmp"
            })
    void oneVpc_whatIsMeantToWork_works(String question) {
        assertThat(Estates.ONE_VPC.answer(question)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web to crane tcp/8080", "mate to 10.30.1.4 tcp/8080"})
    void peeredAndConnectedNetworks_theMachinesReachEachOther(String question) {
        assertThat(Estates.PEERED.answer(question)).isEqualTo("REACHABLE");
        assertThat(Estates.CONNECTED.answer(question)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"internet to lb-front tcp/80", "192.0.2.9 to 203.0.113.30 tcp/80"})
    void balanced_theServiceAnswers(String question) {
        assertThat(Estates.BALANCED.answer(question)).isEqualTo("REACHABLE");
    }
}
