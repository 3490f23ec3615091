/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.Pier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code audit --lint}. */
final class AuditLintTest {
    @TempDir
    private Path folder;

    @Test
    void lint_isToldWhereItIsAskedForAndFailsNothing() {
        String input = Pier.copiedTo(folder)
                .replacing(
                        "describe-network-acls",
                        "\"Entries\": [",
                        "\"Entries\": [{\"RuleNumber\":900,\"Protocol\":\"-1\",\"RuleAction\":\"deny\",\"Egress\":false,"
                                + "\"CidrBlock\":\"10.0.0.0/8\"},")
                .asInput();
        Run quiet = Run.of("audit", input, "--assume-complete");
        assertThat(quiet.exitCode()).isZero();
        assertThat(quiet.out()).startsWith("0 findings");

        Run lint = Run.of("audit", input, "--assume-complete", "--lint");
        assertThat(lint.exitCode()).isZero();
        assertThat(lint.out())
                .startsWith("1 finding on 2 machines: 0 critical, 0 high, 0 medium, 1 low, 0 info")
                .contains("[RULE_SHADOWED]", "ingress rule 900", "by what allows 100");
    }
}
