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
            the others say why they have none. Sections: 1.1 security groups, 1.2 network ACLs, 1.3 routes, 1.4 public addresses,
            1.5 NAT gateways, 1.6 machines, interfaces and the rest. The tests are in
            `provider-tencent/src/test/java/io/hopscope/tencent/semantics`; this file is written from
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
