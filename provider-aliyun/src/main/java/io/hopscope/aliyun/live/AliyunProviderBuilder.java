/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.http.IHttpClient;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Retries;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings of an {@link AliyunProvider}. Confined to one thread. */
public final class AliyunProviderBuilder {
    private static final Pattern REGION = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){1,5}");
    private static final Pattern ACCOUNT = Pattern.compile("[^\\p{Cntrl}]{1,64}");
    private static final Duration ATTEMPT = Duration.ofSeconds(30);
    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final Duration BEHIND = Duration.ofMillis(250);

    private static final Set<FailureKind> PASSING =
            Set.of(FailureKind.THROTTLED, FailureKind.TRANSIENT, FailureKind.UNREADABLE);
    private static final int ATTEMPTS = 4;

    private final Set<String> regions = new LinkedHashSet<>();
    private String account = "";
    private Duration attempt = ATTEMPT;
    private Duration pause = Duration.ofMillis(400);
    private Supplier<Duration> throttled = () -> untilNextMinute(Clock.systemUTC());
    private AlibabaCloudCredentialsProvider credentials = Credentials.chain();
    private @Nullable Endpoint endpoint;
    private @Nullable IHttpClient transport;

    AliyunProviderBuilder() {}

    /**
     * Reads a region.
     *
     * @param id its id, such as {@code cn-hangzhou}
     * @throws IllegalArgumentException when it cannot be one
     */
    public AliyunProviderBuilder region(String id) {
        if (!REGION.matcher(id).matches()) {
            throw new IllegalArgumentException("a region is named by its id, such as cn-hangzhou");
        }
        regions.add(id);
        return this;
    }

    /**
     * Signs calls by what this gives, asked for anew with each call; those of the SDK's default chain otherwise: system
     * properties, the environment, profiles in the user's folder, the role of the instance.
     */
    public AliyunProviderBuilder credentials(AlibabaCloudCredentialsProvider gives) {
        credentials = Credentials.guarded(gives);
        return this;
    }

    /** Signs calls by what this gives, asked for anew with each call, instead of a provider of the SDK's. */
    public AliyunProviderBuilder keys(KeySource gives) {
        credentials = Credentials.of(gives);
        return this;
    }

    /**
     * States the number or an alias of the account, so that it need not be told by who owns what was read.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public AliyunProviderBuilder account(String name) {
        if (!ACCOUNT.matcher(name).matches()) {
            throw new IllegalArgumentException("an account is named by its number or an alias");
        }
        account = name;
        return this;
    }

    /**
     * Sends all calls to one address, such as a proxy's.
     *
     * @throws IllegalArgumentException when it is neither https nor on this machine, since each call carries what it is
     *     signed by
     */
    public AliyunProviderBuilder endpoint(URI address) {
        endpoint = new Endpoint(address);
        return this;
    }

    /**
     * Sends requests through this, for a proxy or a recording; it must neither follow redirects nor try again, and
     * heeds the times that each request states. What may be sent is decided before. It stays open.
     */
    public AliyunProviderBuilder transport(IHttpClient client) {
        transport = client;
        return this;
    }

    /** How long one attempt of a call may take; half a minute otherwise. */
    public AliyunProviderBuilder attemptTimeout(Duration time) {
        attempt = time;
        return this;
    }

    /** How long to wait before the second attempt of a call. */
    AliyunProviderBuilder pause(Duration time) {
        pause = time;
        return this;
    }

    /** How long to wait after a refusal for too many calls: those are counted by the minute. */
    AliyunProviderBuilder throttled(Supplier<Duration> time) {
        throttled = time;
        return this;
    }

    /**
     * The provider. Makes no call.
     *
     * @throws IllegalStateException when no region is named
     */
    public AliyunProvider build() {
        if (regions.isEmpty()) {
            throw new IllegalStateException("a provider needs a region");
        }
        IHttpClient sends = transport;
        SdkPort port =
                new SdkPort(credentials, sends == null ? new JdkTransport() : sends, Optional.ofNullable(endpoint));
        return new AliyunProvider(
                List.copyOf(regions),
                account,
                new Connection(port, attempt, new Retries(ATTEMPTS, PASSING, pause), throttled));
    }

    /** The regions, and nothing of the credentials. */
    @Override
    public String toString() {
        return "settings for Alibaba Cloud in " + String.join(", ", regions);
    }

    /** Calls are counted from one minute to the next. */
    static Duration untilNextMinute(Clock clock) {
        return Duration.ofMillis(MINUTE - clock.millis() % MINUTE).plus(BEHIND);
    }
}
