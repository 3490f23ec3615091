/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.Pier;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExposureCommandTest {
    @TempDir
    private Path folder;

    @Test
    void text_tellsWhatTheInternetReachesFirst() {
        Run run = Run.of("exposure", Pier.input(), "--assume-complete");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                2 machines: 2 reached from the Internet, 0 from inside alone, 0 by nobody

                gelato (i-0a1a1a1a1a1a1a1a1)
                  from the Internet
                    tcp 443 from everywhere
                  from till (i-0b2b2b2b2b2b2b2b2)
                    tcp 443

                till (i-0b2b2b2b2b2b2b2b2)
                  from the Internet
                    tcp 22 from 198.51.100.40/32
                """);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void oneMachine_isToldAlone() throws IOException {
        Run run = Run.of("exposure", harbour(HarbourEstate.snapshot()), "--to", "crane");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("tcp 22 from 198.51.100.0/24").doesNotContain("kiosk (");
    }

    @Test
    void nothingSureAndSomethingUnread_exitsWithThreeAndNamesTheGap() throws IOException {
        Run run = Run.of("exposure", harbour(HarbourEstate.snapshot()), "--to", "lighthouse");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .contains(
                        "everything from everywhere (possibly)",
                        "What is not known",
                        "the rules of sg-light could not be read",
                        "settled by: ec2:DescribeSecurityGroups");
    }

    @Test
    void somethingSureBesidesSomethingUnread_exitsWithZero() throws IOException {
        assertThat(Run.of("exposure", harbour(HarbourEstate.snapshot())).exitCode())
                .isZero();
    }

    @Test
    void json_hasExactlyTheFieldsOfThePage() {
        Run run = Run.of("exposure", Pier.input(), "--assume-complete", "--format", "json");
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        JsonTree tree = JsonTree.parse(run.out());
        assertThat(tree.names()).containsExactly("schema", "asOf", "exposures");
        JsonTree gelato = tree.get("exposures").elements().get(0);
        assertThat(gelato.names()).containsExactly("subject", "kind", "name", "accesses", "balancers", "gaps");
        JsonTree access = gelato.get("accesses").elements().get(0);
        assertThat(access.names()).containsExactly("origin", "family", "flows");
        JsonTree flow = access.get("flows").elements().get(0);
        assertThat(flow.names()).containsExactly("certainty", "protocols", "ports", "from");
        assertThat(flow.get("ports").elements()).extracting(JsonTree::text).containsExactly("443");
    }

    @Test
    void unknownMachine_isWrongUsage() {
        Run run = Run.of("exposure", Pier.input(), "--to", "nobody");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("hopscope: --to: no instance, interface or balancer has the id or name \"nobody\"\n");
    }

    @Test
    void internetAsMachine_isWrongUsage() {
        Run run = Run.of("exposure", Pier.input(), "--to", "internet");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("hopscope: --to: internet is not a machine or load balancer\n");
    }

    @Test
    void hostileNames_cannotForgeLines() throws IOException {
        String input = harbour(HarbourEstate.named("kiosk\n  everything from everywhere\u001b[31m\u202e"));
        Run text = Run.of("exposure", input);
        assertThat(text.out())
                .contains("kiosk\\u000a  everything from everywhere\\u001b[31m\\u202e")
                .doesNotContain("\u001b", "\u202e");
        Run json = Run.of("exposure", input, "--format", "json");
        assertThat(json.lines()).hasSize(1);
        assertThat(json.out()).doesNotContain("\u001b", "\u202e");
    }

    private String harbour(Snapshot snapshot) throws IOException {
        Path file = folder.resolve("harbour.json");
        SnapshotFiles.write(snapshot, file);
        return file.toString();
    }
}
