/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Builds the SDK's clients, all on one pool of connections, and closes them. The HTTP client is named, since the JDK's
 * loses the body of a 401, and with it the code of the error; so is the way of retrying, which the SDK's default leaves
 * to its oldest one. Safe for several threads.
 */
final class AwsClients implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 4;
    private static final String OPTIONAL_CLIENT =
            "software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client";

    private final @Nullable AwsCredentialsProvider credentials;
    private final @Nullable URI endpoint;
    private final SdkHttpClient http;
    private final List<SdkAutoCloseable> built = new ArrayList<>();

    AwsClients(@Nullable AwsCredentialsProvider credentials, @Nullable URI endpoint, Timeouts timeouts) {
        this.credentials = credentials;
        this.endpoint = endpoint;
        this.http = Apache5HttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(timeouts.attempt())
                .build();
    }

    /** The clients of a region; without one for load balancers where its module is absent. */
    synchronized RegionClients of(String region) {
        Ec2Client ec2 = configured(Ec2Client.builder(), region)
                .httpClient(http)
                .overrideConfiguration(retries())
                .build();
        built.add(ec2);
        Optional<BalancerSource> balancers =
                isPresent(OPTIONAL_CLIENT) ? Optional.of(BalancerClients.build(this, region)) : Optional.empty();
        return new RegionClients(region, ec2, balancers);
    }

    <B extends AwsClientBuilder<B, ?>> B configured(B builder, String region) {
        builder.region(Region.of(region));
        if (credentials != null) {
            builder.credentialsProvider(credentials);
        }
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder;
    }

    SdkHttpClient http() {
        return http;
    }

    void closeLater(SdkAutoCloseable client) {
        built.add(client);
    }

    static ClientOverrideConfiguration retries() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .build();
    }

    @Override
    public synchronized void close() {
        built.forEach(SdkAutoCloseable::close);
        built.clear();
        http.close();
    }

    private static boolean isPresent(String client) {
        try {
            Class.forName(client, false, AwsClients.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
