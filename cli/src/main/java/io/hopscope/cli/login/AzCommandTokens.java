/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.login;

import io.hopscope.azure.live.TokenSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Tokens of whoever is logged in at {@code az}, see
 * https://learn.microsoft.com/cli/azure/account#az-account-get-access-token. What it prints to standard error is
 * dropped.
 */
final class AzCommandTokens implements TokenSource {
    private static final long SECONDS = 30;
    private static final long SHORTEST = 300;

    private final String subscription;

    AzCommandTokens(String subscription) {
        this.subscription = subscription;
    }

    @Override
    public Token token(String scope) throws IOException {
        Process process = start(scope.replaceFirst("[.]default$", ""));
        try {
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new SecurityException("az gives no token");
            }
            return token(JsonAnswer.members(text));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } finally {
            process.destroy();
        }
    }

    private Process start(String resource) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        List<String> command = List.of(
                windows ? "az.cmd" : "az",
                "account",
                "get-access-token",
                "--resource",
                resource,
                "--subscription",
                subscription,
                "--output",
                "json");
        try {
            return new ProcessBuilder(command)
                    .redirectError(Redirect.DISCARD)
                    .redirectInput(Redirect.from(new java.io.File(windows ? "NUL" : "/dev/null")))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("neither AZURE_CLIENT_SECRET nor az is there", e);
        }
    }

    private static Token token(Map<String, String> members) {
        String token = members.get("accessToken");
        if (token == null) {
            throw new SecurityException("az gives no token");
        }
        String expires = members.getOrDefault("expires_on", "");
        return new Token(
                token,
                expires.matches("[0-9]{1,12}")
                        ? Instant.ofEpochSecond(Long.parseLong(expires))
                        : Instant.now().plusSeconds(SHORTEST));
    }
}
