/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.answers.Word;
import io.hopscope.azure.translate.AzureTranslator;
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
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Some subscriptions of Azure, with one credential of the caller's. Makes read calls alone, over a pipeline that cannot
 * make others; {@code docs/permissions-azure.md} lists them. Safe for several threads.
 */
public final class AzureProvider implements CloudProvider {
    private final List<String> subscriptions;
    private final Connection connection;
    private final AzureClients clients;
    private final AtomicBoolean closed = new AtomicBoolean();

    AzureProvider(List<String> subscriptions, Connection connection) {
        this.subscriptions = subscriptions.stream().map(Word::folded).distinct().toList();
        this.connection = connection;
        this.clients = new AzureClients(connection);
    }

    /** A provider without any subscription yet. */
    public static AzureProviderBuilder builder() {
        return new AzureProviderBuilder();
    }

    @Override
    public String vendor() {
        return AzureId.VENDOR;
    }

    @Override
    public void read(Extent extent, Sink sink, CallContext context) {
        if (closed.get()) {
            throw new CloudAccessException("The provider is closed", CallFailure.of(FailureKind.CANCELLED));
        }
        Instant start = Instant.now();
        List<Reading> readings = subscriptions.stream().map(Reading::new).toList();
        context.runAll(readings.stream()
                .<Runnable>map(reading -> () -> read(reading, extent, context))
                .toList());
        AdminDoubts.note(readings);
        SnapshotBuilder translated = new SnapshotBuilder();
        AzureTranslator.translate(readings.stream().map(Reading::answers).toList(), false, translated);
        sink.addAll(translated);
        readings.forEach(reading -> reading.gaps().forEach(sink::gap));
        sink.asOf(start);
        Results.refuseNothing(
                "Nothing could be read of Azure",
                readings.stream().map(Reading::results).toList());
    }

    /** Ends readings that still go on. There is nothing else to close: clients hold no thread that outlives them. */
    @Override
    public void close() {
        closed.set(true);
    }

    /** The subscriptions, and nothing of the credential. */
    @Override
    public String toString() {
        return "Azure, " + String.join(", ", subscriptions);
    }

    private void read(Reading reading, Extent extent, CallContext context) {
        Scope scope = new Scope(AzureId.VENDOR, reading.subscription(), "");
        PageCaller caller = new PageCaller(scope, context, connection.retries(), closed::get);
        SubscriptionCalls calls = new SubscriptionCalls(
                reading,
                clients.of(reading.subscription()),
                caller,
                connection,
                AzureId.VENDOR + System.identityHashCode(this));
        SubscriptionReader reader = new SubscriptionReader(calls, connection.effective());
        if (extent instanceof Extent.Around around && around.instances().size() <= MachineReader.MOST) {
            reader.readAround(MachineReader.in(reading.subscription(), around.instances()));
        } else {
            reader.read();
        }
    }
}
