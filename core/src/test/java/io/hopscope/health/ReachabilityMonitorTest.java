/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hopscope.collect.AgeLimits;
import io.hopscope.collect.Collector;
import io.hopscope.collect.SnapshotCache;
import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.HopKind;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

final class ReachabilityMonitorTest {
    private static final Duration SOFT = Duration.ofMinutes(1);
    private static final Duration HARD = Duration.ofMinutes(5);
    private static final Service HTTPS = Service.tcp(443);
    private static final Watch SHOP = Watch.reachable("shop", "internet", "web-1", HTTPS);

    private final ManualScheduler time = new ManualScheduler();
    private final EstateCloud cloud = new EstateCloud(shop("tcp/443 from 0.0.0.0/0"));
    private final SnapshotCache cache = SnapshotCache.of(List.of(cloud), time)
            .ages(new AgeLimits(SOFT, HARD))
            .by(Collector.standard().parallelism(1))
            .clock(time)
            .build();
    private final List<StateChange> changes = new ArrayList<>();
    private final ReachabilityMonitor monitor = monitor(SHOP);

    @Test
    void current_beforeTheFirstRefresh_isUnknown() {
        assertThat(monitor.current().state()).isEqualTo(HealthState.UNKNOWN);
        monitor.start();
        assertThat(monitor.current().state()).isEqualTo(HealthState.UNKNOWN);
        assertThat(monitor.current().checkedAt()).isEmpty();
        assertThat(monitor.current().details())
                .containsEntry("shop", "UNKNOWN: UNKNOWN, expected REACHABLE: nothing was read yet");
        assertThat(cloud.readings()).isZero();
    }

    @Test
    void current_betweenRefreshes_isTheSameObject() {
        started();
        HealthReport report = monitor.current();

        assertThat(report.state()).isEqualTo(HealthState.UP);
        assertThat(report.checkedAt()).contains(time.instant());
        assertThat(report.details()).containsEntry("shop", "UP: REACHABLE, expected REACHABLE");
        time.skip(Duration.ofSeconds(30));
        assertThat(monitor.current()).isSameAs(report);
        assertThat(report.watches().get(0).age(time.instant())).contains(Duration.ofSeconds(30));
    }

    @Test
    void refresh_findsItBlocked_isDownAndNamesHopAndCodeButNoResource() {
        started();
        cloud.become(shop("tcp/80 from 0.0.0.0/0"));
        time.pass(SOFT.multipliedBy(2));

        WatchResult result = monitor.current().watches().get(0);
        assertThat(monitor.current().state()).isEqualTo(HealthState.DOWN);
        assertThat(result.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(result.obstacles())
                .containsExactly(new Obstacle(
                        FindingCode.SECURITY_GROUP_INGRESS, HopKind.SECURITY_GROUP, false, Optional.empty()));
        assertThat(monitor.current().toString()).doesNotContain("web-1", "web", "198.51.100.7");
        assertThat(result.words())
                .isEqualTo("DOWN: BLOCKED, expected REACHABLE: SECURITY_GROUP_INGRESS at SECURITY_GROUP");
        assertThat(changes)
                .extracting(StateChange::watch, StateChange::before, StateChange::after)
                .containsExactly(
                        change(Optional.empty(), HealthState.UNKNOWN, HealthState.UP),
                        change(Optional.of("shop"), HealthState.UNKNOWN, HealthState.UP),
                        change(Optional.empty(), HealthState.UP, HealthState.DOWN),
                        change(Optional.of("shop"), HealthState.UP, HealthState.DOWN));
    }

    @Test
    void showingInventory_namesWhatIsInTheWay() {
        cloud.become(shop("tcp/80 from 0.0.0.0/0"));
        ReachabilityMonitor open = builder(SHOP).showingInventory().build();
        open.start();
        time.pass(Duration.ZERO);

        assertThat(open.current().watches().get(0).obstacles().get(0).detail())
                .hasValueSatisfying(blocker ->
                        assertThat(blocker.subject()).isEqualTo(Estates.id(ResourceKind.SECURITY_GROUP, "web")));
    }

    @Test
    void refresh_somethingDecisiveIsNotRead_isUnknownWithTheKindThatIsMissing() {
        cloud.become(estate("tcp/443 from 0.0.0.0/0")
                .unlisted(ResourceKind.DOOR, ResourceKind.GATEWAY, ResourceKind.INSTANCE)
                .build());
        ReachabilityMonitor lost = monitor(Watch.reachable("gone", "internet", "web-2", HTTPS));
        lost.start();
        time.pass(Duration.ZERO);

        assertThat(lost.current().state()).isEqualTo(HealthState.UNKNOWN);
        assertThat(lost.current().watches().get(0).note()).isEqualTo("a party of the question is not in the snapshot");
    }

    @Test
    void current_whenFactsAreTooOld_isUnknownEvenIfNobodyRefreshesAnyMore() {
        started();
        time.skip(HARD.minusMillis(1));
        assertThat(monitor.current().state()).isEqualTo(HealthState.UP);
        time.skip(Duration.ofMillis(1));

        assertThat(monitor.current().state()).isEqualTo(HealthState.UNKNOWN);
        assertThat(monitor.current().watches().get(0).note()).isEqualTo("the facts are too old");
        assertThat(monitor.current().watches().get(0).asOf()).isPresent();
    }

    @Test
    void refreshesThatFail_leaveTheStateUntilTheHardAgeAndItComesBack() {
        started();
        cloud.fail();
        time.pass(HARD.minusSeconds(1));
        assertThat(monitor.current().state()).isEqualTo(HealthState.UP);
        time.pass(Duration.ofSeconds(1));
        assertThat(monitor.current().state()).isEqualTo(HealthState.UNKNOWN);
        assertThat(changes).last().extracting(StateChange::after).isEqualTo(HealthState.UNKNOWN);
        cloud.become(shop("tcp/443 from 0.0.0.0/0"));
        time.pass(SOFT.multipliedBy(2));

        assertThat(monitor.current().state()).isEqualTo(HealthState.UP);
    }

    @Test
    void blockedIsExpected_andOneOfficeGetsThrough_isDown() {
        ReachabilityMonitor vault = monitor(Watch.blocked("vault", "internet", "web-1", HTTPS));
        cloud.become(shop("tcp/443 from 203.0.113.0/24"));
        vault.start();
        time.pass(Duration.ZERO);
        assertThat(vault.current().watches().get(0).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(vault.current().state()).isEqualTo(HealthState.DOWN);

        cloud.become(shop("tcp/80 from 203.0.113.0/24"));
        time.pass(SOFT.multipliedBy(2));
        assertThat(vault.current().state()).isEqualTo(HealthState.UP);
    }

    @Test
    void aRefreshThatStillRuns_isNotStartedAgain() {
        monitor.start();
        monitor.start();
        assertThat(time.waiting()).isEqualTo(1);
        time.pass(Duration.ZERO);
        assertThat(cloud.readings()).isEqualTo(1);
        assertThat(time.waiting()).isEqualTo(1);
    }

    @Test
    void pauses_differByATenth() {
        started();
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            pauses.add(time.next());
            time.pass(time.next());
        }

        assertThat(pauses)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofSeconds(54), Duration.ofSeconds(66)));
        assertThat(pauses.stream().distinct()).hasSizeGreaterThan(40);
    }

    @Test
    void close_refreshesNoMoreAndCannotBeStartedAgain() {
        started();
        monitor.close();
        monitor.close();
        time.pass(SOFT.multipliedBy(3));

        assertThat(cloud.readings()).isEqualTo(1);
        assertThat(monitor.current().state()).isEqualTo(HealthState.UP);
        assertThatThrownBy(monitor::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void build_withoutAWatchOrWithTwoOfOneName_isRefused() {
        ReachabilityMonitorBuilder builder = ReachabilityMonitor.over(cache, time);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        builder.watch(SHOP);
        assertThatThrownBy(() -> builder.watch(SHOP)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.every(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listener_isToldOfThrottledCallsTwice() {
        List<String> told = new ArrayList<>();
        MonitorListener listener = new MonitorListener() {
            @Override
            public void called(CallEvent event) {
                told.add("called " + event.call());
            }

            @Override
            public void throttled(CallEvent event) {
                told.add("throttled " + event.call());
            }
        };
        listener.ended(event("ok", Optional.empty()));
        listener.ended(event("many", Optional.of(CallFailure.of(FailureKind.THROTTLED))));

        assertThat(told).containsExactly("called ok", "called many", "throttled many");
    }

    private static CallEvent event(String call, Optional<CallFailure> failure) {
        return new CallEvent(new Scope("v", "", ""), call, 0, Duration.ZERO, failure);
    }

    private static Tuple change(Optional<String> watch, HealthState before, HealthState after) {
        return tuple(watch, before, after);
    }

    private void started() {
        monitor.start();
        time.pass(Duration.ZERO);
    }

    private ReachabilityMonitor monitor(Watch watch) {
        return builder(watch).build();
    }

    private ReachabilityMonitorBuilder builder(Watch watch) {
        return ReachabilityMonitor.over(cache, time)
                .watch(watch)
                .random(new Random(7))
                .telling(new MonitorListener() {
                    @Override
                    public void changed(StateChange change) {
                        changes.add(change);
                    }
                });
    }

    private static Snapshot shop(String rule) {
        return estate(rule).build();
    }

    private static Estates estate(String rule) {
        return Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "any to any"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .group("web", Rules.in(rule), Rules.out("any to any"))
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"));
    }
}
