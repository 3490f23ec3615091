/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.VendorProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The audit of each sample estate names for each machine the faults that it was given, the gravest first, and none for
 * a machine that works. A fault that hits a whole network is named once, for all of its machines.
 */
final class DemoAuditTest {
    private static final String FILE = "/io/hopscope/demo/expected-audit.txt";
    private static final String ALL = "*";

    @ParameterizedTest
    @CsvSource({"aws, 63", "azure, 35", "tencent, 49", "aliyun, 48"})
    void eachMachine_hasItsFaultsAndNoOthers(String vendor, int machines) throws IOException {
        Map<String, String> expected = expected(vendor);
        List<String> wide = List.of(Objects.requireNonNull(expected.remove(ALL)).split(", "));
        Map<String, String> found = new TreeMap<>();
        expected.keySet().forEach(machine -> found.put(machine, ""));
        JsonTree.parse(Run.of("audit", vendor + ":" + VendorProbe.estate(vendor), "--format", "json")
                        .out())
                .get("findings")
                .elements()
                .forEach(finding -> note(finding, wide, found));

        assertThat(expected).hasSize(machines);
        assertThat(found).isEqualTo(expected);
    }

    private static void note(JsonTree finding, List<String> wide, Map<String, String> found) {
        String told = finding.get("code").text() + " " + last(finding.get("subject"));
        for (JsonTree affected : finding.get("affected").elements()) {
            String machine = last(affected).toLowerCase(Locale.ROOT);
            if (!wide.contains(told) && found.containsKey(machine)) {
                found.merge(machine, told, DemoAuditTest::both);
            }
        }
    }

    private static String both(String before, String told) {
        if (before.isEmpty()) {
            return told;
        }
        return List.of(before.split(", ")).contains(told) ? before : before + ", " + told;
    }

    private static String last(JsonTree id) {
        return id.text().substring(id.text().lastIndexOf('/') + 1);
    }

    private static Map<String, String> expected(String vendor) throws IOException {
        try (InputStream content = Objects.requireNonNull(DemoAuditTest.class.getResourceAsStream(FILE))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(vendor + " "))
                    .map(line -> line.substring(vendor.length() + 1).split(":", 2))
                    .collect(Collectors.toMap(
                            parts -> parts[0].split(" ", -1)[0],
                            parts -> parts[1].strip(),
                            (one, other) -> one + ", " + other,
                            LinkedHashMap::new));
        }
    }
}
