/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.reach.Engine;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What others compile against changes only on purpose: the list is committed, and a change of it shows in a review.
 * {@code mvn -Pquick -pl core test -Dtest=PublicApiTest -Dhopscope.api=write} writes it anew.
 */
final class PublicApiTest {
    private static final Path LIST = Path.of("src/test/resources/io/hopscope/architecture/public-api.txt");
    private static final Pattern TYPE = Pattern.compile("\\b(?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*");

    @Test
    void publicApi_isTheOneThatIsCommitted() throws IOException, URISyntaxException {
        List<String> lines = compiled();
        if ("write".equals(System.getProperty("hopscope.api"))) {
            Files.write(LIST, lines);
        }
        List<String> committed = Files.readAllLines(LIST);

        assertThat(committed.stream().filter(line -> !lines.contains(line)))
                .as("lost")
                .isEmpty();
        assertThat(lines.stream().filter(line -> !committed.contains(line)))
                .as("new")
                .isEmpty();
        assertThat(lines.equals(committed)).as("in the same order").isTrue();
    }

    @Test
    void publicApi_namesOnlyTheJdkAndHopscope() throws IOException, URISyntaxException {
        assertThat(compiled().stream().flatMap(PublicApiTest::types))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("java.") || name.startsWith("io.hopscope."));
    }

    @Test
    void publicApi_holdsTypesOfAllSorts() throws IOException, URISyntaxException {
        assertThat(compiled())
                .contains(
                        "class io.hopscope.reach.Engine",
                        "  static io.hopscope.reach.Engine of(io.hopscope.model.Snapshot)",
                        "enum io.hopscope.reach.trace.Verdict",
                        "sealed interface io.hopscope.model.Selector",
                        "interface io.hopscope.spi.CloudProvider : java.lang.AutoCloseable")
                .noneMatch(line -> line.contains("CollectionRun"));
    }

    private static Stream<String> types(String line) {
        return TYPE.matcher(line).results().map(MatchResult::group);
    }

    private static List<String> compiled() throws URISyntaxException {
        return PublicApi.of(Path.of(
                Engine.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
}
