/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.FindingSource;
import io.hopscope.reach.trace.NoteCode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of codes is complete and is what stands in {@code docs}. */
final class FindingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "findings.md");

    @Test
    void thePageInTheDocs_isUpToDate() throws IOException {
        String page = FindingsPage.text();
        if (Boolean.getBoolean("hopscope.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/findings.md is out of date; write it anew with -Dhopscope.write=true, as its head says")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @EnumSource
    void everyCode_isExplainedInSentences(FindingCode code) {
        assertThat(code.title()).matches("[A-Z].*[^.]");
        assertThat(code.evidence()).matches("[a-z].*[^.]");
        assertThat(Stream.of(code.explanation(), code.remedy())).allMatch(text -> text.matches("[A-Z].*\\."));
    }

    @ParameterizedTest
    @EnumSource
    void everyNote_isExplainedInASentence(NoteCode code) {
        assertThat(code.meaning()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @EnumSource
    void everyCloud_namesItsSourceOrSaysThatTheCodeNeverOccurs(Cloud cloud) {
        assertThat(FindingCode.values())
                .allSatisfy(code -> assertThat(complaints(cloud, cloud.source(code)))
                        .as(cloud + " on " + code)
                        .isEmpty());
    }

    /** A code that no cloud can show would be one that nobody ever reads. */
    @ParameterizedTest
    @EnumSource
    void everyCode_occursOnACloud(FindingCode code) {
        assertThat(Stream.of(Cloud.values()).map(cloud -> cloud.source(code)))
                .hasAtLeastOneElementOfType(FindingSource.Documented.class);
    }

    @Test
    void noTwoCodes_meanTheSame() {
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::title)).doesNotHaveDuplicates();
    }

    private static List<String> complaints(Cloud cloud, FindingSource source) {
        List<String> complaints = new ArrayList<>();
        if (source instanceof FindingSource.NeverOccurs never && !never.reason().matches("[A-Z].*\\.")) {
            complaints.add("no sentence: " + never.reason());
        }
        if (source instanceof FindingSource.Documented documented) {
            URI page = documented.page();
            if (!"https".equals(page.getScheme()) || !cloud.hosts().contains(page.getHost())) {
                complaints.add("not the vendor's documentation: " + page);
            }
            if (documented.title().isBlank() || !documented.meaning().matches("(.*[^.])?")) {
                complaints.add("no words: " + documented);
            }
        }
        return complaints;
    }
}
