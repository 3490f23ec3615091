/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.cli.terminal.CommandFailure;
import io.hopscope.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputTest {
    @TempDir
    private Path folder;

    @Test
    void savedAnswers_areAPathAfterTheVendor() {
        assertThat(Input.parse("aws:" + folder)).isEqualTo(new Input.Answers("aws", folder));
    }

    @Test
    void anyOtherFile_isASnapshot() throws IOException {
        Path file = Files.writeString(folder.resolve("fleet.json"), "{}");
        assertThat(Input.parse(file.toString())).isEqualTo(new Input.SnapshotFile(file));
    }

    @Test
    void demo_isTheEmbeddedEstate() {
        assertThat(Input.parse("demo")).isEqualTo(new Input.Demo());
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azure", "tencent", "aliyun"})
    void answersOfAVendor_areATree(String vendor) {
        assertThat(Input.parse(vendor + ":" + folder)).isEqualTo(new Input.Answers(vendor, folder));
    }

    @Test
    void folderWithoutAVendor_isExplained() {
        assertFails(folder.toString(), ": is a folder; if it holds saved answers, say whose: aws:" + folder);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:, there is no such file or folder",
        "aws:/no/such/place, there is no such file or folder",
        "nowhere.json, there is no such file or folder",
        "'', there is no such file or folder"
    })
    void nothingThere_isSaid(String text, String problem) {
        assertFails(text, ": " + problem);
    }

    private static void assertFails(String text, String problem) {
        assertThatThrownBy(() -> Input.parse(text))
                .isInstanceOfSatisfying(
                        CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BAD_INPUT))
                .hasMessage(text + problem);
    }
}
