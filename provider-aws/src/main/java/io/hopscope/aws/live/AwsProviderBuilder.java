/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** Settings of an {@link AwsProvider}. Confined to one thread. */
public final class AwsProviderBuilder {
    /** A region of each partition that every account of it can use. */
    private static final Map<String, String> HOMES =
            Map.of("aws", "us-east-1", "aws-cn", "cn-north-1", "aws-us-gov", "us-gov-west-1");

    private final Map<String, RegionClients> clients = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private @Nullable String home;
    private @Nullable AwsCredentialsProvider credentials;
    private @Nullable URI endpoint;
    private Timeouts timeouts = Timeouts.STANDARD;
    private String account = "";

    AwsProviderBuilder() {}

    /** Reads a region, such as {@code eu-central-1}, through clients that the provider builds and closes. */
    public AwsProviderBuilder region(String id) {
        named.add(id);
        return this;
    }

    /**
     * Reads a region through a client of the caller's, which stays open. Load balancers are not read. Retries are those
     * that the client is configured for.
     */
    public AwsProviderBuilder region(String id, Ec2Client ec2) {
        clients.put(id, new RegionClients(id, ec2, Optional.empty()));
        return region(id);
    }

    /** Reads a region through clients of the caller's, which stay open. */
    public AwsProviderBuilder region(String id, Ec2Client ec2, ElasticLoadBalancingV2Client elb) {
        clients.put(id, new RegionClients(id, ec2, Optional.of(new BalancerReader(elb))));
        return region(id);
    }

    /**
     * Reads all regions that the account has enabled, whatever regions are named.
     *
     * @param known a region that it has certainly enabled, which is asked for the others
     */
    public AwsProviderBuilder allRegions(String known) {
        home = known;
        return this;
    }

    /**
     * Signs calls by these credentials, asked for anew with each call; those of the SDK's default chain otherwise. For
     * clients that the provider builds.
     */
    public AwsProviderBuilder credentials(AwsCredentialsProvider provider) {
        credentials = provider;
        return this;
    }

    /** Sends all calls to one address, such as a proxy's. For clients that the provider builds. */
    public AwsProviderBuilder endpoint(URI address) {
        endpoint = address;
        return this;
    }

    /**
     * How long calls may take; ten seconds and a minute otherwise.
     *
     * @param attempt how long one attempt may take
     * @param call how long all attempts of a call together may take
     */
    public AwsProviderBuilder timeouts(Duration attempt, Duration call) {
        timeouts = new Timeouts(attempt, call);
        return this;
    }

    /** States the number of the account, so that it need not be told by who owns what was read. */
    public AwsProviderBuilder account(String number) {
        account = number;
        return this;
    }

    /**
     * The provider. Makes no call.
     *
     * @throws IllegalStateException when no region is named
     */
    public AwsProvider build() {
        if (named.isEmpty() && home == null) {
            throw new IllegalStateException("a provider needs a region");
        }
        boolean all = home != null;
        boolean builds = all || !clients.keySet().containsAll(named);
        AwsClients own = builds ? new AwsClients(credentials, endpoint, timeouts) : null;
        Optional<Function<String, RegionClients>> factory =
                Optional.ofNullable(own).map(made -> made::of);
        return new AwsProvider(
                new AwsRegions(clients, all ? List.of() : List.copyOf(named), factory, home(builds)),
                timeouts,
                account,
                own);
    }

    private Optional<String> home(boolean builds) {
        if (home != null) {
            return Optional.of(home);
        }
        return builds
                ? Optional.of(HOMES.getOrDefault(
                        partition(named.iterator().next()), named.iterator().next()))
                : Optional.empty();
    }

    private static String partition(String region) {
        RegionMetadata metadata = RegionMetadata.of(Region.of(region));
        return metadata == null ? "" : metadata.partition().id();
    }
}
