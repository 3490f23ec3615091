/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.probe;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/** Connects over TCP. Stateless. */
final class TcpConnector implements Connector {
    @Override
    public Observation connect(InetSocketAddress address, Duration timeout) {
        try (Socket socket = new Socket()) {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            return Observation.ACCEPTED;
        } catch (SocketTimeoutException e) {
            return Observation.NO_ANSWER;
        } catch (NoRouteToHostException e) {
            return Observation.UNREACHABLE;
        } catch (ConnectException e) {
            return meaning(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return unreachable(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT))
                    ? Observation.UNREACHABLE
                    : Observation.NOT_TRIED;
        }
    }

    /** The JDK tells these apart in words only. */
    private static Observation meaning(String message) {
        if (message.contains("timed out")) {
            return Observation.NO_ANSWER;
        }
        return unreachable(message) ? Observation.UNREACHABLE : Observation.REFUSED;
    }

    private static boolean unreachable(String message) {
        return message.contains("unreachable") || message.contains("no route");
    }
}
