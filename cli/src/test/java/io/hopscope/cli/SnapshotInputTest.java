/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.Pier;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"harbour.json", "harbour.json.gz"})
    void snapshotFile_plainOrCompressed_isAnsweredOn(String name) throws IOException {
        Run run = ask(harbour(name), "kiosk");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("REACHABLE  internet → kiosk (i-kiosk)  tcp/443\n");
    }

    @Test
    void time_isThatOfTheReading() throws IOException {
        Run run = Run.of(
                "why", harbour("h.json"), "--from", "internet", "--to", "crane", "--port", "tcp/22", "--format=json");
        assertThat(run.out()).startsWith("{\"schema\":1,\"asOf\":\"2031-04-05T06:07:08Z\",\"verdict\":\"BLOCKED\"");
    }

    @Test
    void snapshotAndSavedAnswers_makeOneSnapshot() throws IOException {
        String harbour = harbour("h.json");
        Run run = Run.of("why", harbour, Pier.input(), "--from", "gelato", "--to", "kiosk", "--port", "tcp/443");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("REACHABLE  gelato (i-0a1a1a1a1a1a1a1a1) → kiosk (i-kiosk)  tcp/443\n");
    }

    @Test
    void fileThatIsNoSnapshot_isExplained() {
        String vpcs = Pier.copiedTo(folder).file("describe-vpcs").toString();
        Run run = ask(vpcs, "kiosk");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hopscope: " + vpcs + ": is no snapshot file; a saved API answer is given as aws:" + vpcs
                        + System.lineSeparator());
    }

    @Test
    void brokenSnapshot_isOneLineThatNamesTheFile() throws IOException {
        Path file = Path.of(harbour("h.json"));
        Files.writeString(file, Files.readString(file).replace("\"10.44.1.0/24\"", "\"10.44.1.0/99\""));
        Run run = ask(file.toString(), "kiosk");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("h.json", "prefixes", "10.44.1.0/99");
    }

    private String harbour(String name) throws IOException {
        Path file = folder.resolve(name);
        SnapshotFiles.write(HarbourEstate.snapshot(), file);
        return file.toString();
    }

    private static Run ask(String input, String to) {
        return Run.of("why", input, "--from", "internet", "--to", to, "--port", "tcp/443");
    }
}
