/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.login;

import io.hopscope.azure.live.TokenSource;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who reads Azure: the service principal that the environment names, see
 * https://learn.microsoft.com/java/api/overview/azure/identity-readme#environment-variables, else whoever is logged in
 * at the command line {@code az}.
 */
public final class AzureLogin {
    private static final String PUBLIC_AUTHORITY = "https://login.microsoftonline.com";

    private AzureLogin() {}

    /**
     * The source of tokens.
     *
     * @param environment values of the environment by their names; empty for what is not set
     * @param subscription a subscription whose tenant tokens are for
     */
    public static TokenSource of(Function<String, Optional<String>> environment, String subscription) {
        Optional<String> tenant = value(environment, "AZURE_TENANT_ID");
        Optional<String> client = value(environment, "AZURE_CLIENT_ID");
        Optional<String> secret = value(environment, "AZURE_CLIENT_SECRET");
        if (tenant.isEmpty() || client.isEmpty() || secret.isEmpty()) {
            return new AzCommandTokens(subscription);
        }
        String authority = value(environment, "AZURE_AUTHORITY_HOST").orElse(PUBLIC_AUTHORITY);
        return new ClientSecretTokens(URI.create(authority), tenant.get(), client.get(), secret.get());
    }

    private static Optional<String> value(Function<String, Optional<String>> environment, String name) {
        return environment.apply(name).filter(text -> !text.isBlank());
    }
}
