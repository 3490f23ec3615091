/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.snapshot.SnapshotFiles;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What came of reading a provider.
 *
 * @param read the snapshot; empty when nothing could be read
 * @param refused why nothing could be read; empty when something was
 */
record Reading(Optional<Snapshot> read, Optional<CloudAccessException> refused) {
    /** A reading is over by then after its deadline, or never. */
    static final Duration GRACE = Duration.ofSeconds(6);

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Reads all of a provider within a minute. */
    static Reading of(CloudProvider provider) {
        return of(provider, Collector.standard(), DEADLINE);
    }

    /** Reads all of a provider until a deadline, and fails when it goes on much longer. */
    static Reading of(CloudProvider provider, Collector collector, Duration deadline) {
        CompletableFuture<Reading> reading = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(reading, provider, collector.within(deadline)), "kit-reading");
        thread.setDaemon(true);
        thread.start();
        return await(reading, deadline.plus(GRACE));
    }

    static Reading await(CompletableFuture<Reading> reading, Duration limit) {
        try {
            return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("still reading after " + limit, e);
        } catch (ExecutionException e) {
            throw new AssertionError("reading ends in " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static void complete(CompletableFuture<Reading> reading, CloudProvider provider, Collector collector) {
        try {
            reading.complete(now(provider, collector));
        } catch (RuntimeException | Error e) {
            reading.completeExceptionally(e);
        }
    }

    /** Reads all of a provider on this thread. */
    static Reading now(CloudProvider provider, Collector collector) {
        try {
            return new Reading(Optional.of(collector.collect(provider)), Optional.empty());
        } catch (CloudAccessException e) {
            return new Reading(Optional.empty(), Optional.of(e));
        }
    }

    Snapshot snapshot() {
        return read.orElseThrow(() -> new AssertionError(
                "nothing was read: " + refused.map(Throwable::getMessage).orElse("")));
    }

    /** The snapshot's file, without its time. */
    String text() {
        return text(snapshot()).replaceFirst("\"asOf\" *: *\"[^\"]*\"", "\"asOf\":\"\"");
    }

    static String text(Snapshot snapshot) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SnapshotFiles.write(snapshot, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
