/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.DemoProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page about the demo lists every scenario, and each is shown by a question at least. */
final class DemoScenariosTest {
    private static final Path PAGE = Path.of("..", "docs", "demo.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([PNLO]\\d) [^|]*\\| ([^|]*) \\|");
    private static final String NOT_HERE = "not on AWS";

    /** Questions about what the scenarios do not cover. */
    private static final String FURTHER = "extra";

    private static final List<String> SCENARIOS = List.of(
            "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9",
            "L1", "L2", "O1", "O2", "O3");

    @Test
    void thePage_listsEveryScenario() throws IOException {
        assertThat(rows().keySet()).containsExactlyElementsOf(SCENARIOS);
    }

    @Test
    void everyScenarioThatTheCloudHas_isShownByAQuestion() throws IOException {
        Map<String, String> rows = rows();
        Set<String> wanted = new TreeSet<>(rows.keySet());
        wanted.removeIf(scenario -> rows.getOrDefault(scenario, "").equals(NOT_HERE));
        wanted.add(FURTHER);

        assertThat(DemoProbe.all().stream().map(DemoProbe::scenario).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void thePage_countsTheQuestions() throws IOException {
        assertThat(Files.readString(PAGE))
                .contains("The expected answer to " + DemoProbe.all().size() + " questions");
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            ROW.matcher(line).results().forEach(row -> rows.putIfAbsent(row.group(1), row.group(2)));
        }
        return rows;
    }
}
