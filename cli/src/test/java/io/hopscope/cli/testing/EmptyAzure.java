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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A subscription on the loopback interface in which nothing is, and the service that gives tokens for it, found through
 * system properties as through the usual environment. Closing takes the properties back.
 */
public final class EmptyAzure implements AutoCloseable {
    /** The secret of the environment. */
    public static final String SECRET = "kkSTUBSECRET~ofThePrincipal";

    /** What the secret is exchanged for. */
    public static final String TOKEN = "eyStubTokenOfNobody";

    private final HttpServer server;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public EmptyAzure() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/login/", this::login);
        server.createContext("/subscriptions/", this::list);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        properties.put("AZURE_TENANT_ID", "some-tenant");
        properties.put("AZURE_CLIENT_ID", "some-client");
        properties.put("AZURE_CLIENT_SECRET", SECRET);
        properties.put("AZURE_AUTHORITY_HOST", address + "/login");
        properties.put("HOPSCOPE_AZURE_ENDPOINT", address);
        properties.forEach(System::setProperty);
    }

    /** Refuses a list with a status, or with {@code *} every one, or with {@code login} to give a token. */
    public EmptyAzure refusing(String list, int status) {
        statuses.put(list, status);
        return this;
    }

    /** The methods and lists of the requests for lists. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        properties.keySet().forEach(System::clearProperty);
    }

    private void login(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = exchange.getRequestURI().getPath().equals("/login/some-tenant/oauth2/v2.0/token")
                && form.contains("grant_type=client_credentials")
                && form.contains("client_secret=kkSTUBSECRET%7EofThePrincipal")
                && form.contains("scope=https%3A%2F%2Fmanagement.azure.com%2F.default");
        int status = right ? statuses.getOrDefault("login", 200) : 400;
        answer(
                exchange,
                status,
                status == 200
                        ? "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + TOKEN + "\"}"
                        : "{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET + "\"}");
    }

    private void list(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String list = path.substring(path.lastIndexOf('/') + 1);
        requests.add(exchange.getRequestMethod() + " " + list);
        boolean known = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        int status = known ? statuses.getOrDefault(list, statuses.getOrDefault("*", 200)) : 401;
        answer(
                exchange,
                status,
                status == 200
                        ? "{\"value\":[]}"
                        : "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"" + SECRET + "\"}}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
