/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.login;

import io.hopscope.azure.live.TokenSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tokens of a service principal, see
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow. No text of it shows the secret
 * or what the answer says.
 */
final class ClientSecretTokens implements TokenSource {
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int SERVER = 500;

    private final URI address;
    private final String client;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIME).build();

    /**
     * A source.
     *
     * @throws IllegalArgumentException when the secret would travel in the clear
     */
    ClientSecretTokens(URI authority, String tenant, String client, String secret) {
        if (!"https".equals(authority.getScheme()) && !isLocal(authority)) {
            throw new IllegalArgumentException("AZURE_AUTHORITY_HOST is not an https address");
        }
        String base = authority.toString().replaceFirst("/+$", "");
        this.address = URI.create(base + "/" + encoded(tenant) + "/oauth2/v2.0/token");
        this.client = client;
        this.secret = secret;
    }

    @Override
    public Token token(String scope) throws IOException {
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", secret, "scope", scope);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .timeout(TIME)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() >= SERVER) {
            throw new IOException("the login service fails");
        }
        Map<String, String> members = JsonAnswer.members(answer.body());
        String token = members.get("access_token");
        if (answer.statusCode() != OK || token == null) {
            throw new SecurityException("the login service gives no token");
        }
        return new Token(token, Instant.now().plusSeconds(seconds(members)));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static long seconds(Map<String, String> members) {
        String text = members.getOrDefault("expires_in", "");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    private static boolean isLocal(URI authority) {
        return "http".equals(authority.getScheme())
                && InetAddress.getLoopbackAddress().getHostAddress().equals(authority.getHost());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
