/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An account of Tencent Cloud on the loopback interface in which nothing is, found through system properties as through
 * the usual environment. Closing takes the properties back.
 */
public final class EmptyTencent implements AutoCloseable {
    /** The secret half of the key. */
    public static final String SECRET = "kkStubSecretKeyOfNobody";

    private static final String ID = "AKIDstubOfNobody";

    private final HttpServer server;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public EmptyTencent() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        properties.put("TENCENTCLOUD_SECRET_ID", ID);
        properties.put("TENCENTCLOUD_SECRET_KEY", SECRET);
        properties.put(
                "HOPSCOPE_TENCENT_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
        properties.forEach(System::setProperty);
    }

    /** Refuses an action with a code, or with {@code *} every one. */
    public EmptyTencent refusing(String action, String code) {
        codes.put(action, code);
        return this;
    }

    /** The regions and actions of the requests. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        properties.keySet().forEach(System::clearProperty);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String action = header(exchange, "X-TC-Action");
        requests.add(header(exchange, "X-TC-Region") + " " + action);
        boolean known = header(exchange, "Authorization").contains("Credential=" + ID + "/");
        String code = known ? codes.getOrDefault(action, codes.getOrDefault("*", "")) : "AuthFailure.SecretIdNotFound";
        String body =
                code.isEmpty() ? found(action) : "\"Error\":{\"Code\":\"" + code + "\",\"Message\":\"" + ID + "\"}";
        byte[] bytes = ("{\"Response\":{" + body + ",\"RequestId\":\"r-1\"}}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String found(String action) {
        return switch (action) {
            case "DescribeNetworkAccountType" -> "\"NetworkAccountType\":\"STANDARD\"";
            case "DescribeRegions" ->
                "\"RegionSet\":[{\"Region\":\"ap-nanjing\",\"RegionState\":\"AVAILABLE\"},"
                        + "{\"Region\":\"ap-shut\",\"RegionState\":\"UNAVAILABLE\"}]";
            default -> "\"TotalCount\":0";
        };
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }
}
