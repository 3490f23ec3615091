/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.EmptyCloud;
import io.hopscope.cli.testing.Pier;
import io.hopscope.cli.testing.Readme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows is what happens. */
final class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src/test/java/io/hopscope/cli/EmbeddingExample.java");
    private static final Path COLLECTING =
            Path.of("../provider-aws/src/test/java/io/hopscope/aws/live/CollectingExample.java");
    private static final Path MONITOR =
            Path.of("../testkit/src/test/java/io/hopscope/testkit/beans/MonitorExample.java");
    private static final Path TOOL = Path.of("../testkit/src/test/java/io/hopscope/testkit/ReleaseGateTest.java");
    private static final String COLLECT = "./hopscope collect ";
    private static final Set<String> LANGUAGES = Set.of("console", "java", "xml");
    private static final String PROMPT = "$ ./hopscope ";
    private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\$ )?(\\./hopscope [^#\n]*?)(?: +#.*)?$");

    @TempDir
    private Path folder;

    @Test
    void answerThatIsShown_isTheOneThatIsGiven() throws IOException {
        String shown = only("console").get(0);
        int end = shown.indexOf('\n');
        assertThat(shown).startsWith(PROMPT);
        assertThat(Run.of(shown.substring(PROMPT.length(), end).split(" ", -1)).out())
                .isEqualTo(shown.substring(end + 1));
    }

    @Test
    void code_isThatOfTheExamples() throws IOException {
        assertThat(only("java"))
                .containsExactly(
                        example(EXAMPLE), example(MONITOR), example(TOOL, "Mock"), example(TOOL), example(COLLECTING));
    }

    @Test
    void artifactOfTheMavenSnippet_isTheOneThatIsBuilt() throws IOException {
        String snippet = only("xml").get(0);
        String pom = Files.readString(Readme.ROOT.resolve("provider-aws/pom.xml"));
        snippet.lines()
                .filter(line -> line.startsWith("  "))
                .forEach(line -> assertThat(pom).contains(line.strip()));
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
    void collectCommand_readsWhatItSays() throws IOException {
        String[] command = commands().stream()
                .filter(line -> line.startsWith(COLLECT))
                .findFirst()
                .orElseThrow()
                .substring("./hopscope ".length())
                .split(" ", -1);
        Path file = folder.resolve(command[command.length - 1]);
        command[command.length - 1] = file.toString();
        try (EmptyCloud cloud = new EmptyCloud()) {
            assertThat(cloud).isNotNull();
            assertThat(Run.of(command)).isEqualTo(new Run(0, "", ""));
        }
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void everyCommand_isRunByTheGateOrAbove() throws IOException {
        String gate = Files.readString(Readme.ROOT.resolve(".ci/run"));
        assertThat(commands())
                .hasSizeGreaterThan(3)
                .filteredOn(command -> !command.startsWith(COLLECT))
                .allSatisfy(command -> assertThat(gate).contains(" " + command));
    }

    @Test
    void everyBlock_isOneThatSomethingRuns() throws IOException {
        assertThat(Readme.blocks())
                .allMatch(block -> LANGUAGES.contains(block.language())
                        || block.text().lines().allMatch(line -> line.matches("\\./hopscope .*|mvn verify"))
                        || ReadmeScriptsTest.SCRIPTS.stream()
                                .anyMatch(part -> block.text().contains(part)));
    }

    private static List<String> commands() throws IOException {
        return COMMAND.matcher(Readme.text())
                .results()
                .map(result -> result.group(1).strip())
                .toList();
    }

    private static List<String> only(String language) throws IOException {
        return Readme.blocks().stream()
                .filter(block -> block.language().equals(language))
                .map(Readme.Block::text)
                .toList();
    }

    private static String example(Path source) throws IOException {
        return example(source, "README");
    }

    private static String example(Path source, String mark) throws IOException {
        return Files.readAllLines(source).stream()
                .dropWhile(line -> !line.contains("// " + mark + " begins"))
                .skip(1)
                .takeWhile(line -> !line.contains("// " + mark + " ends"))
                .map(line -> line.isBlank() ? line : line.substring(8))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
