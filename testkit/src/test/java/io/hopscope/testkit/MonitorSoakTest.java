/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.AgeLimits;
import io.hopscope.collect.Collector;
import io.hopscope.collect.SnapshotCache;
import io.hopscope.health.HealthState;
import io.hopscope.health.ReachabilityMonitor;
import io.hopscope.health.ReachabilityMonitorBuilder;
import io.hopscope.health.Watch;
import io.hopscope.health.WatchResult;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An hour of a monitor's life in which configuration changes and clouds fail at random. At every second each watch
 * stands as the last reading of its region found it that lacked nothing, if that is young enough, and is UNKNOWN
 * otherwise; but for a rule that is missing, which blocks whatever else was not read.
 */
final class MonitorSoakTest {
    private static final Duration SOFT = Duration.ofSeconds(10);
    private static final Duration HARD = Duration.ofSeconds(45);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int HOUR = 3_600;
    private static final List<String> REGIONS = List.of("north", "south");
    private static final List<ResourceKind> DECISIVE = List.of(
            ResourceKind.ROUTE_TABLE,
            ResourceKind.SECURITY_GROUP,
            ResourceKind.INSTANCE,
            ResourceKind.INTERFACE,
            ResourceKind.DOOR,
            ResourceKind.SUBNET);

    private final SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2033-03-03T03:03:03Z"));
    private final Map<String, Boolean> open = new HashMap<>(Map.of("north", true, "south", true));
    private final FakeCloud cloud = FakeCloud.of(estate(), time);
    private final Map<String, Whole> lastWhole = new HashMap<>();
    private final Map<String, Instant> lastShut = new HashMap<>();
    private final Set<HealthState> seen = EnumSet.noneOf(HealthState.class);
    private int recoveries;

    /** A reading of a region that lacked nothing, and what it must have found. */
    private record Whole(Instant at, HealthState state) {}

    @ParameterizedTest
    @ValueSource(longs = {3, 2026})
    void stateIsAlwaysThatOfTheLastWholeReadingOrUnknown(long seed) {
        Random random = new Random(seed);
        try (SnapshotCache cache = cache();
                ReachabilityMonitor monitor = monitor(cache, seed)) {
            monitor.start();
            for (int second = 0; second < HOUR; second++) {
                disturb(random);
                time.pass(SECOND);
                check(monitor);
            }
            cloud.recovers();
            time.pass(SOFT.multipliedBy(2));
            check(monitor);
            assertThat(monitor.current().state()).isNotEqualTo(HealthState.UNKNOWN);
        }
        assertThat(seen).containsExactlyInAnyOrder(HealthState.values());
        assertThat(recoveries).isGreaterThan(10);
    }

    private void disturb(Random random) {
        if (random.nextInt(25) == 0) {
            cloud.recovers();
            if (random.nextInt(3) > 0) {
                cloud.suffers(fault(random));
            }
        }
        if (random.nextInt(60) == 0) {
            open.computeIfPresent(REGIONS.get(random.nextInt(REGIONS.size())), (region, is) -> !is);
            cloud.become(estate());
        }
    }

    private static Fault fault(Random random) {
        Fault sort = switch (random.nextInt(12)) {
            case 0, 1, 2 -> Fault.denied();
            case 3, 4 -> Fault.throttled();
            case 5 -> Fault.throttled().times(2);
            case 6, 7 -> Fault.broken();
            case 8 -> Fault.hanging();
            default -> Fault.pageLost();
        };
        Fault there = random.nextBoolean() ? sort : sort.in(REGIONS.get(random.nextInt(REGIONS.size())));
        return random.nextInt(4) == 0 ? there : there.of(DECISIVE.get(random.nextInt(DECISIVE.size())));
    }

    private void check(ReachabilityMonitor monitor) {
        for (WatchResult watch : monitor.current().watches()) {
            HealthState expected = expected(watch.name());
            boolean proven = expected == HealthState.UNKNOWN && wasSeenShut(watch.name());
            assertThat(watch.state())
                    .as("%s at %s: %s", watch.name(), time.instant(), watch.words())
                    .isIn(expected, proven ? HealthState.DOWN : expected);
            seen.add(expected);
        }
    }

    private HealthState expected(String region) {
        return Optional.ofNullable(lastWhole.get(region))
                .filter(whole -> time.instant().isBefore(whole.at().plus(HARD)))
                .map(Whole::state)
                .orElse(HealthState.UNKNOWN);
    }

    private boolean wasSeenShut(String region) {
        Instant shut = lastShut.getOrDefault(region, Instant.MIN);
        return time.instant().isBefore(shut.plus(HARD));
    }

    private void witness(Set<String> lacking) {
        for (String region : REGIONS) {
            if (!open.getOrDefault(region, false)) {
                lastShut.put(region, time.instant());
            }
            if (!lacking.contains(region)) {
                recoveries += expected(region) == HealthState.UNKNOWN ? 1 : 0;
                boolean is = open.getOrDefault(region, false);
                lastWhole.put(region, new Whole(time.instant(), is ? HealthState.UP : HealthState.DOWN));
            }
        }
    }

    private SnapshotCache cache() {
        return SnapshotCache.of(List.of(new Witness(cloud, this::witness)), time.scheduler())
                .ages(new AgeLimits(SOFT, HARD))
                .by(Collector.standard().parallelism(1).within(Duration.ofMillis(150)))
                .clock(time)
                .build();
    }

    private ReachabilityMonitor monitor(SnapshotCache cache, long seed) {
        ReachabilityMonitorBuilder builder =
                ReachabilityMonitor.over(cache, time.scheduler()).random(new Random(seed));
        REGIONS.forEach(
                region -> builder.watch(Watch.reachable(region, "internet", "web-" + region, Service.tcp(443))));
        return builder.build();
    }

    private Estate estate() {
        Estate estate = Estate.empty();
        for (String region : REGIONS) {
            String prefix = region.equals("north") ? "10.1." : "10.2.";
            int port = open.getOrDefault(region, false) ? 443 : 80;
            estate.region(region).network("net-" + region, prefix + "0.0/16");
            machine(estate, "aside-" + region, prefix + "7.", "tcp/22 from 10.0.0.0/8");
            machine(estate, "web-" + region, prefix + "1.", "tcp/" + port + " from 0.0.0.0/0");
        }
        return estate;
    }

    /** The watched one comes last of two in every list, so that half a list is not enough. */
    private static void machine(Estate estate, String name, String prefix, String rule) {
        String region = name.substring(name.indexOf('-') + 1);
        String outside = "198.51.100." + (1 + Math.abs(name.hashCode() % 250));
        estate.subnet("subnet-" + name, "net-" + region, prefix + "0/24")
                .group("group-" + name, rule)
                .machine(
                        name,
                        "subnet-" + name,
                        prefix + "10",
                        m -> m.groups("group-" + name).publicAddress(outside));
    }
}
