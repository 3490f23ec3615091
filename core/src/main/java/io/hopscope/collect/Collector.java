/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.model.Snapshot;
import io.hopscope.spi.CallListener;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Deadline;
import io.hopscope.spi.Extent;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Reads providers into one snapshot. Immutable: each setting gives another collector. Several threads may collect at
 * once. Providers stay open.
 */
public final class Collector {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int PARALLELISM = 4;

    private final Duration timeout;
    private final int parallelism;
    private final @Nullable Executor executor;
    private final Cancellation cancellation;
    private final CallListener listener;

    private Collector(
            Duration timeout,
            int parallelism,
            @Nullable Executor executor,
            Cancellation cancellation,
            CallListener listener) {
        this.timeout = timeout;
        this.parallelism = parallelism;
        this.executor = executor;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /** A collector with ten minutes, four calls at a time on threads of its own, that tells nobody. */
    public static Collector standard() {
        return new Collector(TIMEOUT, PARALLELISM, null, new Cancellation(), CallListener.none());
    }

    /** Ends a collection after that time; what was not read until then is a gap. */
    public Collector within(Duration time) {
        return new Collector(time, parallelism, executor, cancellation, listener);
    }

    /**
     * Makes so many calls at once.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public Collector parallelism(int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("at least one call at a time");
        }
        return new Collector(timeout, calls, executor, cancellation, listener);
    }

    /** Works on the caller's threads, which stay the caller's to end, beside the one that collects. */
    public Collector on(Executor threads) {
        return new Collector(timeout, parallelism, threads, cancellation, listener);
    }

    /** Can be ended early. */
    public Collector cancelledBy(Cancellation by) {
        return new Collector(timeout, parallelism, executor, by, listener);
    }

    /** Tells of every call. */
    public Collector telling(CallListener whom) {
        return new Collector(timeout, parallelism, executor, cancellation, whom);
    }

    /**
     * Reads all of it, see {@link #collect(Collection, Extent)}.
     *
     * @throws CloudAccessException when nothing at all could be read
     */
    public Snapshot collect(CloudProvider provider) {
        return collect(List.of(provider), new Extent.Everything());
    }

    /**
     * Reads providers side by side. A provider that could read nothing leaves gaps, as long as another could.
     *
     * @throws CloudAccessException when none of them could read anything: what the first one said, the others
     *     suppressed
     */
    public Snapshot collect(Collection<? extends CloudProvider> providers, Extent extent) {
        if (executor != null) {
            return collect(providers, extent, executor);
        }
        ExecutorService own = Executors.newFixedThreadPool(parallelism, Collector::thread);
        try {
            return collect(providers, extent, own);
        } finally {
            own.shutdown();
        }
    }

    private Snapshot collect(Collection<? extends CloudProvider> providers, Extent extent, Executor threads) {
        CollectionRun run = new CollectionRun(
                Deadline.in(timeout),
                cancellation,
                new TokenBuckets(System::nanoTime),
                listener,
                new FanOut(threads, parallelism));
        BuilderSink sink = new BuilderSink();
        Queue<CloudAccessException> failures = new ConcurrentLinkedQueue<>();
        run.runAll(providers.stream()
                .<Runnable>map(provider -> () -> read(provider, extent, sink, run, failures))
                .toList());
        if (!failures.isEmpty() && failures.size() == providers.size()) {
            throw first(failures);
        }
        return sink.snapshot();
    }

    private static void read(
            CloudProvider provider,
            Extent extent,
            BuilderSink sink,
            CollectionRun run,
            Queue<CloudAccessException> failures) {
        try {
            provider.read(extent, sink, run);
        } catch (CloudAccessException e) {
            failures.add(e);
        }
    }

    private static CloudAccessException first(Queue<CloudAccessException> failures) {
        CloudAccessException first = failures.remove();
        failures.forEach(first::addSuppressed);
        return first;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "hopscope-collect");
        thread.setDaemon(true);
        return thread;
    }
}
