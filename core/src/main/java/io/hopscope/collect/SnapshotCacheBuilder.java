/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/** Makes a {@link SnapshotCache}. Not safe for several threads. */
public final class SnapshotCacheBuilder {
    private static final AgeLimits AGES = new AgeLimits(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private final List<CloudProvider> providers;
    private final Executor executor;
    private Extent extent = new Extent.Everything();
    private Collector collector = Collector.standard();
    private AgeLimits ages = AGES;
    private InstantSource clock = InstantSource.system();
    private RefreshListener listener = RefreshListener.none();

    SnapshotCacheBuilder(List<CloudProvider> providers, Executor executor) {
        if (providers.isEmpty()) {
            throw new IllegalArgumentException("a cache needs a provider to read");
        }
        this.providers = providers;
        this.executor = executor;
    }

    /** How old facts may become; a minute and a quarter of an hour when not said. */
    public SnapshotCacheBuilder ages(AgeLimits limits) {
        ages = limits;
        return this;
    }

    /** How much is read; everything when not said. */
    public SnapshotCacheBuilder extent(Extent howMuch) {
        extent = howMuch;
        return this;
    }

    /** What reads the providers, with its limits and its listener; a cancellation that it was given is not heeded. */
    public SnapshotCacheBuilder by(Collector other) {
        collector = other;
        return this;
    }

    /** What ages go by; the system's clock when not said. */
    public SnapshotCacheBuilder clock(InstantSource other) {
        clock = other;
        return this;
    }

    /** Who is told of refreshes; nobody when not said. */
    public SnapshotCacheBuilder telling(RefreshListener whom) {
        listener = whom;
        return this;
    }

    /** The cache. It has read nothing yet. */
    public SnapshotCache build() {
        Cancellation cancellation = new Cancellation();
        Refresher refresher = new Refresher(providers, extent, collector.cancelledBy(cancellation), ages, clock);
        return new SnapshotCache(refresher, executor, cancellation, listener);
    }
}
