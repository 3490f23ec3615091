/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.management.http.policy.ArmChallengeAuthenticationPolicy;
import com.azure.resourcemanager.compute.implementation.ComputeManagementClientBuilder;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the SDK's clients of each subscription, all on one HTTP client and one pipeline, when they are needed first:
 * that takes a second. The pipeline is an own one, since the SDK's would register a subscription for a service where a
 * list finds it unregistered, which is a write. Safe for several threads.
 */
final class AzureClients {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Connection connection;
    private final Map<String, SubscriptionClients> clients = new HashMap<>();
    private @Nullable HttpPipeline pipeline;

    AzureClients(Connection connection) {
        this.connection = connection;
    }

    synchronized SubscriptionClients of(String subscription) {
        return clients.computeIfAbsent(subscription, this::build);
    }

    private SubscriptionClients build(String subscription) {
        String endpoint = connection.endpoint().address().toString();
        HttpPipeline shared = pipeline();
        return new SubscriptionClients(
                subscription,
                new ComputeManagementClientBuilder()
                        .pipeline(shared)
                        .endpoint(endpoint)
                        .subscriptionId(subscription)
                        .buildClient(),
                new NetworkManagementClientBuilder()
                        .pipeline(shared)
                        .endpoint(endpoint)
                        .subscriptionId(subscription)
                        .defaultPollInterval(POLL)
                        .buildClient(),
                new EffectiveGroups(shared, connection.endpoint().address(), subscription, POLL));
    }

    private HttpPipeline pipeline() {
        HttpPipeline known = pipeline;
        if (known == null) {
            known = new HttpPipelineBuilder()
                    .httpClient(connection.transport().orElseGet(this::transport))
                    .policies(
                            new RequestIdPolicy(),
                            new ReadOnlyPolicy(connection.endpoint(), connection.effective()),
                            authorization(),
                            new GenuinePolicy())
                    .build();
            pipeline = known;
        }
        return known;
    }

    private HttpPipelinePolicy authorization() {
        GuardedCredential credential = new GuardedCredential(connection.credential());
        return connection.endpoint().isSecure()
                ? new ArmChallengeAuthenticationPolicy(credential, connection.tokenScope())
                : new LoopbackTokenPolicy(credential, connection.tokenScope());
    }

    private HttpClient transport() {
        return new JdkHttpClientBuilder()
                .connectionTimeout(CONNECT)
                .writeTimeout(connection.attempt())
                .responseTimeout(connection.attempt())
                .readTimeout(connection.attempt())
                .build();
    }
}
