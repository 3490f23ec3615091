/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.collect.DatedSnapshot;
import io.hopscope.collect.SnapshotCache;
import io.hopscope.model.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Keeps watches in view. {@link #current()} gives a finished report in well under a microsecond: it reads one reference
 * and the clock, does no I/O, takes no lock and makes no object. The refreshes run in the background, one after
 * another, with a random pause between them so that many instances do not ask at once.
 *
 * <p>It is UP only while every watch is proven to stand as expected by facts within the cache's hard age, DOWN only
 * while one is proven to stand otherwise, and UNKNOWN in every other case: before the first refresh, when something
 * decisive could not be read, when the facts are too old.
 *
 * <p>Safe for several threads. Neither the cache nor the scheduler is closed with it.
 *
 * <pre>{@code
 * ReachabilityMonitor monitor = ReachabilityMonitor.over(cache, scheduler)
 *         .watch(Watch.reachable("shop", "internet", "web-1", Service.tcp(443)))
 *         .build();
 * monitor.start();
 * HealthState state = monitor.current().state();
 * }</pre>
 */
public final class ReachabilityMonitor implements AutoCloseable {
    private static final String NOT_YET = "nothing was read yet";
    private static final String TOO_OLD = "the facts are too old";
    private static final double LEAST = 0.9;
    private static final double SPREAD = 0.2;

    private final SnapshotCache cache;
    private final ScheduledExecutorService scheduler;
    private final Examination examination;
    private final Duration period;
    private final RandomGenerator random;
    private final MonitorListener listener;
    private final InstantSource clock;

    private volatile Published published;
    private HealthReport told;
    private volatile boolean closed;
    private boolean started;
    private Instant refreshAt = Instant.MIN;
    private @Nullable Snapshot examined;
    private @Nullable Future<?> next;

    ReachabilityMonitor(
            SnapshotCache cache,
            ScheduledExecutorService scheduler,
            Examination examination,
            Duration period,
            RandomGenerator random,
            MonitorListener listener) {
        this.cache = cache;
        this.scheduler = scheduler;
        this.examination = examination;
        this.period = period;
        this.random = random;
        this.listener = listener;
        this.clock = cache.clock();
        this.told = HealthReport.of(Optional.empty(), examination.unanswered(Optional.empty(), NOT_YET));
        this.published = Published.never(told);
    }

    /**
     * A monitor to be made.
     *
     * @param cache what the watches are asked about
     * @param scheduler when to refresh; each refresh takes it only for a moment, the reading itself runs on the cache's
     *     executor, which may be the same
     */
    public static ReachabilityMonitorBuilder over(SnapshotCache cache, ScheduledExecutorService scheduler) {
        return new ReachabilityMonitorBuilder(cache, scheduler);
    }

    /** How the watches stand. */
    public HealthReport current() {
        return published.at(clock.millis());
    }

    /**
     * Begins with a first refresh at once. May be called again.
     *
     * @throws IllegalStateException when it is closed
     */
    public synchronized void start() {
        if (closed) {
            throw new IllegalStateException("the monitor is closed");
        }
        if (!started) {
            started = true;
            wakeIn(Duration.ZERO);
        }
    }

    /** Refreshes no more; the last report stays until it is too old. May be called again. */
    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void wake() {
        if (isRefreshDue()) {
            cache.refresh().whenComplete((read, failure) -> conclude(true));
        } else {
            conclude(false);
        }
    }

    private synchronized boolean isRefreshDue() {
        return !clock.instant().isBefore(refreshAt);
    }

    private synchronized void conclude(boolean refreshed) {
        if (closed) {
            return;
        }
        Instant now = clock.instant();
        if (refreshed) {
            refreshAt = now.plus(jittered());
        }
        Instant wakeAt = refreshAt;
        try {
            Optional<DatedSnapshot> known = cache.current();
            known.ifPresentOrElse(read -> examine(read, now), () -> forget(now));
            Instant validUntil = known.map(DatedSnapshot::validUntil).orElse(refreshAt);
            wakeAt = validUntil.isBefore(refreshAt) ? validUntil : refreshAt;
        } finally {
            wakeIn(Duration.between(now, wakeAt));
        }
    }

    private void forget(Instant now) {
        examined = null;
        publish(Published.never(published.outdated()), now);
    }

    private void examine(DatedSnapshot known, Instant now) {
        if (known.snapshot() != examined) {
            examined = known.snapshot();
            HealthReport report = HealthReport.of(Optional.of(now), results(known));
            long validUntil = known.validUntil().toEpochMilli();
            publish(new Published(report, report.outdated(TOO_OLD), validUntil), now);
        }
    }

    private List<WatchResult> results(DatedSnapshot known) {
        Instant asOf = known.validUntil().minus(cache.ages().hard());
        try {
            return examination.of(known.snapshot(), asOf);
        } catch (RuntimeException e) {
            String note = "the snapshot could not be examined (" + e.getClass().getSimpleName() + ")";
            return examination.unanswered(Optional.of(asOf), note);
        }
    }

    private void publish(Published fresh, Instant now) {
        HealthReport before = told;
        HealthReport after = fresh.report();
        told = after;
        published = fresh;
        tell(Optional.empty(), before.state(), after.state(), now);
        for (int i = 0; i < after.watches().size(); i++) {
            WatchResult watch = after.watches().get(i);
            tell(Optional.of(watch.name()), before.watches().get(i).state(), watch.state(), now);
        }
    }

    private void tell(Optional<String> watch, HealthState before, HealthState after, Instant now) {
        if (before != after) {
            listener.changed(new StateChange(watch, before, after, now));
        }
    }

    private Duration jittered() {
        return Duration.ofNanos((long) (period.toNanos() * (LEAST + SPREAD * random.nextDouble())));
    }

    private void wakeIn(Duration delay) {
        try {
            next = scheduler.schedule(this::wake, Math.max(0, delay.toNanos()), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            closed = true;
        }
    }
}
