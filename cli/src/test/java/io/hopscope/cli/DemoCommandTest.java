/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DemoCommandTest {
    @Test
    void demo_auditsTheEstateAndTellsHowToAskMore() {
        Run run = Run.of("demo");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("findings on ", "HIGH  ", "The hub has no port in this zone: hub-crm", "aws ec2 ")
                .contains("The reply leaves another way: forced-rt", "az network ")
                .contains("sg-shadow", "tccli vpc ")
                .contains("vtb-forgotten", "aliyun ecs ");
        assertThat(run.lines().stream().filter(line -> !line.strip().startsWith("az ")))
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("/subscriptions/"));
        assertThat(run.out()).contains("Ask about any of it:\n  hopscope why demo --from ");
    }

    @Test
    void demo_asksAcrossTwoClouds() {
        assertThat(Run.of("demo").out())
                .contains("BLOCKED  apple (i-apple) → shop-2")
                .contains("198.51.100.114", "az network nsg rule create");
    }

    @Test
    void questionsThatDemoSuggests_canBeAsked() {
        assertThat(Run.of("demo").lines().stream()
                        .filter(line -> line.startsWith("  hopscope why "))
                        .map(line -> Run.of(
                                        line.strip().replace("hopscope ", "").split(" ", -1))
                                .exitCode()))
                .hasSize(6)
                .allMatch(exitCode -> exitCode == 1);
    }

    @Test
    void demo_takesNoInput() {
        assertThat(Run.of("demo", "aws:x").exitCode()).isEqualTo(2);
    }
}
