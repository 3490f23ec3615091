/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.stub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Serves plain HTTP on the loopback interface, each request on a thread of its own. Safe for several threads. */
public final class LoopbackServer implements AutoCloseable {
    static {
        // without it the server delays each answer, see sun.net.httpserver.ServerConfig
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Function<WireRequest, Reply> answers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::thread);
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    /**
     * Serves at a port of its own from now on.
     *
     * @param answers answers a request; what it throws ends the connection and is kept for {@link #broken()}
     */
    public LoopbackServer(Function<WireRequest, Reply> answers) {
        this.answers = answers;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Requests that nobody could answer, in words. */
    public List<String> broken() {
        return List.copyOf(broken);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Reply reply;
        try {
            reply = answers.apply(WireRequest.of(exchange));
        } catch (RuntimeException e) {
            broken.add(e.toString());
            exchange.close();
            return;
        }
        reply.send(exchange);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "kit-stub");
        thread.setDaemon(true);
        return thread;
    }
}
