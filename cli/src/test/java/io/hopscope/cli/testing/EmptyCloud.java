/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account on the loopback interface in which nothing is, found by the SDK through system properties, as it finds
 * credentials in its usual environment. Closing takes the properties back.
 */
public final class EmptyCloud implements AutoCloseable {
    /** The secret key of the environment. */
    public static final String SECRET_KEY = "kkSTUBSECRETKEYofTheEnvironment";

    private static final Pattern ACTION = Pattern.compile("Action=(\\w+)");
    private static final List<String> PROPERTIES = List.of("aws.accessKeyId", "aws.secretAccessKey", "aws.endpointUrl");

    private final HttpServer server;
    private final Map<String, String> errors = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** Starts it. */
    public EmptyCloud() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        System.setProperty("aws.accessKeyId", "AKIDSTUB");
        System.setProperty("aws.secretAccessKey", SECRET_KEY);
        System.setProperty(
                "aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Refuses an operation with a code, or with {@code *} every one. */
    public EmptyCloud refusing(String action, String code) {
        errors.put(action, code);
        return this;
    }

    /** The operations of the requests. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        PROPERTIES.forEach(System::clearProperty);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Matcher action = ACTION.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String name = action.find() ? action.group(1) : "";
        requests.add(name);
        String code = errors.getOrDefault(name, errors.getOrDefault("*", ""));
        String body = code.isEmpty()
                ? "<" + name + "Response><requestId>r</requestId><ResponseMetadata><RequestId>r</RequestId>"
                        + "</ResponseMetadata></" + name + "Response>"
                : error(code, String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code.isEmpty() ? 200 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Either service has its own form of an error. */
    private static String error(String code, String authorization) {
        String error = "<Error><Code>" + code + "</Code><Message>" + SECRET_KEY + "</Message></Error>";
        return authorization.contains("/elasticloadbalancing/")
                ? "<ErrorResponse>" + error + "<RequestId>r</RequestId></ErrorResponse>"
                : "<Response><Errors>" + error + "</Errors><RequestID>r</RequestID></Response>";
    }
}
