/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.collect.RefreshEvent.Outcome;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one collection at hand, of any number of providers. Within its soft age the snapshot is given at once; beyond
 * it the old one is given once more, and one refresh runs on the caller's executor; beyond its hard age callers wait
 * for a refresh, or get its failure. However many ask, one refresh runs at a time, and all who wait share it.
 *
 * <p>Where a refresh reads a scope (account and region) worse than before, the last good part of the scope stays, as a
 * whole and with its own date, until its hard age; then it is a gap. Parts of different dates may contradict each other
 * where two scopes tell of one resource; the fact is unknown then. A refresh that could read nothing at all is an
 * exception to who waits for it, is not kept, and changes nothing for others; in the background it is repeated no
 * sooner than after a tenth of the soft age.
 *
 * <p>Safe for several threads. Neither the providers nor the executor are closed with it.
 *
 * <pre>{@code
 * SnapshotCache cache = SnapshotCache.of(List.of(provider), executor)
 *         .ages(new AgeLimits(Duration.ofMinutes(1), Duration.ofMinutes(10)))
 *         .build();
 * Engine engine = Engine.of(cache.get(Duration.ofSeconds(30)).snapshot());
 * }</pre>
 */
public final class SnapshotCache implements AutoCloseable {
    private final Refresher refresher;
    private final Executor executor;
    private final Cancellation cancellation;
    private final RefreshListener listener;
    private final AtomicReference<@Nullable CompletableFuture<DatedSnapshot>> running = new AtomicReference<>();
    private volatile Stock stock;
    private volatile Instant lastAttempt = Instant.MIN;

    SnapshotCache(Refresher refresher, Executor executor, Cancellation cancellation, RefreshListener listener) {
        this.refresher = refresher;
        this.executor = executor;
        this.cancellation = cancellation;
        this.listener = listener;
        List<Shelf> empty = Collections.nCopies(refresher.providers().size(), Shelf.EMPTY);
        this.stock = new Stock(Instant.MIN, empty, null);
    }

    /**
     * A cache to be made of providers, of which there is at least one.
     *
     * @param executor runs the refreshes; each occupies one of its threads, and the collector's own threads or those
     *     that {@link Collector#on} was given do the rest
     */
    public static SnapshotCacheBuilder of(Collection<? extends CloudProvider> providers, Executor executor) {
        return new SnapshotCacheBuilder(List.copyOf(providers), executor);
    }

    /**
     * What is known: at once within the hard age, else after waiting for a refresh.
     *
     * @param atMost how long to wait; zero waits for nothing
     * @throws CloudAccessException when nothing is known that is young enough, and the refresh failed, did not end in
     *     time or was cancelled by an interrupt, which is kept
     * @throws RuntimeException what a defect of a provider or the executor's refusal threw, if there is nothing else to
     *     give
     */
    public DatedSnapshot get(Duration atMost) {
        Instant now = refresher.clock().instant();
        Optional<DatedSnapshot> held = held(now);
        if (held.isEmpty()) {
            return await(start(), atMost);
        }
        if (isDue(now)) {
            CompletableFuture<DatedSnapshot> unused = start();
        }
        return held.get();
    }

    /** What is known within the hard age. Neither waits nor refreshes. */
    public Optional<DatedSnapshot> current() {
        return held(refresher.clock().instant());
    }

    /**
     * Starts a refresh, whatever the age, unless one runs.
     *
     * @return what comes of the refresh that runs; a failure is what {@link #get} throws. Whoever completes it changes
     *     nothing for others
     */
    public CompletionStage<DatedSnapshot> refresh() {
        return start().minimalCompletionStage();
    }

    /** The ages that it heeds. */
    public AgeLimits ages() {
        return refresher.limits();
    }

    /** What ages go by. */
    public InstantSource clock() {
        return refresher.clock();
    }

    /** Ends a refresh that runs, and lets nobody wait. What is known stays until it is too old. May be called again. */
    @Override
    public void close() {
        cancellation.cancel();
        CompletableFuture<DatedSnapshot> refresh = running.get();
        if (refresh != null) {
            refresh.completeExceptionally(closed());
        }
    }

    private Optional<DatedSnapshot> held(Instant now) {
        Stock known = stock;
        return Optional.ofNullable((known.isValidAt(now) ? known : aged(now)).given());
    }

    private synchronized Stock aged(Instant now) {
        stock = stock.at(now, refresher.limits());
        return stock;
    }

    private synchronized void replace(Stock fresh) {
        stock = fresh;
    }

    private boolean isDue(Instant now) {
        AgeLimits limits = refresher.limits();
        return running.get() == null
                && !cancellation.isCancelled()
                && limits.isSoftPast(stock.refreshedAt(), now)
                && limits.mayTryAgain(lastAttempt, now);
    }

    private CompletableFuture<DatedSnapshot> start() {
        if (cancellation.isCancelled()) {
            return CompletableFuture.failedFuture(closed());
        }
        CompletableFuture<DatedSnapshot> own = new CompletableFuture<>();
        CompletableFuture<DatedSnapshot> other = running.compareAndExchange(null, own);
        if (other != null) {
            return other;
        }
        try {
            executor.execute(() -> refresh(own));
        } catch (RuntimeException e) {
            end(own, () -> own.completeExceptionally(e));
        }
        return own;
    }

    private void refresh(CompletableFuture<DatedSnapshot> waited) {
        Instant start = refresher.clock().instant();
        lastAttempt = start;
        try {
            Stock fresh = refresher.refresh(stock.shelves(), start);
            replace(fresh);
            boolean partly = fresh.shelves().stream().anyMatch(Shelf::isPartlyOld);
            tell(start, partly ? Outcome.PARTLY_READ : Outcome.READ, Optional.empty());
            end(waited, () -> complete(waited, fresh));
        } catch (CloudAccessException e) {
            tell(start, Outcome.FAILED, Optional.of(e.kind()));
            end(waited, () -> waited.completeExceptionally(e));
        } catch (RuntimeException | Error e) {
            tell(start, Outcome.FAILED, Optional.empty());
            end(waited, () -> waited.completeExceptionally(e));
        }
    }

    /** Whoever is woken by the end must find that nothing runs. */
    private void end(CompletableFuture<DatedSnapshot> waited, Runnable completion) {
        running.compareAndSet(waited, null);
        completion.run();
    }

    private static void complete(CompletableFuture<DatedSnapshot> waited, Stock fresh) {
        if (fresh.given() == null) {
            waited.completeExceptionally(
                    new CloudAccessException("Nothing was told", CallFailure.of(FailureKind.UNREADABLE)));
        } else {
            waited.complete(fresh.given());
        }
    }

    private void tell(Instant start, Outcome outcome, Optional<FailureKind> failure) {
        Duration took = Duration.between(start, refresher.clock().instant());
        listener.refreshed(new RefreshEvent(start, took, outcome, failure));
    }

    private static DatedSnapshot await(CompletableFuture<DatedSnapshot> refresh, Duration atMost) {
        try {
            return refresh.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new CloudAccessException("No refresh has ended", CallFailure.of(FailureKind.TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudAccessException("No refresh has ended", CallFailure.of(FailureKind.CANCELLED));
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException known) {
            return known;
        }
        return new IllegalStateException("A refresh failed", e.getCause());
    }

    private static CloudAccessException closed() {
        return new CloudAccessException("The cache is closed", CallFailure.of(FailureKind.CANCELLED));
    }
}
