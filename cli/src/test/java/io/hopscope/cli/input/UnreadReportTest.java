/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.dump.DumpScope;
import io.hopscope.dump.Origin;
import io.hopscope.dump.UnreadFile;
import io.hopscope.dump.UnreadFile.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class UnreadReportTest {
    @Test
    void filesThatWereNotUnderstood_areNamedWithTheReason() {
        assertThat(UnreadReport.of(
                        List.of(file("a.json", Reason.NOT_UNDERSTOOD), file("b.json", Reason.OWNER_MISSING))))
                .containsExactly("a.json: why NOT_UNDERSTOOD", "b.json: why OWNER_MISSING");
    }

    @Test
    void filesOfOtherKinds_areNamedToo() {
        assertThat(UnreadReport.of(List.of(file("vpcs.txt", Reason.OTHER_FILE))))
                .containsExactly("vpcs.txt: why OTHER_FILE");
    }

    @Test
    void filesThatNobodyMisses_areNotMentioned() {
        assertThat(UnreadReport.of(List.of(
                        file(".git", Reason.HIDDEN), file("u.json", Reason.UNUSED), file("l", Reason.SEEN_BEFORE))))
                .isEmpty();
    }

    @Test
    void howeverManyWereNotUnderstood_eachIsNamed() {
        List<UnreadFile> many = IntStream.range(0, 230)
                .mapToObj(i -> file("f" + i, Reason.CALL_UNKNOWN))
                .toList();
        assertThat(UnreadReport.of(many)).hasSize(230).endsWith("f229: why CALL_UNKNOWN");
    }

    @Test
    void manyFilesOfOtherKinds_areToldByFolder() {
        assertThat(UnreadReport.of(List.of(
                        file("a/vpcs.xml", Reason.OTHER_FILE),
                        file("a/nats.xml", Reason.OTHER_FILE),
                        file("b/notes.md", Reason.OTHER_FILE))))
                .containsExactly("a: 2 files why OTHER_FILE", "b/notes.md: why OTHER_FILE");
    }

    private static UnreadFile file(String name, Reason reason) {
        return new UnreadFile(
                new Origin(Path.of(name), ""), reason, Optional.empty(), DumpScope.UNKNOWN, "why " + reason);
    }
}
