/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other tests take away works as long as it is there. */
final class HealthyEstatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "internet to web tcp/443",
                "198.51.100.7 to web tcp/22",
                "web to mate tcp/22",
                "web to db tcp/5432",
                "db to web tcp/9000",
                "web to 192.0.2.9 tcp/443",
                "db to 192.0.2.9 tcp/443"
            })
    void oneVnet_whatIsMeantToWork_works(String question) {
        assertThat(Estates.ONE_VNET.answer(question)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web to crane tcp/8080", "crane to db tcp/5432"})
    void peeredVnets_theMachinesReachEachOther(String question) {
        assertThat(Estates.PEERED.answer(question)).isEqualTo("REACHABLE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"internet to front-lb tcp/80", "internet to 203.0.113.20 tcp/80", "internet to app-1 tcp/80"})
    void balanced_theServiceAnswers(String question) {
        assertThat(Estates.BALANCED.answer(question)).isEqualTo("REACHABLE");
    }
}
