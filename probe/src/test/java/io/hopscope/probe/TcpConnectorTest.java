/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against sockets of this host. */
final class TcpConnectorTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void whatListens_accepts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(Connector.tcp().connect(address(server), LONG)).isEqualTo(Observation.ACCEPTED);
        }
    }

    @Test
    void portThatNobodyListensOn_refuses() throws IOException {
        InetSocketAddress closed;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            closed = address(server);
        }
        assertThat(Connector.tcp().connect(closed, LONG)).isEqualTo(Observation.REFUSED);
    }

    @Test
    void whoTakesNoMoreConnections_doesNotAnswer() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket();
                waiting.add(socket);
                try {
                    socket.connect(address(server), (int) SHORT.toMillis());
                } catch (IOException full) {
                    break;
                }
            }
            assertThat(Connector.tcp().connect(address(server), SHORT)).isEqualTo(Observation.NO_ANSWER);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void addressThatIsNone_isNotTried() {
        assertThat(Connector.tcp().connect(InetSocketAddress.createUnresolved("nowhere.invalid", 1), SHORT))
                .isEqualTo(Observation.NOT_TRIED);
    }

    private static InetSocketAddress address(ServerSocket server) {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }
}
