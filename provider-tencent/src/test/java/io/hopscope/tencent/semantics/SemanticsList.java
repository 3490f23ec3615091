/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.semantics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of rules with their tests, as the docs have it. */
final class SemanticsList {
    private static final String HEAD = """
            # How Tencent Cloud evaluates packets, and the tests that show it

            Each rule of packet evaluation that a configuration can show has a test that fails when the rule is turned round;
            the others say why they have none. Sections: 1.1 order of checks, 1.2 security groups and tags, 1.3 admin rules,
            1.4 routes, 1.5 asymmetry, 1.6 public addresses, 1.7 load balancers, 1.8 ways out, 1.9 peerings, 1.10 machines and
            interfaces. The tests are in `provider-tencent/src/test/java/io.hopscope.tencent/semantics`; this file is written from
            them by `mvn -pl provider-tencent test -Dtest=SemanticsListTest -Dsemantics.write=true`.

            | section | rule | shown by |
            | --- | --- | --- |
            """;

    private final Map<SheetRow, List<String>> shown;

    SemanticsList(Map<SheetRow, List<String>> shown) {
        this.shown = shown;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (SheetRow row : SheetRow.values()) {
            text.append("| ").append(row.section()).append(" | ").append(row.words());
            text.append(" | ").append(evidence(row)).append(" |\n");
        }
        return text.toString();
    }

    private String evidence(SheetRow row) {
        if (!row.whyNone().isEmpty()) {
            return "none: " + row.whyNone();
        }
        String tests = shown.getOrDefault(row, List.of()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining("<br>"));
        return tests;
    }
}
