/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.Pier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputErrorsTest {
    @TempDir
    private Path folder;

    @Test
    void brokenJson_namesTheFile() {
        Pier pier = Pier.copiedTo(folder).with("describe-vpcs", "{\"Vpcs\":[");
        Run run = ask(pier.asInput());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("describe-vpcs.json", "broken JSON");
    }

    @Test
    void wrongType_namesFileAndField() {
        Pier pier = Pier.copiedTo(folder).replacing("describe-vpcs", "\"10.91.0.0/16\"", "17");
        Run run = ask(pier.asInput());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("describe-vpcs.json", "CidrBlock");
    }

    @Test
    void emptyFolder_exitsWithFour() {
        Run run = ask("aws:" + folder);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err().lines())
                .containsExactly(
                        "hopscope: " + folder + ": no saved answer of aws is recognised in it",
                        "hopscope: nothing to answer on: no input gives any configuration");
    }

    @Test
    void nothingButErrors_exitsWithFourAndTellsTheCodes() throws IOException {
        Files.writeString(
                folder.resolve("describe-vpcs.json"),
                "{\"call\":\"DescribeVpcs\",\"answer\":{\"Error\":{\"Code\":\"UnauthorizedOperation\",\"Message\":\"no\"}}}");
        Run run = ask("aws:" + folder);
        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(run.err()).contains("holds nothing but errors: UnauthorizedOperation");
    }

    @Test
    void filesThatAreNotUnderstood_areNamed() {
        Pier pier = Pier.copiedTo(folder).with("shopping-list", "{\"Milk\":2}").with("vpcs", "[]");
        Run run = ask(pier.asInput());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.startsWith("hopscope: "));
        assertThat(run.err()).contains("shopping-list.json", "vpcs.json");
    }

    @Test
    void emptyFolderBesideAFullOne_isSaidAndTheOtherAnswers() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Run run = Run.of(
                "why", "aws:" + empty, Pier.input(), "--from", "internet", "--to", "gelato", "--port", "tcp/443");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains(empty + ": no saved answer of aws is recognised in it");
    }

    @Test
    void noInput_isAUsageError() {
        Run run = Run.of("why", "--from", "internet", "--to", "gelato", "--port", "tcp/443");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required parameter: 'INPUT'");
    }

    private static Run ask(String input) {
        return Run.of("why", input, "--from", "internet", "--to", "gelato", "--port", "tcp/443");
    }
}
