/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.management.AzureEnvironment;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Retries;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings of an {@link AzureProvider}. Confined to one thread. */
public final class AzureProviderBuilder {
    private static final Pattern SUBSCRIPTION = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Duration ATTEMPT = Duration.ofSeconds(30);

    private static final Set<FailureKind> PASSING =
            Set.of(FailureKind.THROTTLED, FailureKind.TRANSIENT, FailureKind.UNREADABLE);
    private static final int ATTEMPTS = 4;

    private final Set<String> subscriptions = new LinkedHashSet<>();
    private final Set<EffectiveRead> effective = EnumSet.noneOf(EffectiveRead.class);
    private AzureEnvironment environment = AzureEnvironment.AZURE;
    private Duration attempt = ATTEMPT;
    private Duration pause = Duration.ofMillis(400);
    private @Nullable TokenCredential credential;
    private @Nullable URI endpoint;
    private @Nullable HttpClient transport;

    AzureProviderBuilder() {}

    /**
     * Reads a subscription.
     *
     * @param id its id, such as {@code 00000000-0000-0000-0000-000000000000}
     * @throws IllegalArgumentException when it cannot be one
     */
    public AzureProviderBuilder subscription(String id) {
        if (!SUBSCRIPTION.matcher(id).matches()) {
            throw new IllegalArgumentException("a subscription is named by its id, letters, digits and dashes");
        }
        subscriptions.add(id);
        return this;
    }

    /**
     * Asks this for the token of each call. Of the vendor's identity library any credential will do; it is not needed
     * for one of the caller's own.
     */
    public AzureProviderBuilder credential(TokenCredential gives) {
        credential = gives;
        return this;
    }

    /** Asks this for the token of each call, instead of a credential of the SDK's. */
    public AzureProviderBuilder tokens(TokenSource gives) {
        return credential(new SourcedCredential(gives));
    }

    /** Reads another cloud of the vendor's than the public one. */
    public AzureProviderBuilder environment(AzureEnvironment cloud) {
        environment = cloud;
        return this;
    }

    /**
     * Sends all calls to one address, such as a proxy's.
     *
     * @throws IllegalArgumentException when it is neither https nor on this machine, since the token goes there
     */
    public AzureProviderBuilder endpoint(URI address) {
        endpoint = new Endpoint(address).address();
        return this;
    }

    /**
     * Sends requests through this, for a proxy or a recording; it must neither follow redirects nor try again. What may
     * be sent is decided before.
     */
    public AzureProviderBuilder transport(HttpClient client) {
        transport = client;
        return this;
    }

    /** How long one attempt of a call may take; half a minute otherwise. */
    public AzureProviderBuilder attemptTimeout(Duration time) {
        attempt = time;
        return this;
    }

    /** How long to wait before the second attempt of a call, where the service does not say. */
    AzureProviderBuilder pause(Duration time) {
        pause = time;
        return this;
    }

    /** Makes these POSTs as well, which read but need more than the role Reader; none otherwise. */
    public AzureProviderBuilder effective(Collection<EffectiveRead> reads) {
        effective.addAll(reads);
        return this;
    }

    /**
     * The provider. Makes no call.
     *
     * @throws IllegalStateException when no subscription or no credential is named
     */
    public AzureProvider build() {
        TokenCredential known = credential;
        if (subscriptions.isEmpty() || known == null) {
            throw new IllegalStateException("a provider needs a subscription and a credential");
        }
        URI address = endpoint != null ? endpoint : URI.create(environment.getResourceManagerEndpoint());
        return new AzureProvider(
                List.copyOf(subscriptions),
                new Connection(
                        new Endpoint(address),
                        tokenScope(),
                        known,
                        Optional.ofNullable(transport),
                        attempt,
                        new Retries(ATTEMPTS, PASSING, pause),
                        Set.copyOf(effective)));
    }

    /** The subscriptions, and nothing of the credential. */
    @Override
    public String toString() {
        return "settings for Azure, " + String.join(", ", subscriptions);
    }

    private String tokenScope() {
        String resource = environment.getResourceManagerEndpoint();
        return (resource.endsWith("/") ? resource : resource + "/") + ".default";
    }
}
