/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import io.hopscope.collect.SnapshotCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;

/** Makes a {@link ReachabilityMonitor}. Not safe for several threads. */
public final class ReachabilityMonitorBuilder {
    private final SnapshotCache cache;
    private final ScheduledExecutorService scheduler;
    private final List<Watch> watches = new ArrayList<>();
    private Duration period;
    private boolean inventory;
    private RandomGenerator random = RandomGenerator.getDefault();
    private MonitorListener listener = MonitorListener.none();

    ReachabilityMonitorBuilder(SnapshotCache cache, ScheduledExecutorService scheduler) {
        this.cache = cache;
        this.scheduler = scheduler;
        this.period = cache.ages().soft();
    }

    /**
     * One more watch.
     *
     * @throws IllegalArgumentException when there is one of this name
     */
    public ReachabilityMonitorBuilder watch(Watch watch) {
        if (watches.stream().anyMatch(other -> other.name().equals(watch.name()))) {
            throw new IllegalArgumentException("there are two watches of the name " + watch.name());
        }
        watches.add(watch);
        return this;
    }

    /**
     * How long to pause after a refresh, give or take a tenth; the cache's soft age when not said.
     *
     * @throws IllegalArgumentException when it is not positive
     */
    public ReachabilityMonitorBuilder every(Duration pause) {
        if (pause.isZero() || pause.isNegative()) {
            throw new IllegalArgumentException("a pause between refreshes must be positive");
        }
        period = pause;
        return this;
    }

    /** Shows names, ids and rules in reports. Who may see a health check is then told about the estate. */
    public ReachabilityMonitorBuilder showingInventory() {
        inventory = true;
        return this;
    }

    /** What pauses differ by; the JDK's usual generator when not said. */
    public ReachabilityMonitorBuilder random(RandomGenerator other) {
        random = other;
        return this;
    }

    /** Who is told when states change; nobody when not said. */
    public ReachabilityMonitorBuilder telling(MonitorListener whom) {
        listener = whom;
        return this;
    }

    /**
     * The monitor. It has not begun yet, and its report is UNKNOWN.
     *
     * @throws IllegalStateException when it has no watch, or the cache has no soft age and no pause was said
     */
    public ReachabilityMonitor build() {
        if (watches.isEmpty()) {
            throw new IllegalStateException("a monitor needs a watch");
        }
        if (period.isZero()) {
            throw new IllegalStateException("a monitor needs a pause between refreshes");
        }
        Examination examination = new Examination(List.copyOf(watches), inventory);
        return new ReachabilityMonitor(cache, scheduler, examination, period, random, listener);
    }
}
