/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.EmptyTencent;
import io.hopscope.cli.testing.Readme;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CollectTencentTest {
    private static final String ACCOUNT = "100023914477";

    @TempDir
    private Path folder;

    @Test
    void collect_regions_writesASnapshotAndIsSilentInAPipe() throws IOException {
        try (EmptyTencent cloud = new EmptyTencent()) {
            Path file = folder.resolve("all.json.gz");
            Run run = collect(file, "--account", ACCOUNT, "--region", "ap-nanjing,ap-chengdu");

            assertThat(run).isEqualTo(new Run(0, "", ""));
            Snapshot snapshot = SnapshotFiles.read(file);
            for (String region : List.of("ap-nanjing", "ap-chengdu")) {
                assertThat(snapshot.coverage().isComplete(new Scope("tencent", ACCOUNT, region), ResourceKind.INSTANCE))
                        .isTrue();
            }
            assertThat(cloud.requests()).allMatch(request -> request.contains(" Describe"));
            assertThat(Run.of("audit", file.toString()).exitCode()).isZero();
        }
    }

    @Test
    void collect_noRegion_readsAllThatAreInService() {
        try (EmptyTencent cloud = new EmptyTencent()) {
            Run run = collect(folder.resolve("all.json"), "--account", ACCOUNT);

            assertThat(run).isEqualTo(new Run(0, "", ""));
            assertThat(cloud.requests())
                    .contains("ap-guangzhou DescribeRegions", "ap-nanjing DescribeVpcs")
                    .doesNotContain("ap-shut DescribeVpcs");
        }
    }

    @Test
    void collect_deniedCall_tellsOneLineWithThePermissionAndWritesTheRest() throws IOException {
        try (EmptyTencent cloud = new EmptyTencent().refusing("DescribeNatGateways", "UnauthorizedOperation")) {
            assertThat(cloud.requests()).isEmpty();
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--account", ACCOUNT, "--region", "ap-nanjing");

            assertThat(run.err())
                    .isEqualTo("hopscope: ap-nanjing: DescribeNatGateways failed: the permission "
                            + "is missing (UnauthorizedOperation); settled by vpc:DescribeNatGateways\n");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(Files.readString(file)).doesNotContain(EmptyTencent.SECRET);
        }
    }

    @Test
    void collect_nothingAllowed_isOneLineAndNoFile() {
        try (EmptyTencent cloud = new EmptyTencent().refusing("*", "UnauthorizedOperation")) {
            assertThat(cloud.requests()).isEmpty();
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--account", ACCOUNT, "--region", "ap-nanjing");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("hopscope: Nothing could be read of Tencent Cloud: the permission is missing "
                            + "(UnauthorizedOperation)\n");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void collect_keyOfTccli_isTaken() throws IOException {
        String home = System.getProperty("user.home");
        try (EmptyTencent cloud = new EmptyTencent()) {
            String id = System.clearProperty("TENCENTCLOUD_SECRET_ID");
            System.setProperty("user.home", folder.toString());
            Run without = collect(folder.resolve("all.json"), "--account", ACCOUNT, "--region", "ap-nanjing");
            Files.createDirectories(folder.resolve(".tccli"));
            Files.writeString(
                    folder.resolve(".tccli/default.credential"),
                    "{\"secretId\":\"" + id + "\",\"secretKey\":\"" + EmptyTencent.SECRET + "\"}");
            Run with = collect(folder.resolve("all.json"), "--account", ACCOUNT, "--region", "ap-nanjing");

            assertThat(without.exitCode()).isEqualTo(4);
            assertThat(without.err())
                    .isEqualTo("hopscope: Nothing could be read of Tencent Cloud: credentials or region are not "
                            + "configured\n");
            assertThat(with).isEqualTo(new Run(0, "", ""));
            assertThat(cloud.requests()).isNotEmpty();
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cloud tencent",
                "--cloud tencent --region ap-nanjing",
                "--cloud tencent --account 1 --subscription a",
                "--cloud tencent --account 1 --effective",
                "--cloud tencent --account ../x",
                "--cloud tencent --account 1 --region AP_NANJING",
                "--cloud aws --region eu-north-1 --account 1",
                "--cloud azure --subscription a --account 1",
            })
    void collect_optionsThatDoNotFit_areWrongUsage(String options) {
        Run run = Run.of(("collect " + options + " -o " + folder.resolve("all.json")).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void collect_endpointInTheClear_isRefused() {
        try (EmptyTencent cloud = new EmptyTencent()) {
            System.setProperty("HOPSCOPE_TENCENT_ENDPOINT", "http://example.com");
            Run run = collect(folder.resolve("all.json"), "--account", ACCOUNT, "--region", "ap-nanjing");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void collect_asReadmeShows_readsWhatItSays() throws IOException {
        String command = Readme.text()
                .lines()
                .filter(line -> line.startsWith("./hopscope collect --cloud tencent "))
                .findFirst()
                .orElseThrow();
        String[] words = command.substring("./hopscope ".length()).split(" ", -1);
        Path file = folder.resolve(words[words.length - 1]);
        words[words.length - 1] = file.toString();
        try (EmptyTencent cloud = new EmptyTencent()) {
            assertThat(cloud.requests()).isEmpty();
            assertThat(Run.of(words)).isEqualTo(new Run(0, "", ""));
        }
        assertThat(file).isNotEmptyFile();
    }

    private static Run collect(Path file, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"collect", "--cloud", "tencent", "-o", file.toString()}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return Run.of(all);
    }
}
