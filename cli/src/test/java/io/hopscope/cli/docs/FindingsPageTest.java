/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.hopscope.aws.AwsFindings;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.NoteCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void everyProvider_namesItsSourceOrSaysThatTheCodeNeverOccurs(FindingCode code) {
        assertThatCode(() -> AwsFindings.of(code)).doesNotThrowAnyException();
    }

    @Test
    void noTwoCodes_meanTheSame() {
        assertThat(Stream.of(FindingCode.values()).map(FindingCode::title)).doesNotHaveDuplicates();
    }
}
