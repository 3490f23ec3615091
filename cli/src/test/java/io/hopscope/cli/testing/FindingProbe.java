/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code code} that the audit of a {@code cloud}'s sample estate has to find for a {@code scenario}: on a
 * {@code subject}, alone or as the end of its id, with a {@code fix} among the commands that are offered; or, where the
 * estate does not show it, the {@code test} that does, as a path from the root of the repository.
 *
 * @param expected the entry of the file
 */
public record FindingProbe(JsonTree expected) {
    private static final String FILE = "/io/hopscope/demo/expected-findings.json";

    /** All of them, in the order of the file. */
    public static List<FindingProbe> all() throws IOException {
        try (InputStream content = Objects.requireNonNull(FindingProbe.class.getResourceAsStream(FILE))) {
            return JsonTree.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)).elements().stream()
                    .map(FindingProbe::new)
                    .toList();
        }
    }

    /** The name of a cloud. */
    public String cloud() {
        return expected.get("cloud").text();
    }

    /** The test that shows it, where the sample estate does not. */
    public Optional<String> test() {
        return expected.find("test").map(JsonTree::text);
    }

    /** Whether a finding of the audit is the one that has to be there. */
    public boolean isMetBy(JsonTree finding) {
        String subject = expected.get("subject").text();
        String found = finding.get("subject").text();
        return finding.get("code").text().equals(expected.get("code").text())
                && (found.equals(subject) || found.endsWith("/" + subject))
                && expected.find("fix").map(fix -> offers(finding, fix.text())).orElse(true);
    }

    private static boolean offers(JsonTree finding, String command) {
        return finding.get("fixes").elements().stream()
                .flatMap(fix -> fix.get("commands").elements().stream())
                .anyMatch(offered -> offered.text().contains(command));
    }
}
