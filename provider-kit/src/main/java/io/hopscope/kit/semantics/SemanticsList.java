/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.semantics;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The list of rules with their tests, as the docs have it.
 *
 * @param head what stands above the table
 * @param rows the rules in their order
 * @param shown the names of the tests that show a rule
 */
record SemanticsList(String head, List<? extends SemanticsRow> rows, Map<SemanticsRow, List<String>> shown) {
    String text() {
        StringBuilder text = new StringBuilder(head);
        text.append("| section | rule | shown by |\n| --- | --- | --- |\n");
        for (SemanticsRow row : rows) {
            text.append("| ").append(row.section()).append(" | ").append(row.words());
            text.append(" | ").append(evidence(row)).append(" |\n");
        }
        return text.toString();
    }

    private String evidence(SemanticsRow row) {
        if (!row.whyNone().isEmpty()) {
            return "none: " + row.whyNone();
        }
        String tests = shown.getOrDefault(row, List.of()).stream()
                .map(test -> "`" + test + "`")
                .collect(Collectors.joining("<br>"));
        return row.except().isEmpty() ? tests : tests + "<br>not shown: " + row.except();
    }
}
