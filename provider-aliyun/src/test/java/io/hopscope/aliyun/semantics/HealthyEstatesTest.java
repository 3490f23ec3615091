/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

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
                "web to 192.0.2.9 tcp/443",
                "db to 192.0.2.9 tcp/443",
                "db to 100.100.2.136 udp/53"
            })
    void oneVpc_whatIsMeantToWork_works(String question) {
        assertThat(Estates.ONE_VPC.answer(question)).isEqualTo("REACHABLE");
        assertThat(Estates.ONE_VPC.strictAnswer(question)).isEqualTo("REACHABLE");
    }
}
