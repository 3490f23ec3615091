/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.answers.RegionAnswers;
import io.hopscope.aliyun.translate.AliyunTranslator;
import io.hopscope.dump.DumpFormatException;
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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One account of Alibaba Cloud, in some regions. Makes read calls alone, over a transport that cannot make others;
 * {@code docs/permissions-aliyun.md} lists them. Several accounts are several providers. Safe for several threads.
 */
public final class AliyunProvider implements CloudProvider {
    private final List<String> regions;
    private final String account;
    private final Connection connection;
    private final ExecutorService threads = Executors.newCachedThreadPool(AliyunProvider::thread);

    AliyunProvider(List<String> regions, String account, Connection connection) {
        this.regions = List.copyOf(regions);
        this.account = account;
        this.connection = connection;
    }

    /** A provider without any region yet. */
    public static AliyunProviderBuilder builder() {
        return new AliyunProviderBuilder();
    }

    @Override
    public String vendor() {
        return AliyunId.VENDOR;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The account is that which owns the VPCs, else the interfaces that were read; empty where these disagree or
     * there are none, unless the builder was told.
     */
    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (threads.isShutdown()) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        Instant start = Instant.now();
        List<Reading> readings = regions.stream().map(Reading::new).toList();
        context.runAll(readings.stream()
                .<Runnable>map(reading -> () -> read(reading, extent, context))
                .toList());
        String owner = account.isEmpty() ? Reading.accountOf(readings) : account;
        sink.addAll(translated(
                readings.stream().map(reading -> reading.answers(owner)).toList()));
        readings.forEach(reading -> reading.gaps(owner).forEach(sink::gap));
        sink.asOf(start);
        Results.refuseNothing(
                "Nothing could be read of Alibaba Cloud",
                readings.stream().map(Reading::results).toList());
    }

    /** Ends readings that still go on. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** The regions, and nothing of the credentials. */
    @Override
    public String toString() {
        return "Alibaba Cloud in " + String.join(", ", regions);
    }

    private void read(Reading reading, Extent extent, CallContext context) {
        Scope scope = new Scope(AliyunId.VENDOR, account, reading.region());
        RegionCalls calls = new RegionCalls(
                reading,
                new PageCaller(scope, context, connection.retries(), threads::isShutdown),
                new Sender(connection.port(), threads, connection.attempt()),
                connection.throttled(),
                AliyunId.VENDOR + System.identityHashCode(this));
        RegionReader reader = new RegionReader(calls);
        if (extent instanceof Extent.Around around && around.instances().size() <= AroundReader.MOST) {
            reader.readAround(around.instances());
        } else {
            reader.read();
        }
    }

    /**
     * The same translation that saved answers go through; where a field has another type than the API's, it says which.
     */
    private static SnapshotBuilder translated(List<RegionAnswers> answers) {
        SnapshotBuilder translated = new SnapshotBuilder();
        try {
            AliyunTranslator.translate(answers, false, translated);
        } catch (DumpFormatException e) {
            throw new CloudAccessException(
                    "An answer has a field of another type than the API's, at " + e.origin(),
                    CallFailure.of(FailureKind.UNREADABLE));
        }
        return translated;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hopscope-aliyun");
        thread.setDaemon(true);
        return thread;
    }
}
