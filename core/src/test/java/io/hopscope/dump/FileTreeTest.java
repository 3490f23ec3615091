/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopscope.dump.UnreadFile.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTreeTest {
    private static final DumpLimits LIMITS = new DumpLimits(10, 1000, 4, 3);

    @TempDir
    private Path root;

    private DumpFolder folder;

    @BeforeEach
    void fill() {
        folder = new DumpFolder(root)
                .file("b/2.json", "{}")
                .file("b/1.json.gz", "{}")
                .file("a.JSON", "{}");
    }

    @Test
    void filesComeInTheOrderOfTheirNamesWhateverTheFileSystemSays() {
        assertThat(relative(walked(Comparator.naturalOrder()))).containsExactly("a.JSON", "b/1.json.gz", "b/2.json");
        assertThat(relative(walked(Comparator.reverseOrder()))).containsExactly("a.JSON", "b/1.json.gz", "b/2.json");
    }

    @Test
    void whatIsNotReadIsNamedWithItsReason() {
        folder.file("notes.txt", "").file(".git/config.json", "").link("gone.json", "nowhere");

        FileTree tree = FileTree.below(root, LIMITS);

        assertThat(tree.files()).hasSize(3);
        assertThat(tree.skipped())
                .extracting(skipped -> root.relativize(skipped.path()).toString(), FileTree.Skipped::reason)
                .containsExactly(
                        tuple(".git", Reason.HIDDEN),
                        tuple("gone.json", Reason.NOT_A_FILE),
                        tuple("notes.txt", Reason.OTHER_FILE));
    }

    @Test
    void aLoopOfLinksEnds() {
        folder.link("b/up", "..").link("c", "b");

        FileTree tree = FileTree.below(root, LIMITS);

        assertThat(relative(tree)).containsExactly("a.JSON", "b/1.json.gz", "b/2.json");
        assertThat(tree.skipped()).extracting(FileTree.Skipped::reason).containsOnly(Reason.SEEN_BEFORE);
    }

    @Test
    void linksToFilesAndFoldersElsewhereAreFollowed(@TempDir Path elsewhere) {
        new DumpFolder(elsewhere).file("d/3.json", "{}");
        folder.link("d", elsewhere.resolve("d").toString());

        assertThat(relative(FileTree.below(root, LIMITS))).contains("d/3.json");
    }

    @Test
    void oneFileAloneIsReadWhateverItsName() {
        folder.file("answer", "{}");

        assertThat(FileTree.below(root.resolve("answer"), LIMITS).files()).containsExactly(root.resolve("answer"));
    }

    @Test
    void aPathThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> FileTree.below(root.resolve("no"), LIMITS))
                .isInstanceOf(DumpFormatException.class)
                .hasMessage(root.resolve("no") + ": there is no such file or folder");
    }

    @Test
    void tooManyFilesAndTooDeepFoldersAreErrors() {
        folder.file("c/4.json", "{}");
        assertThat(FileTree.below(root, LIMITS).files()).hasSize(4);

        folder.file("c/5.json", "{}");
        assertThatThrownBy(() -> FileTree.below(root, LIMITS))
                .hasMessage(root.resolve("c/5.json") + ": one file more than the limit of 4");

        folder.file("a/b/c/d/x.txt", "");
        assertThatThrownBy(() -> FileTree.below(root, LIMITS))
                .hasMessage(root.resolve("a/b/c/d") + ": below more than the limit of 3 folders");
    }

    private FileTree walked(Comparator<Path> order) {
        FileTree tree = new FileTree(LIMITS, listed -> listed(listed, order));
        tree.walk(root);
        return tree;
    }

    private static List<Path> listed(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(order).toList();
        }
    }

    private List<String> relative(FileTree tree) {
        return tree.files().stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }
}
