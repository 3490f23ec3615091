/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSource;
import io.hopscope.reach.trace.NoteCode;
import java.util.ArrayList;
import java.util.List;

/** The page that explains every code of findings and notes, from core's words and the providers' sources. */
final class FindingsPage {
    private static final String HEAD = """
            # Findings and notes

            Every obstacle that `why` names and every finding of `audit` carries one of these codes. A code is stable: it is
            never renumbered or given another meaning. This file is written by
            `mvn -pl cli -am test -Dtest=FindingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dhopscope.write=true`
            from `FindingCode`, `NoteCode` and the sources that each provider gives.

            Each code names the page of each cloud's documentation that states the rule, and before it what the code means
            there where the cloud has words of its own; or why it cannot occur there. Which codes the faults that people
            run into get on which cloud, [scenarios.md](scenarios.md) says.

            Fixes that an answer offers are for the case at hand, and proven by asking again; "mended by" says what helps
            as a rule, also where nothing can be proven.
            """;

    private FindingsPage() {}

    /** The whole page. */
    static String text() {
        List<String> lines = new ArrayList<>(HEAD.lines().toList());
        lines.add("");
        lines.add("## Findings");
        for (FindingCode code : FindingCode.values()) {
            lines.addAll(section(code));
        }
        lines.addAll(List.of("", "## Notes", "", "| code | what the note says |", "| --- | --- |"));
        for (NoteCode code : NoteCode.values()) {
            lines.add("| `" + code + "` | " + code.meaning() + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> section(FindingCode code) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "### " + code,
                "",
                code.title() + ". " + code.explanation(),
                "",
                "- Evidence: " + code.evidence() + ".",
                "- Mended by: " + code.remedy()));
        for (Cloud cloud : Cloud.values()) {
            lines.add("- " + cloud + ": " + words(cloud.source(code)));
        }
        return lines;
    }

    private static String words(FindingSource source) {
        if (source instanceof FindingSource.NeverOccurs never) {
            return "does not occur. " + never.reason();
        }
        FindingSource.Documented page = (FindingSource.Documented) source;
        String link = "[" + page.title() + "](" + page.page() + ")";
        return page.meaning().isEmpty() ? link : page.meaning() + " (" + link + ")";
    }
}
