/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit.beans;

import io.hopscope.collect.AgeLimits;
import io.hopscope.collect.Collector;
import io.hopscope.collect.SnapshotCache;
import io.hopscope.health.MonitorListener;
import io.hopscope.health.ReachabilityMonitor;
import io.hopscope.health.Watch;
import io.hopscope.reach.Service;
import io.hopscope.spi.CloudProvider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** How a monitor is put together, as the page on health checks and README show it. */
final class MonitorExample {
    private MonitorExample() {}

    static ReachabilityMonitor monitor(
            CloudProvider provider, ScheduledExecutorService scheduler, MonitorListener metrics) {
        // README begins
        SnapshotCache cache = SnapshotCache.of(List.of(provider), scheduler)
                .ages(new AgeLimits(Duration.ofMinutes(1), Duration.ofMinutes(15)))
                .by(Collector.standard().within(Duration.ofMinutes(2)).telling(metrics))
                .telling(metrics)
                .build();
        ReachabilityMonitor monitor = ReachabilityMonitor.over(cache, scheduler)
                .watch(Watch.reachable("shop", "internet", "web-1", Service.tcp(443)))
                .watch(Watch.blocked("database stays inside", "internet", "db-1", Service.tcp(5432)))
                .telling(metrics)
                .build();
        monitor.start(); // from now on monitor.current() is at hand, in well under a microsecond
        // README ends
        return monitor;
    }
}
