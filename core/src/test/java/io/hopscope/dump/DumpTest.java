/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DumpTest {
    private static final String NO_SHIPS = "{\"Ships\":[]}";
    private static final String STORM = "{\"Failure\":{\"Code\":\"Storm\",\"Text\":\"come back\"}}";

    @TempDir
    private Path root;

    private DumpFolder folder;

    @BeforeEach
    void open() {
        folder = new DumpFolder(root);
    }

    @Test
    void accountsAndRegionsAreKeptApart() {
        folder.file("accounts/123/sea-1/a.json", NO_SHIPS)
                .file("accounts/123/sea-2/a.json", NO_SHIPS)
                .file("accounts/456/sea-1/a.json", NO_SHIPS)
                .file("accounts/456/a.json", NO_SHIPS)
                .file("sea-1/a.json", NO_SHIPS)
                .file("a.json", NO_SHIPS);

        assertThat(folder.read().scopes().stream().map(DumpScope::toString))
                .containsExactly(
                        "unknown account, unknown region",
                        "unknown account, region sea-1",
                        "account 123, region sea-1",
                        "account 123, region sea-2",
                        "account 456, unknown region",
                        "account 456, region sea-1");
        assertThat(folder.read().listings()).hasSize(6);
    }

    @Test
    void theWrapperBeatsTheContentWhichBeatsThePath() {
        folder.file("sea-1/a.json", "{\"Sea\":\"sea-2\",\"Ships\":[]}")
                .file(
                        "accounts/123/sea-1/b.json",
                        "{\"region\":\"sea-3\",\"account\":\"456\",\"answer\":{\"Sea\":\"sea-2\",\"Ships\":[]}}");

        assertThat(folder.read().scopes())
                .containsExactly(
                        new DumpScope(Optional.empty(), Optional.of("sea-2")),
                        new DumpScope(Optional.of("456"), Optional.of("sea-3")));
    }

    @Test
    void filesOfAFlatFolderShareOneScope() {
        folder.file("a.json", NO_SHIPS)
                .file("b.json", "{\"Tariff\":{}}")
                .file("sub/c.json", "{\"Set\":[{\"Gates\":1}]}");

        assertThat(folder.read().scopes()).containsExactly(DumpScope.UNKNOWN);
    }

    @Test
    void anErrorWhoseCallIsKnownIsAListingThatFailed() {
        folder.file("sea-1/ListCargo.s-1.json", STORM);
        Dump dump = folder.read();
        DumpScope scope = new DumpScope(Optional.empty(), Optional.of("sea-1"));

        SavedListing listing = dump.listing(new AnswerKey("ListCargo", Optional.of("s-1"), scope))
                .orElseThrow();
        assertThat(listing.answers()).isEmpty();
        assertThat(listing.completeness().isComplete()).isFalse();
        assertThat(listing.errors()).containsExactlyElementsOf(dump.errors());
        assertThat(dump.listings(scope, "ListCargo")).containsExactly(listing);
    }

    @Test
    void anErrorInAWrapperTakesItsCallFromThere() {
        folder.file("x.json", "{\"call\":\"ListCargo\",\"owner\":\"s-1\",\"answer\":" + STORM + "}");

        assertThat(folder.read().listings())
                .singleElement()
                .satisfies(listing ->
                        assertThat(listing.key()).hasToString("ListCargo of s-1 (unknown account, unknown region)"));
    }

    @Test
    void anErrorWhoseCallIsNotKnownIsStillAnErrorOfItsScope() {
        folder.file("sea-1/x.json", STORM);
        Dump dump = folder.read();

        assertThat(dump.listings()).isEmpty();
        assertThat(dump.unread()).isEmpty();
        assertThat(dump.scopes()).hasSize(1);
        assertThat(dump.errors()).singleElement().satisfies(error -> {
            assertThat(error.call()).isEmpty();
            assertThat(error.error()).isEqualTo(new ErrorAnswer("Storm", "come back"));
        });
    }

    @Test
    void theOrderOfTheFileSystemDoesNotShow() {
        for (String name : List.of("c", "a", "b")) {
            folder.file("sea-1/" + name + ".json", "{\"Next\":\"" + name + "\",\"Ships\":[{\"Id\":\"" + name + "\"}]}")
                    .file("sea-2/" + name + ".json", NO_SHIPS)
                    .file(name + ".json", STORM)
                    .file(name + ".txt", "");
        }

        assertThat(told(Comparator.naturalOrder()))
                .isEqualTo(told(Comparator.reverseOrder()))
                .contains("a.json: Ships[0]");
    }

    @Test
    void oneBrokenFileFailsTheWholeDumpByName() {
        folder.file("a.json", NO_SHIPS).file("b.json", "{\"Ships\":[");

        assertThatThrownBy(folder::read)
                .isInstanceOf(DumpFormatException.class)
                .hasMessageStartingWith(root.resolve("b.json") + ": broken JSON at line 1");
    }

    @Test
    void everyFileIsEitherUnderstoodOrNamed() {
        folder.file("a.json", NO_SHIPS)
                .file("b.json", STORM)
                .file("c.json", "{}")
                .file("d.txt", "")
                .file("e.json", "{\"Tides\":1}")
                .file("f.json", NO_SHIPS);
        Dump dump = folder.read();

        assertThat(Stream.concat(
                        dump.files().stream(),
                        dump.unread().stream().map(file -> file.where().file())))
                .map(file -> root.relativize(file).toString())
                .containsExactlyInAnyOrder("a.json", "b.json", "c.json", "d.txt", "e.json", "f.json");
    }

    /** Everything a dump says, cursors by their place. */
    private String told(Comparator<Path> order) {
        FileTree tree = new FileTree(DumpLimits.DEFAULT, listed -> listed(listed, order));
        tree.walk(root);
        return DumpReader.of(new HarbourDialect()).read(tree).toString();
    }

    private static List<Path> listed(Path folder, Comparator<Path> order) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted(order).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
