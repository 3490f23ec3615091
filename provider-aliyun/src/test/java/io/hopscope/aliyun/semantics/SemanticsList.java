/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.semantics;

import io.hopscope.aliyun.answers.Assumed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of rules with their tests, as the docs have it. */
final class SemanticsList {
    private static final String HEAD = """
            # How Alibaba Cloud evaluates packets, and the tests that show it

            Each rule of packet evaluation that a configuration can show has a test that fails when the rule is turned round;
            the others say why they have none. Sections: 1.1 security groups, 1.2 network ACLs, 1.3 routes, 1.4 public
            addresses, 1.5 the IPv4 gateway, 1.6 NAT, 1.7 links, IPv6, floating addresses and balancers, 1.8 instances and
            interfaces, 1.9 what stands in no answer. The tests are in
            `provider-aliyun/src/test/java/io/hopscope/aliyun/semantics`; this file is written from them by
            `mvn -pl provider-aliyun test -Dtest=SemanticsListTest -Dsemantics.write=true`.

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
        return text.append(assumptions()).toString();
    }

    /** What the vendor does not document; each is named in answers that rest on it, and unknown under --strict. */
    private static String assumptions() {
        StringBuilder text = new StringBuilder("""

                ## Assumptions

                What the vendor does not document and is taken for granted. An answer that would differ without one names it and
                is only probable; with `--strict` it is unknown.

                | id | assumption |
                | --- | --- |
                """);
        Assumed.ALL.forEach(each -> text.append("| ")
                .append(each.id())
                .append(" | ")
                .append(each.text())
                .append(" |\n"));
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
