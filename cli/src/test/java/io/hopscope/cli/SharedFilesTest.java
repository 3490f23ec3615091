/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hopscope.aws.saved.AwsSavedAnswers;
import io.hopscope.dump.UnreadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published answers of the real API, where they lie beside the repository: the command reads or names each file. */
final class SharedFilesTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "aws");
    private static final Set<Integer> ANSWERED = Set.of(0, 1, 3);
    private static final int NOTHING_TO_READ = 4;

    @TempDir
    private Path folder;

    @Test
    void everyFileByItself_isReadOrNamed() throws IOException {
        List<String> complaints = new ArrayList<>();
        List<Path> files = files(DATA, ".json");
        for (Path file : files) {
            complaint(file).ifPresent(complaints::add);
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(complaints).isEmpty();
    }

    @Test
    void allFilesAtOnce_areReadAndTheOthersNamed() throws IOException {
        assertIsThere();
        Set<Path> lost = notUnderstood(DATA);
        assertThat(lost).isNotEmpty();
        for (String format : List.of("text", "json")) {
            Run run = Run.of("audit", "aws:" + DATA, "--assume-complete", "--format", format);

            assertThat(run.exitCode()).as(run.err()).isIn(ANSWERED);
            assertThat(run.out()).contains("arn:aws:elasticloadbalancing").doesNotContain("Exception");
            assertThat(lost).allSatisfy(file -> assertThat(run.err()).contains(file + ": "));
            assertThat(files(DATA, ".xml").stream().map(Path::getParent).distinct())
                    .allSatisfy(xml -> assertThat(run.err()).contains(xml + ": "));
        }
    }

    /** A copy, for in its own folder the others would be read as well. */
    private Optional<String> complaint(Path file) throws IOException {
        Path alone = Files.createDirectories(
                folder.resolve(DATA.relativize(file).toString()).resolve("eu-west-1"));
        Path copy = Files.copy(file, alone.resolve(name(file)));
        Run run = Run.of("audit", "aws:" + alone, "--assume-complete", "--format", "json");
        boolean named = run.err().contains(copy.toString());
        boolean lost = notUnderstood(alone).contains(copy);
        boolean fine = ANSWERED.contains(run.exitCode())
                ? lost == named
                : run.exitCode() == NOTHING_TO_READ && !run.err().isEmpty();
        return fine ? Optional.empty() : Optional.of(file + " ends with " + run.exitCode() + ": " + run.err());
    }

    /** Files that are neither turned into answers nor known to be of no use. */
    private static Set<Path> notUnderstood(Path root) {
        return AwsSavedAnswers.read(root).unread().stream()
                .filter(UnreadFile::isLoss)
                .map(unread -> unread.where().file())
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        assertIsThere();
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(file -> name(file).endsWith(ending)).sorted().collect(Collectors.toList());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void assertIsThere() {
        assumeTrue(Files.isDirectory(DATA), () -> "skipped: no " + DATA + " beside the repository");
    }
}
