/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.VendorProbe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The audit of each sample estate, with the expectations that come with it, names for each machine the faults that it
 * was given and nothing before them, and says nothing of a machine that works.
 */
final class DemoAuditTest {
    private static final String FILE = "/io/hopscope/demo/faults.txt";
    private static final String NOBODY = "nobody";

    /**
     * What is told of somebody.
     *
     * @param faults what was put there
     * @param consequences what follows from that
     */
    private record Told(List<String> faults, List<String> consequences) {
        static Told of(String text) {
            String[] parts = text.split(" / ", 2);
            return new Told(list(parts[0]), parts.length < 2 ? List.of() : list(parts[1]));
        }

        void check(String whom, List<String> found) {
            int first = whom.equals(NOBODY) ? found.size() : faults.size();
            assertThat(found.subList(0, first)).as(whom).containsAll(faults);
            assertThat(found).as(whom).containsAll(consequences).hasSize(faults.size() + consequences.size());
        }

        private static List<String> list(String text) {
            return Arrays.stream(text.strip().split(", ", -1)).toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"aws, 62", "azure, 35", "tencent, 49", "aliyun, 48"})
    void eachFault_isToldFirst_andNobodyWhoWorksIsNamed(String vendor, int machines) throws IOException {
        JsonTree report = report(vendor);
        Map<String, List<String>> found = new LinkedHashMap<>();
        report.get("findings").elements().forEach(finding -> note(finding, found));
        Map<String, Told> expected = expected(vendor);

        assertThat(report.get("summary").get("machines").text()).isEqualTo(String.valueOf(machines));
        assertThat(found).containsOnlyKeys(expected.keySet());
        found.forEach((whom, told) -> Objects.requireNonNull(expected.get(whom)).check(whom, told));
    }

    private static JsonTree report(String vendor) {
        String expectations = VendorProbe.expectations(vendor).toString();
        String[] arguments = {
            "audit", vendor + ":" + VendorProbe.estate(vendor), "--expect", expectations, "--format", "json"
        };
        return JsonTree.parse(Run.of(arguments).out());
    }

    private static void note(JsonTree finding, Map<String, List<String>> found) {
        String told = finding.get("code").text() + " " + last(finding.get("subject"));
        List<String> affected = finding.get("affected").elements().stream()
                .map(DemoAuditTest::last)
                .map(id -> id.toLowerCase(Locale.ROOT))
                .toList();
        for (String whom : affected.isEmpty() ? List.of(NOBODY) : affected) {
            List<String> codes = found.computeIfAbsent(whom, key -> new ArrayList<>());
            if (!codes.contains(told)) {
                codes.add(told);
            }
        }
    }

    private static String last(JsonTree id) {
        return id.text().substring(id.text().lastIndexOf('/') + 1);
    }

    private static Map<String, Told> expected(String vendor) throws IOException {
        try (InputStream content = Objects.requireNonNull(DemoAuditTest.class.getResourceAsStream(FILE))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(vendor + " "))
                    .map(line -> line.substring(vendor.length() + 1).split(": ", 2))
                    .collect(Collectors.toMap(parts -> parts[0].split(" ", -1)[0], parts -> Told.of(parts[1])));
        }
    }
}
