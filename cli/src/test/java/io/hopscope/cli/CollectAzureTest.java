/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.terminal.Terminal;
import io.hopscope.cli.testing.EmptyAzure;
import io.hopscope.cli.testing.Readme;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class CollectAzureTest {
    private static final String ONE = "7c1f0b52-0d3e-4f7a-9a64-5be2d1c0a913";
    private static final String OTHER = "0a0a0a0a-1111-2222-3333-444455556666";

    @TempDir
    private Path folder;

    @Test
    void collect_subscriptions_writesASnapshotAndIsSilentInAPipe() throws IOException {
        try (EmptyAzure cloud = new EmptyAzure()) {
            Path file = folder.resolve("all.json.gz");
            Run run = collect(file, "--subscription", ONE + "," + OTHER);

            assertThat(run).isEqualTo(new Run(0, "", ""));
            Snapshot snapshot = SnapshotFiles.read(file);
            for (String subscription : List.of(ONE, OTHER)) {
                assertThat(snapshot.coverage().isComplete(new Scope("azure", subscription, ""), ResourceKind.INSTANCE))
                        .isTrue();
            }
            assertThat(cloud.requests()).hasSize(30).allMatch(request -> request.startsWith("GET "));
            assertThat(Run.of("audit", file.toString()).exitCode()).isZero();
        }
    }

    @Test
    void collect_deniedList_tellsOneLineWithTheActionAndWritesTheRest() throws IOException {
        try (EmptyAzure cloud = new EmptyAzure().refusing("virtualNetworks", 403)) {
            assertThat(cloud.requests()).isEmpty();
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--subscription", ONE);

            assertThat(run.err())
                    .isEqualTo("hopscope: azure/" + ONE + "/*: virtualNetworks failed: the permission is missing "
                            + "(AuthorizationFailed); settled by Microsoft.Network/virtualNetworks/read\n"
                            + "hopscope: azure/" + ONE + "/*: The list virtualNetworkGateways was not read; "
                            + "settled by Microsoft.Network/virtualNetworkGateways/read\n");
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(Files.readString(file)).doesNotContain(EmptyAzure.SECRET, EmptyAzure.TOKEN);
        }
    }

    @Test
    void collect_nothingAllowed_isOneLineAndNoFile() {
        try (EmptyAzure cloud = new EmptyAzure().refusing("*", 403)) {
            assertThat(cloud.requests()).isEmpty();
            Path file = folder.resolve("all.json");
            Run run = collect(file, "--subscription", ONE);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err())
                    .isEqualTo("hopscope: Nothing could be read of Azure: the permission is missing "
                            + "(AuthorizationFailed)\n");
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 503})
    void collect_loginRefused_showsNothingOfTheSecret(int status) {
        try (EmptyAzure cloud = new EmptyAzure().refusing("login", status)) {
            Run run = collect(folder.resolve("all.json"), "--subscription", ONE);

            assertThat(run.exitCode()).isEqualTo(4);
            assertThat(run.err()).startsWith("hopscope: Nothing could be read of Azure: ");
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).doesNotContain(EmptyAzure.SECRET);
            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void collect_whileSomebodyWatches_countsBySubscription() {
        try (EmptyAzure cloud = new EmptyAzure()) {
            assertThat(cloud.requests()).isEmpty();
            Run run = Run.with(
                    new Terminal.Settings(StandardCharsets.UTF_8, false, false, true),
                    "",
                    arguments(folder.resolve("all.json"), "--subscription", ONE));

            assertThat(run.err()).contains("\rreading " + ONE + " 1 calls", "reading " + ONE + " 15 calls");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--cloud azure",
                "--cloud azure --region norwayeast",
                "--cloud azure --subscription ../x",
                "--cloud aws --subscription a",
                "--cloud aws",
                "--cloud aws --region eu-north-1 --effective"
            })
    void collect_optionsThatDoNotFit_areWrongUsage(String options) {
        Run run = Run.of(("collect " + options + " -o " + folder.resolve("all.json")).split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void collect_authorityInTheClear_isRefused() {
        try (EmptyAzure cloud = new EmptyAzure()) {
            System.setProperty("AZURE_AUTHORITY_HOST", "http://login.example");
            Run run = collect(folder.resolve("all.json"), "--subscription", ONE);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("hopscope: AZURE_AUTHORITY_HOST is not an https address\n");
            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void collect_asReadmeShows_readsWhatItSays() throws IOException {
        String command = Readme.text()
                .lines()
                .filter(line -> line.startsWith("./hopscope collect --cloud azure "))
                .findFirst()
                .orElseThrow();
        String[] words = command.substring("./hopscope ".length()).split(" ", -1);
        Path file = folder.resolve(words[words.length - 1]);
        words[words.length - 1] = file.toString();
        try (EmptyAzure cloud = new EmptyAzure()) {
            assertThat(cloud.requests()).isEmpty();
            assertThat(Run.of(words)).isEqualTo(new Run(0, "", ""));
        }
        assertThat(file).isNotEmptyFile();
    }

    private static Run collect(Path file, String... options) {
        return Run.of(arguments(file, options));
    }

    private static String[] arguments(Path file, String... options) {
        String[] all = new String[options.length + 5];
        System.arraycopy(new String[] {"collect", "--cloud", "azure", "-o", file.toString()}, 0, all, 0, 5);
        System.arraycopy(options, 0, all, 5, options.length);
        return all;
    }
}
