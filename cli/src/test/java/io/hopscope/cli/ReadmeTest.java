/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.Pier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what happens. */
final class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolveSibling("");
    private static final Path EXAMPLE = Path.of("src/test/java/io/hopscope/cli/EmbeddingExample.java");
    private static final Pattern SHOWN =
            Pattern.compile("```console\n\\$ \\./hopscope ([^\n]*)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?(\\./hopscope [^#\n]*?)(?: +#.*)?$");

    @TempDir
    private Path folder;

    @Test
    void answerThatIsShown_isTheOneThatIsGiven() throws IOException {
        Matcher shown = SHOWN.matcher(readme());
        assertThat(shown.find()).isTrue();
        assertThat(Run.of(shown.group(1).split(" ", -1)).out()).isEqualTo(shown.group(2));
    }

    @Test
    void code_isThatOfTheExample() throws IOException {
        Matcher java = JAVA.matcher(readme());
        assertThat(java.find()).isTrue();
        assertThat(java.group(1)).isEqualTo(example());
    }

    @Test
    void example_runsAndTellsTheFix() throws IOException {
        Pier pier = Pier.copiedTo(folder).replacing("describe-instances", "\"till\"", "\"web-1\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EmbeddingExample.ask(
                Path.of(pier.asInput().substring("aws:".length())), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("BLOCKED", "SECURITY_GROUP_INGRESS: ", "aws ec2 authorize-security-group-ingress");
    }

    @Test
    void everyCommand_isRunByTheGate() throws IOException {
        String gate = Files.readString(ROOT.resolve(".ci/run"));
        List<String> commands =
                COMMAND.matcher(readme()).results().map(r -> r.group(1).strip()).toList();
        assertThat(commands)
                .hasSizeGreaterThan(3)
                .allSatisfy(command -> assertThat(gate).contains(" " + command));
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static String example() throws IOException {
        return Files.readAllLines(EXAMPLE).stream()
                .dropWhile(line -> !line.contains("// README begins"))
                .skip(1)
                .takeWhile(line -> !line.contains("// README ends"))
                .map(line -> line.isBlank() ? line : line.substring(8))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
