/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import io.hopscope.cli.testing.DemoProbe;
import io.hopscope.cli.testing.FindingProbe;
import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.VendorProbe;
import io.hopscope.reach.trace.FindingCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of scenarios: which code each gets on each cloud, by the expected answers about the sample estates. */
final class ScenariosPage {
    private static final String HEAD = """
            # Scenarios

            The cases that people run into, and the codes ([findings.md](findings.md)) that name them on each cloud; or why
            there is none. Every code in the table is shown by a test: an expected answer about the sample estate of that
            cloud (`expected-CLOUD.json`) or an expected finding (`expected-findings.json`), both in
            `cli/src/test/resources/io/hopscope/demo`, or the test that the latter names. What each estate shows,
            [demo.md](demo.md) tells. This file is written from them by
            `mvn -pl cli -am test -Dtest=ScenariosPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dhopscope.write=true`.
            """;

    private final Map<Scenario, Map<Cloud, Set<FindingCode>>> codes = new EnumMap<>(Scenario.class);

    ScenariosPage() throws IOException {
        for (Cloud cloud : Cloud.values()) {
            Stream<JsonTree> questions = cloud == Cloud.AWS
                    ? DemoProbe.all().stream().map(DemoProbe::expected)
                    : VendorProbe.of(cloud.vendor()).stream().map(VendorProbe::expected);
            questions.forEach(expected -> add(cloud, expected));
        }
        for (FindingProbe probe : FindingProbe.all()) {
            add(Cloud.valueOf(probe.cloud().toUpperCase(Locale.ROOT)), probe.expected());
        }
    }

    /** The codes that a scenario is shown to get on a cloud, in their own order. */
    Set<FindingCode> codes(Scenario scenario, Cloud cloud) {
        return codes.getOrDefault(scenario, Map.of()).getOrDefault(cloud, Set.of());
    }

    /** The whole page. */
    String text() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        String clouds = Stream.of(Cloud.values()).map(Cloud::toString).collect(Collectors.joining(" | "));
        lines.addAll(List.of("", "| id | what people see | what to name | " + clouds + " |"));
        lines.add("| --- | --- | --- |" + " --- |".repeat(Cloud.values().length));
        for (Scenario scenario : Scenario.values()) {
            String cells = Stream.of(Cloud.values())
                    .map(cloud -> cell(scenario, cloud))
                    .collect(Collectors.joining(" | "));
            lines.add("| " + scenario + " | " + scenario.symptom() + " | " + scenario.cause() + " | " + cells + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private void add(Cloud cloud, JsonTree expected) {
        String scenario = expected.get("scenario").text();
        boolean fault = expected.find("code").isPresent()
                && Stream.of(Scenario.values()).anyMatch(known -> known.name().equals(scenario));
        if (fault) {
            codes.computeIfAbsent(Scenario.valueOf(scenario), fresh -> new EnumMap<>(Cloud.class))
                    .computeIfAbsent(cloud, fresh -> EnumSet.noneOf(FindingCode.class))
                    .add(FindingCode.valueOf(expected.get("code").text()));
        }
    }

    private String cell(Scenario scenario, Cloud cloud) {
        return scenario.absent(cloud)
                .orElseGet(() -> codes(scenario, cloud).stream()
                        .map(code -> "[" + code + "](findings.md#" + code.name().toLowerCase(Locale.ROOT) + ")")
                        .collect(Collectors.joining(", ")));
    }
}
