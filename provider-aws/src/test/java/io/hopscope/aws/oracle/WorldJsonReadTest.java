/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.saved.AwsDump;
import io.hopscope.aws.saved.AwsSavedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is rendered is read as the API's own types: every file is understood, and every field exists in the model. */
class WorldJsonReadTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(longs = {2, 5, 11, 23, 42, 77, 101, 202})
    void renderedWorld_isUnderstoodCompletely(long seed) {
        World world = Worlds.random(seed);
        WorldJson.render(new World(world.resources(), Set.of())).forEach(this::save);

        AwsDump dump = AwsSavedAnswers.read(root);

        assertThat(dump.unknownMembers()).isEmpty();
        assertThat(dump.unread()).isEmpty();
        assertThat(dump.errors()).isEmpty();
        assertThat(dump.duplicates()).isEmpty();
        assertThat(dump.listings()).allMatch(listing -> listing.completeness().isComplete());
        assertThat(dump.listings().stream()
                        .map(listing -> listing.scope().region())
                        .distinct())
                .hasSize(world.regions().size());
    }

    private void save(String name, String text) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
