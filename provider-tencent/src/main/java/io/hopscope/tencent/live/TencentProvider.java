/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import io.hopscope.dump.DumpFormatException;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Sink;
import io.hopscope.spi.call.PageCaller;
import io.hopscope.spi.call.Results;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.translate.TencentTranslator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One account of Tencent Cloud, in some regions. Makes calls alone whose names begin with {@code Describe}, through a
 * client that lets no others pass; {@code docs/permissions-tencent.md} lists them. Several accounts are several
 * providers. Safe for several threads.
 */
public final class TencentProvider implements CloudProvider {
    private final String account;
    private final List<String> regions;
    private final Connection connection;
    private final TencentClients clients;
    private final Attempts attempts;
    private final AtomicBoolean closed = new AtomicBoolean();

    TencentProvider(String account, List<String> regions, Connection connection) {
        this.account = account;
        this.regions = regions;
        this.connection = connection;
        this.clients = new TencentClients(connection);
        this.attempts = new Attempts(connection.secrets(), connection.attempt());
    }

    /** A provider without any account or region yet. */
    public static TencentProviderBuilder builder() {
        return new TencentProviderBuilder();
    }

    @Override
    public String vendor() {
        return TencentId.VENDOR;
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (closed.get()) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        Instant start = Instant.now();
        List<Reading> readings = regions(sink, context).stream()
                .map(region -> new Reading(account, region))
                .toList();
        context.runAll(readings.stream()
                .<Runnable>map(reading -> () -> read(reading, extent, context))
                .toList());
        sink.addAll(translated(readings));
        readings.forEach(reading -> reading.gaps().forEach(sink::gap));
        sink.asOf(start);
        Results.refuseNothing(
                "Nothing could be read of Tencent Cloud",
                readings.stream().map(Reading::results).toList());
    }

    /** Ends readings that still go on, and closes what was opened for them. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            attempts.close();
            clients.close();
        }
    }

    /** Account and regions, and nothing of the secrets. */
    @Override
    public String toString() {
        return "Tencent Cloud, " + account + " in " + (regions.isEmpty() ? "all regions" : String.join(", ", regions));
    }

    private List<String> regions(Sink sink, CallContext context) {
        return regions.isEmpty()
                ? new EnabledRegions(calls(new Reading(account, EnabledRegions.HOME), context)).read(sink)
                : regions;
    }

    private void read(Reading reading, Extent extent, CallContext context) {
        RegionReader reader = new RegionReader(calls(reading, context));
        try {
            if (extent instanceof Extent.Around around && around.instances().size() <= MachineReader.MOST) {
                reader.readAround(MachineReader.in(around.instances()));
            } else {
                reader.read();
            }
        } catch (DumpFormatException e) {
            takeBack(List.of(reading), e);
        }
    }

    private RegionCalls calls(Reading reading, CallContext context) {
        PageCaller caller = new PageCaller(reading.scope(), context, connection.retries(), closed::get);
        return new RegionCalls(reading, clients, attempts, caller, TencentId.VENDOR + System.identityHashCode(this));
    }

    /** An answer in which a value has another type than the API's is as good as none. */
    private static SnapshotBuilder translated(List<Reading> readings) {
        while (true) {
            SnapshotBuilder translated = new SnapshotBuilder();
            try {
                TencentTranslator.translate(
                        readings.stream().map(Reading::answers).toList(), false, translated);
                return translated;
            } catch (DumpFormatException e) {
                takeBack(readings, e);
            }
        }
    }

    private static void takeBack(Collection<Reading> readings, DumpFormatException fault) {
        long taken = readings.stream()
                .filter(reading -> reading.takeBack(fault.origin()))
                .count();
        if (taken == 0) {
            throw fault;
        }
    }
}
