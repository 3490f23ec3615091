/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.testing.EmptyCloud;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CollectCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"all.json", "all.json.gz"})
    void collect_regions_writesASnapshotAndIsSilentInAPipe(String name) throws IOException {
        try (EmptyCloud cloud = new EmptyCloud()) {
            Path file = folder.resolve(name);
            Run run = collect(cloud, file, "eu-north-1", "eu-central-1");

            assertThat(run.err()).isEmpty();
            assertThat(run.out()).isEmpty();
            assertThat(run.exitCode()).isZero();
            Snapshot snapshot = SnapshotFiles.read(file);
            assertThat(snapshot.coverage().isComplete(new Scope("aws", "", "eu-north-1"), ResourceKind.LOAD_BALANCER))
                    .isTrue();
            assertThat(snapshot.coverage().isComplete(new Scope("aws", "", "eu-central-1"), ResourceKind.INSTANCE))
                    .isTrue();
            assertThat(Run.of("audit", file.toString()).exitCode()).isZero();
        }
    }

    @Test
    void collect_deniedCall_tellsOneLineWithThePermissionAndWritesTheRest() throws IOException {
        try (EmptyCloud cloud = new EmptyCloud()
                .refusing("DescribeVpnGateways", "UnauthorizedOperation")
                .refusing("DescribeLoadBalancers", "AccessDenied")) {
            Path file = folder.resolve("all.json");
            Run run = collect(cloud, file, "eu-north-1");

            assertThat(run.err().lines())
                    .containsExactlyInAnyOrder(
                            "hopscope: eu-north-1: DescribeVpnGateways failed: the permission is missing "
                                    + "(UnauthorizedOperation); settled by ec2:DescribeVpnGateways",
                            "hopscope: eu-north-1: DescribeLoadBalancers failed: the permission is missing "
                                    + "(AccessDenied); settled by elasticloadbalancing:DescribeLoadBalancers");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(SnapshotFiles.read(file).gaps()).hasSize(2);
            assertThat(Files.readString(file)).doesNotContain(EmptyCloud.SECRET_KEY);
        }
    }

    @Test
    void collect_nothingAllowed_isOneLineAndNoFile() {
        try (EmptyCloud cloud = new EmptyCloud().refusing("*", "UnauthorizedOperation")) {
            Path file = folder.resolve("all.json");
            Run run = collect(cloud, file, "eu-north-1");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("hopscope: Nothing could be read of AWS: the permission is missing "
                            + "(UnauthorizedOperation)\n");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void collect_whileSomebodyWatches_showsProgressThatGoesAway() {
        try (EmptyCloud cloud = new EmptyCloud()) {
            Run run = Run.with(
                    new Terminal.Settings(StandardCharsets.UTF_8, false, false, true),
                    "",
                    arguments(cloud, folder.resolve("all.json"), "eu-north-1"));

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("\rreading eu-north-1 1 calls", "reading eu-north-1 24 calls");
            assertThat(run.err()).endsWith("\r\u001b[K");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.xml", "no/such/folder/all.json", "all.json\0"})
    void collect_intoAFileThatCannotBe_isRefusedBeforeAnyCall(String name) {
        Run run = Run.of("collect", "--cloud", "aws", "--region", "eu-north-1", "-o", name);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void collect_unknownCloud_isWrongUsage() {
        Run run = Run.of("collect", "--cloud", "cumulus", "--region", "x", "-o", "all.json");

        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static Run collect(EmptyCloud cloud, Path file, String... regions) {
        return Run.of(arguments(cloud, file, regions));
    }

    private static String[] arguments(EmptyCloud cloud, Path file, String... regions) {
        assertThat(cloud).isNotNull();
        return new String[] {"collect", "--cloud", "aws", "--region", String.join(",", regions), "-o", file.toString()};
    }
}
