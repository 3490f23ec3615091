/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.EmptyAliyun;
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
final class CollectAliyunTest {
    @TempDir
    private Path folder;

    @Test
    void collect_regions_writesASnapshotAndIsSilentInAPipe() throws IOException {
        try (EmptyAliyun cloud = new EmptyAliyun()) {
            Path file = folder.resolve("all.json.gz");
            Run run = collect(file, "--region", "cn-hangzhou,eu-central-1", "--account", "1007");

            assertThat(run).isEqualTo(new Run(0, "", ""));
            Snapshot snapshot = SnapshotFiles.read(file);
            for (String region : List.of("cn-hangzhou", "eu-central-1")) {
                assertThat(snapshot.coverage().isComplete(new Scope("aliyun", "1007", region), ResourceKind.INSTANCE))
                        .isTrue();
            }
            assertThat(cloud.requests()).hasSize(46).allMatch(request -> request.matches("(Describe|List).*"));
            assertThat(Run.of("audit", file.toString()).exitCode()).isZero();
        }
    }

    @Test
    void collect_deniedList_tellsOneLineWithThePermissionAndWritesTheRest() throws IOException {
        try (EmptyAliyun cloud = new EmptyAliyun().refusing("DescribeNatGateways", "*", "Forbidden.RAM")) {
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--region", "cn-hangzhou", "--account", "1007");

            assertThat(run.err())
                    .isEqualTo("hopscope: cn-hangzhou: DescribeNatGateways failed: the permission is missing "
                            + "(Forbidden.RAM); settled by vpc:DescribeNatGateways\n");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(Files.readString(file)).doesNotContain(EmptyAliyun.SECRET, EmptyAliyun.KEY);
            assertThat(cloud.requests()).hasSize(23);
        }
    }

    @Test
    void collect_oneRegionNotOpened_tellsSoAndWritesTheOther() {
        try (EmptyAliyun cloud = new EmptyAliyun().refusing("*", "eu-central-1", "InvalidRegionId.NotFound")) {
            Run run = collect(folder.resolve("all.json"), "--region", "cn-hangzhou,eu-central-1");

            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.err())
                    .isEqualTo(
                            "hopscope: eu-central-1: DescribeInstances failed: the region is not enabled for the account "
                                    + "(InvalidRegionId.NotFound), and 19 more alike; settled by enabling eu-central-1 for the "
                                    + "account\n");
            assertThat(cloud.requests()).hasSize(24);
        }
    }

    @Test
    void collect_nothingAllowed_isOneLineAndNoFile() {
        try (EmptyAliyun cloud = new EmptyAliyun().refusing("*", "*", "Forbidden.RAM")) {
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--region", "cn-hangzhou");

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("hopscope: Nothing could be read of Alibaba Cloud: the permission is missing "
                            + "(Forbidden.RAM)\n");
            assertThat(file).doesNotExist();
            assertThat(cloud.requests()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cloud aliyun",
                "--cloud aliyun --region ../x",
                "--cloud aliyun --region cn-hangzhou --subscription a",
                "--cloud aliyun --region cn-hangzhou --effective",
                "--cloud aws --region eu-north-1 --account 1007"
            })
    void collect_optionsThatDoNotFit_areWrongUsage(String options) {
        Run run = Run.of(("collect " + options + " -o " + folder.resolve("all.json")).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void collect_endpointInTheClear_isRefused() {
        try (EmptyAliyun cloud = new EmptyAliyun()) {
            System.setProperty("HOPSCOPE_ALIYUN_ENDPOINT", "http://proxy.example");
            Run run = collect(folder.resolve("all.json"), "--region", "cn-hangzhou");

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void collect_asReadmeShows_readsWhatItSays() throws IOException {
        String command = Readme.text()
                .lines()
                .filter(line -> line.startsWith("./hopscope collect --cloud aliyun "))
                .findFirst()
                .orElseThrow();
        String[] words = command.substring("./hopscope ".length()).split(" ", -1);
        Path file = folder.resolve(words[words.length - 1]);
        words[words.length - 1] = file.toString();
        try (EmptyAliyun cloud = new EmptyAliyun()) {
            assertThat(cloud.requests()).isEmpty();
            assertThat(Run.of(words)).isEqualTo(new Run(0, "", ""));
        }
        assertThat(file).isNotEmptyFile();
    }

    private static Run collect(Path file, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"collect", "--cloud", "aliyun", "-o", file.toString()}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return Run.of(all);
    }
}
