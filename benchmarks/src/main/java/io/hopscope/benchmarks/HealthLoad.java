/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.benchmarks;

import io.hopscope.collect.AgeLimits;
import io.hopscope.collect.RefreshEvent;
import io.hopscope.collect.SnapshotCache;
import io.hopscope.health.HealthState;
import io.hopscope.health.ReachabilityMonitor;
import io.hopscope.health.Watch;
import io.hopscope.reach.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Ten thousand health checks a second against one monitor, while it reads and examines a fleet again and again. Tells
 * how long the slow ones take, from the moment at which each was due and by itself, and how many were not UP.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.hopscope.benchmarks.HealthLoad [SECONDS] [MACHINES]}</pre>
 */
public final class HealthLoad {
    private static final int PROBES = 4;
    private static final int PER_SECOND = 10_000;
    private static final long STEP = 1_000_000_000L * PROBES / PER_SECOND;
    private static final int WATCHES = 20;

    private HealthLoad() {}

    /** What a probe has measured, in nanoseconds. */
    private static final class Measured {
        private final long[] own;
        private final long[] sinceDue;
        private int errors;

        Measured(int checks) {
            own = new long[checks];
            sinceDue = new long[checks];
        }
    }

    /** Runs for ten seconds on ten thousand machines, unless told otherwise. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int machines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        ExecutorService probes = Executors.newFixedThreadPool(PROBES);
        AtomicInteger refreshes = new AtomicInteger();
        try (SnapshotCache cache = cache(machines, scheduler, refreshes);
                ReachabilityMonitor monitor = monitor(cache, scheduler)) {
            monitor.start();
            awaitFirst(monitor);
            measure(monitor, probes, 2); // to warm up
            int before = refreshes.get();
            List<Measured> measured = measure(monitor, probes, seconds);
            tell(measured, seconds, refreshes.get() - before);
        } finally {
            probes.shutdownNow();
            scheduler.shutdownNow();
        }
    }

    private static SnapshotCache cache(int machines, ScheduledExecutorService executor, AtomicInteger refreshes) {
        return SnapshotCache.of(List.of(new FleetCloud(Fleet.of(machines))), executor)
                .ages(new AgeLimits(Duration.ofMillis(200), Duration.ofMinutes(1)))
                .telling(event -> {
                    if (event.outcome() == RefreshEvent.Outcome.READ) {
                        refreshes.incrementAndGet();
                    }
                })
                .build();
    }

    private static ReachabilityMonitor monitor(SnapshotCache cache, ScheduledExecutorService scheduler) {
        var builder = ReachabilityMonitor.over(cache, scheduler);
        for (int i = 0; i < WATCHES; i++) {
            builder.watch(Watch.reachable("watch " + i, "internet", "vm-" + i * 10, Service.tcp(443)));
        }
        return builder.build();
    }

    private static void awaitFirst(ReachabilityMonitor monitor) {
        while (monitor.current().checkedAt().isEmpty()) {
            LockSupport.parkNanos(STEP);
        }
    }

    private static List<Measured> measure(ReachabilityMonitor monitor, ExecutorService probes, int seconds)
            throws InterruptedException, ExecutionException {
        HealthState first = monitor.current().state();
        List<Callable<Measured>> tasks = new ArrayList<>();
        for (int i = 0; i < PROBES; i++) {
            tasks.add(() -> probe(monitor, first, seconds * PER_SECOND / PROBES));
        }
        List<Measured> measured = new ArrayList<>();
        for (Future<Measured> each : probes.invokeAll(tasks)) {
            measured.add(each.get());
        }
        return measured;
    }

    private static Measured probe(ReachabilityMonitor monitor, HealthState expected, int checks) {
        Measured measured = new Measured(checks);
        long due = System.nanoTime();
        for (int i = 0; i < checks; i++) {
            due += STEP;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long begin = System.nanoTime();
            HealthState state = monitor.current().state();
            long end = System.nanoTime();
            measured.own[i] = end - begin;
            measured.sinceDue[i] = end - due;
            measured.errors += state == expected ? 0 : 1;
        }
        return measured;
    }

    private static void tell(List<Measured> measured, int seconds, int refreshes) {
        long[] own = sorted(measured.stream().flatMapToLong(each -> LongStream.of(each.own)));
        long[] sinceDue = sorted(measured.stream().flatMapToLong(each -> LongStream.of(each.sinceDue)));
        int errors = measured.stream().mapToInt(each -> each.errors).sum();
        System.out.printf(
                Locale.ROOT,
                "%d checks in %d s, %d refreshes meanwhile, %d errors%n",
                own.length,
                seconds,
                refreshes,
                errors);
        tell("the check itself", own);
        tell("since it was due", sinceDue);
    }

    private static void tell(String what, long[] nanos) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f us, p99 %.1f us, p99.9 %.1f us, most %.1f us%n",
                what,
                at(nanos, 0.5),
                at(nanos, 0.99),
                at(nanos, 0.999),
                at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1000.0;
    }

    private static long[] sorted(LongStream values) {
        long[] all = values.toArray();
        Arrays.sort(all);
        return all;
    }
}
