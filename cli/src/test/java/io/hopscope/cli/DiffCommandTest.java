/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.Pier;
import io.hopscope.cli.testing.Readme;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {
    private static final String MONDAY =
            Readme.ROOT.resolve("docs/diff/monday.json").toString();
    private static final String TUESDAY =
            Readme.ROOT.resolve("docs/diff/tuesday.json").toString();

    @TempDir
    private Path folder;

    @Test
    void sameSnapshot_exitsWithZero() {
        Run run = Run.of("diff", MONDAY, MONDAY);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("No flow was lost or gained.\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void changes_areToldWithWhatDidThem() {
        Run run = Run.of("diff", MONDAY, TUESDAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                LOST  the Internet → gelato
                  tcp 443 from everywhere
                  because acl-0f15400f15400f154 got the ingress rule 50 (deny tcp to port 443 from 0.0.0.0/0)
                GAINED  the Internet → till (i-0b2b2b2b2b2b2b2b2)
                  tcp 22 from everywhere but 198.51.100.40/32
                  because till (sg-0bbb0000000000002) got the ingress rule tcp/22 from 0.0.0.0/0 (allow tcp to port 22 from 0.0.0.0/0)
                GAINED  gelato → till (i-0b2b2b2b2b2b2b2b2)
                  tcp 22
                  because till (sg-0bbb0000000000002) got the ingress rule tcp/22 from 0.0.0.0/0 (allow tcp to port 22 from 0.0.0.0/0)
                """);
    }

    @Test
    void wayBack_isTheOpposite() {
        Run run = Run.of("diff", TUESDAY, MONDAY);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("GAINED  the Internet → gelato\n", "lost the ingress rule 50");
    }

    @Test
    void noChangeButSomethingUnread_exitsWithThree() throws IOException {
        Path file = folder.resolve("harbour.json");
        SnapshotFiles.write(HarbourEstate.snapshot(), file);
        Run run = Run.of("diff", file.toString(), file.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("No flow was lost or gained.", "the rules of sg-light could not be read");
    }

    @Test
    void machinesOfOneSnapshot_areNamed() throws IOException {
        Path file = folder.resolve("harbour.json");
        SnapshotFiles.write(HarbourEstate.snapshot(), file);
        Run run = Run.of("diff", MONDAY, file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "Only in the newer snapshot: crane, kiosk, lighthouse\n",
                        "Only in the older snapshot: gelato, till (i-0b2b2b2b2b2b2b2b2)\n");
    }

    @Test
    void json_hasExactlyTheFieldsOfThePage() {
        Run run = Run.of("diff", MONDAY, TUESDAY, "--format", "json");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonTree tree = JsonTree.parse(run.out());
        assertThat(tree.names())
                .containsExactly("schema", "before", "after", "changes", "appeared", "vanished", "gaps");
        JsonTree change = tree.get("changes").elements().get(0);
        assertThat(change.names()).containsExactly("subject", "turn", "origin", "family", "flows", "causes");
        assertThat(change.get("causes").elements().get(0).names()).containsExactly("resource", "kind", "edit", "proof");
    }

    @Test
    void oneInput_isWrongUsage() {
        Run run = Run.of("diff", Pier.input());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("NEW");
    }
}
