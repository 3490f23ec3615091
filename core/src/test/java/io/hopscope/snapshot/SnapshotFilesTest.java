/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.ServiceSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SnapshotFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aPlainFileIsTheDocument() throws IOException {
        Path file = folder.resolve("estate.json");
        SnapshotFiles.write(Sample.snapshot(), file);

        assertThat(file).hasBinaryContent(Documents.bytes(Sample.snapshot()));
        assertThat(Documents.text(SnapshotFiles.read(file))).isEqualTo(Documents.text(Sample.snapshot()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"estate.json.gz", "ESTATE.JSON.GZ"})
    void aFileNamedSoIsCompressed(String name) throws IOException {
        Path file = folder.resolve(name);
        SnapshotFiles.write(Sample.snapshot(), file);

        assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b).hasSizeLessThan(800);
        assertThat(Documents.text(SnapshotFiles.read(file))).isEqualTo(Documents.text(Sample.snapshot()));
    }

    @Test
    void anErrorNamesTheFile() throws IOException {
        Path file =
                Files.writeString(folder.resolve("broken.json"), "{\"format\":\"hopscope-snapshot\",\"version\":3}");

        assertThatThrownBy(() -> SnapshotFiles.read(file))
                .isInstanceOf(SnapshotFormatException.class)
                .hasMessageStartingWith(file + ": version: this release reads version 1");
    }

    @Test
    void aMissingFileIsMissing() {
        assertThatThrownBy(() -> SnapshotFiles.read(folder.resolve("nowhere.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("estate.json");
        SnapshotFiles.write(Sample.snapshot(), file);
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SnapshotFiles.write(nestedTooDeep(), file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot write what no reader accepts: nested too deep");

        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.createFile(folder.resolve("estate-1.json"));
        Path link = Files.createSymbolicLink(folder.resolve("latest.json"), file.getFileName());

        SnapshotFiles.write(Sample.snapshot(), link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(Documents.bytes(Sample.snapshot()));
    }

    @Test
    void aFailingStreamFailsAsItDoes() {
        IOException failure = new IOException("disk full");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };

        assertThatThrownBy(() -> SnapshotFiles.write(Sample.snapshot(), failing))
                .isSameAs(failure);
    }

    @Test
    void aSnapshotIsRecognised_whateverItsVersion() throws IOException {
        Path plain = folder.resolve("a.json");
        Path packed = folder.resolve("b.json.gz");
        SnapshotFiles.write(Sample.snapshot(), plain);
        SnapshotFiles.write(Sample.snapshot(), packed);
        Path newer = Files.writeString(
                folder.resolve("c.json"), " {\n \"format\" : \"hopscope-snapshot\", \"version\": 99, ...");

        assertThat(List.of(plain, packed, newer))
                .allSatisfy(file -> assertThat(SnapshotFiles.isSnapshot(file)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[1]", "{\"format\":1}", "{\"format\":\"x\"}", "{\"a\":1}", "\u001f\u000b"})
    void anotherFileIsNotRecognised(String text) throws IOException {
        Path file = folder.resolve("other.json");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SnapshotFiles.isSnapshot(file)).isFalse();
    }

    @Test
    void whatIsNoFileIsNoSnapshot() throws IOException {
        assertThat(SnapshotFiles.isSnapshot(folder)).isFalse();
        assertThat(SnapshotFiles.isSnapshot(folder.resolve("nowhere"))).isFalse();
        Files.write(folder.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertThat(SnapshotFiles.isSnapshot(folder.resolve("cut.gz"))).isFalse();
    }

    private static Snapshot nestedTooDeep() {
        Match match = new Match.Everything();
        for (int i = 0; i < 150; i++) {
            match = new Match.AnyOf(List.of(match));
        }
        ResourceId id = new ResourceId("nimbus", ResourceKind.SERVICE_SET, "services-1");
        return new SnapshotBuilder()
                .add(new ServiceSet(Identity.of(id, "", Sample.SCOPE), Fact.known(match)))
                .build();
    }
}
