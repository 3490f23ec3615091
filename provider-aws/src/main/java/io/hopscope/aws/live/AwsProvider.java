/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.answers.AwsScopeAnswers;
import io.hopscope.aws.translate.AwsTranslator;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Results;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One account of AWS, in some regions. Takes the SDK's own clients, or builds them; closes only what it has built.
 * Makes read calls alone; {@code docs/permissions-aws.md} lists them. Several accounts are several providers. Safe for
 * several threads.
 */
public final class AwsProvider implements CloudProvider {
    private final AwsRegions regions;
    private final Timeouts timeouts;
    private final String account;
    private final @Nullable AwsClients own;
    private final AtomicBoolean closed = new AtomicBoolean();

    AwsProvider(AwsRegions regions, Timeouts timeouts, String account, @Nullable AwsClients own) {
        this.regions = regions;
        this.timeouts = timeouts;
        this.account = account;
        this.own = own;
    }

    /** A provider without any region yet. */
    public static AwsProviderBuilder builder() {
        return new AwsProviderBuilder();
    }

    @Override
    public String vendor() {
        return AwsId.VENDOR;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The account is that which owns the instances, else the security groups, else the VPCs that were read; empty
     * where these disagree or there are none, unless the builder was told.
     */
    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (closed.get()) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        Instant start = Instant.now();
        AccountReader reader = new AccountReader(regions, this::caller, context);
        Collection<Reading> readings = reader.read(extent);
        String owner = account.isEmpty() ? Reading.accountOf(readings) : account;
        SnapshotBuilder translated = new SnapshotBuilder();
        List<AwsScopeAnswers> answers =
                readings.stream().map(reading -> reading.answers(owner)).toList();
        AwsTranslator.translate(answers, false, translated);
        sink.addAll(translated);
        readings.forEach(reading -> reading.gaps(owner).forEach(sink::gap));
        sink.asOf(start);
        Results.refuseNothing(
                "Nothing could be read of AWS",
                readings.stream().map(Reading::results).toList());
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true) && own != null) {
            own.close();
        }
    }

    /** The regions, and nothing of the credentials. */
    @Override
    public String toString() {
        return "AWS in " + (regions.named().isEmpty() ? "all regions" : String.join(", ", regions.named()));
    }

    private Caller caller(String region, CallContext context) {
        String bucket = AwsId.VENDOR + System.identityHashCode(this);
        Scope scope = new Scope(AwsId.VENDOR, account, region);
        return new Caller(region, bucket, timeouts, new PageCaller(scope, context, Caller.RETRIES, closed::get));
    }
}
