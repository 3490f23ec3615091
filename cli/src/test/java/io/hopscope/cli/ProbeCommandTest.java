/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.JsonTree;
import io.hopscope.cli.testing.Pier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code probe}, of this host alone. */
final class ProbeCommandTest {
    @Test
    void whatAccepts_exitsWithZero() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Run run = probe("--to", "127.0.0.1", "--port", "tcp/" + server.getLocalPort());
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).contains("internet → 127.0.0.1  tcp/", "observed ACCEPTED after ");
        }
    }

    @Test
    void whatRefuses_exitsWithOne_asJsonToo() throws IOException {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        Run run = probe("--to", "127.0.0.1", "--port", "tcp/" + closed, "--format", "json", "--timeout", "500ms");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonTree tree = JsonTree.parse(run.out());
        assertThat(tree.names()).containsExactly("schema", "asOf", "from", "to", "protocol", "port", "attempts");
        JsonTree attempt = tree.get("attempts").elements().get(0);
        assertThat(attempt.names())
                .containsExactly("address", "verdict", "observation", "diagnosis", "message", "millis", "blockers");
        assertThat(attempt.get("observation").text()).isEqualTo("REFUSED");
    }

    @Test
    void nameWithoutAddress_isSaid() {
        Run run = probe("--to", "nobody.invalid", "--port", "tcp/443");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("[NAME_UNRESOLVED]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "udp/53  | 3s    | internet | --port: a probe opens TCP to one port",
                "tcp/1-2 | 3s    | internet | --port: a probe opens TCP to one port",
                "tcp     | 3s    | internet | --port: a probe opens TCP to one port",
                "tcp/1   | 3     | internet | --timeout: must be like 500ms or 3s",
                "tcp/1   | 2000s | internet | --timeout: must be like 500ms or 3s",
                "tcp/1   | 3s    | nobody   | from: no instance, interface or balancer",
            })
    void wrongUsage_isSaidAndNothingIsDialled(String port, String timeout, String from, String message) {
        Run run = probe("--to", "127.0.0.1", "--port", port, "--timeout", timeout, "--from", from);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
    }

    private static Run probe(String... arguments) {
        List<String> all = new ArrayList<>(List.of("probe", Pier.input(), "--assume-complete"));
        all.addAll(List.of(arguments));
        if (!all.contains("--from")) {
            all.addAll(List.of("--from", "internet"));
        }
        return Run.of(all.toArray(String[]::new));
    }
}
