/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import com.tencentcloudapi.common.Credential;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.call.Retries;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link TencentProvider}. Confined to one thread. */
public final class TencentProviderBuilder {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Duration ATTEMPT = Duration.ofSeconds(30);

    private static final Set<FailureKind> PASSING =
            Set.of(FailureKind.THROTTLED, FailureKind.TRANSIENT, FailureKind.UNREADABLE);
    private static final int ATTEMPTS = 4;

    private final Set<String> regions = new LinkedHashSet<>();
    private String account = "";
    private boolean enabled;
    private Endpoint endpoint = Endpoint.below(Endpoint.DOMAIN);
    private Duration attempt = ATTEMPT;
    private Duration pause = Duration.ofMillis(400);
    private @Nullable SecretSource secrets;

    TencentProviderBuilder() {}

    /**
     * States the account, by its number (UIN): no call that only reads tells it, and what was read of several accounts
     * must not be mistaken for one.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public TencentProviderBuilder account(String number) {
        if (!ACCOUNT.matcher(number).matches()) {
            throw new IllegalArgumentException("an account is named by its number");
        }
        account = number;
        return this;
    }

    /**
     * Reads a region.
     *
     * @param id such as {@code ap-guangzhou}
     * @throws IllegalArgumentException when it cannot be one
     */
    public TencentProviderBuilder region(String id) {
        if (!REGION.matcher(id).matches()) {
            throw new IllegalArgumentException("a region is named like ap-guangzhou");
        }
        regions.add(id);
        return this;
    }

    /** Reads all regions that are in service for virtual machines, whatever regions are named. */
    public TencentProviderBuilder allRegions() {
        enabled = true;
        return this;
    }

    /** Signs calls by what this gives, asked for anew with each call. */
    public TencentProviderBuilder secrets(SecretSource gives) {
        secrets = gives;
        return this;
    }

    /** Signs calls by a credential of the SDK's, which may renew itself. */
    public TencentProviderBuilder credential(Credential gives) {
        return secrets(new CredentialSource(gives));
    }

    /**
     * Calls the hosts below another domain than {@code tencentcloudapi.com}, such as {@code intl.tencentcloudapi.com}.
     *
     * @throws IllegalArgumentException when it is no domain
     */
    public TencentProviderBuilder domain(String name) {
        endpoint = Endpoint.below(name);
        return this;
    }

    /**
     * Sends all calls to one address, such as a proxy's.
     *
     * @throws IllegalArgumentException when it is neither https nor on this machine
     */
    public TencentProviderBuilder endpoint(URI address) {
        endpoint = Endpoint.at(address);
        return this;
    }

    /** How long one attempt of a call may take; half a minute otherwise. */
    public TencentProviderBuilder attemptTimeout(Duration time) {
        attempt = time;
        return this;
    }

    /** How long to wait before the second attempt of a call. */
    TencentProviderBuilder pause(Duration time) {
        pause = time;
        return this;
    }

    /**
     * The provider. Makes no call.
     *
     * @throws IllegalStateException when no account, no region or no secret is named
     */
    public TencentProvider build() {
        SecretSource known = secrets;
        if (account.isEmpty() || known == null || (regions.isEmpty() && !enabled)) {
            throw new IllegalStateException("a provider needs an account, a region and what to sign calls with");
        }
        return new TencentProvider(
                account,
                enabled ? List.of() : List.copyOf(regions),
                new Connection(endpoint, known, attempt, new Retries(ATTEMPTS, PASSING, pause)));
    }

    /** Account and regions, and nothing of the secrets. */
    @Override
    public String toString() {
        return "settings for Tencent Cloud, " + account + " in " + (enabled ? "all regions" : regions);
    }
}
