/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import static io.hopscope.collect.ScriptedCloud.gateway;
import static io.hopscope.collect.ScriptedCloud.scope;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hopscope.collect.RefreshEvent.Outcome;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class SnapshotCacheTest {
    private static final Duration NO_WAIT = Duration.ZERO;
    private static final Duration SOFT = Duration.ofMinutes(1);
    private static final Duration HARD = Duration.ofMinutes(10);

    private final ManualTime time = new ManualTime();
    private final Instant begin = time.instant();
    private final ScriptedCloud cloud = new ScriptedCloud(time, "1", "north", "south");
    private final List<RefreshEvent> events = new ArrayList<>();
    private final SnapshotCache cache = cache(cloud);

    @Test
    void get_withinTheSoftAge_givesTheSameSnapshotWithoutReading() {
        DatedSnapshot first = refreshed();
        time.pass(SOFT.minusMillis(1));

        assertThat(cache.get(NO_WAIT)).isSameAs(first);
        assertThat(time.waiting()).isZero();
    }

    @Test
    void get_beyondTheSoftAge_givesTheOldOneAndReadsOnceInTheBackground() {
        DatedSnapshot first = refreshed();
        time.pass(SOFT);

        assertThat(cache.get(NO_WAIT)).isSameAs(first);
        assertThat(cache.get(NO_WAIT)).isSameAs(first);
        assertThat(time.waiting()).isEqualTo(1);
        time.work();
        assertThat(name(cache.get(NO_WAIT), "north")).isEqualTo("reading 2");
    }

    @Test
    void get_beyondTheHardAge_waitsForARefreshUntilItsDeadline() {
        refreshed();
        time.pass(HARD);

        assertThat(cache.current()).isEmpty();
        assertThatThrownBy(() -> cache.get(NO_WAIT))
                .isInstanceOfSatisfying(
                        CloudAccessException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
        time.work();
        assertThat(name(cache.get(NO_WAIT), "north")).isEqualTo("reading 2");
    }

    @Test
    void get_ofManyThreadsThatWait_readsOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            CompletableFuture<DatedSnapshot> shared = cache.refresh().toCompletableFuture();
            List<CompletableFuture<DatedSnapshot>> asked = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                asked.add(CompletableFuture.supplyAsync(() -> cache.get(Duration.ofSeconds(15)), threads));
            }
            time.work();
            DatedSnapshot read = shared.join();
            assertThat(asked).allSatisfy(one -> assertThat(one.join()).isSameAs(read));
            assertThat(cloud.readings()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refresh_oneRegionDeniedFromTheStart_isAGapThere() {
        cloud.deny("south");
        DatedSnapshot read = refreshed();

        assertThat(read.snapshot().coverage().isComplete(scope("1", "north"), ResourceKind.GATEWAY))
                .isTrue();
        assertThat(read.snapshot().gaps()).extracting(Gap::message).containsExactly("gateways failed");
        assertThat(read.isPartlyOld()).isFalse();
    }

    @Test
    void refresh_oneRegionDeniedLater_keepsItsLastGoodPartWithItsDate() {
        refreshed();
        time.pass(SOFT);
        cloud.deny("south");
        DatedSnapshot read = refreshed();

        assertThat(name(read, "north")).isEqualTo("reading 2");
        assertThat(name(read, "south")).isEqualTo("reading 1");
        assertThat(read.snapshot().gaps()).isEmpty();
        assertThat(read.snapshot().asOf()).isEqualTo(begin);
        assertThat(read.isPartlyOld()).isTrue();
        assertThat(read.parts())
                .extracting(
                        part -> part.scope().region(),
                        DatedPart::readAt,
                        part -> part.failed().size())
                .containsExactly(tuple("south", begin, 1), tuple("north", begin.plus(SOFT), 0));
        assertThat(events).extracting(RefreshEvent::outcome).containsExactly(Outcome.READ, Outcome.PARTLY_READ);
    }

    @Test
    void keptPart_beyondItsHardAge_isAGapWithoutAnyReading() {
        refreshed();
        time.pass(HARD.dividedBy(2));
        cloud.deny("south");
        refreshed();
        time.pass(HARD.dividedBy(2));

        Snapshot now = cache.current().orElseThrow().snapshot();

        assertThat(cloud.readings()).isEqualTo(2);
        assertThat(now.resource(gateway("south"))).isEmpty();
        assertThat(now.coverage().isComplete(scope("1", "south"), ResourceKind.GATEWAY))
                .isFalse();
        assertThat(now.gaps())
                .extracting(gap -> gap.scope().region(), Gap::message)
                .containsExactlyInAnyOrder(
                        tuple("south", "gateways failed"),
                        tuple("south", "The last good reading of v/1/south, of " + begin + ", is too old"));
        assertThat(now.asOf()).isEqualTo(begin.plus(HARD.dividedBy(2)));
    }

    @Test
    void keptPart_thatCanBeReadAgain_isReplaced() {
        refreshed();
        cloud.deny("south");
        refreshed();
        cloud.heal();

        assertThat(name(refreshed(), "south")).isEqualTo("reading 3");
        assertThat(cache.current().orElseThrow().isPartlyOld()).isFalse();
    }

    @Test
    void refresh_oneResourceDenied_keepsTheWholeScopeOfOneMoment() {
        refreshed();
        cloud.deny("south", "1", "gw-south");

        assertThat(name(refreshed(), "south")).isEqualTo("reading 1");
        time.pass(HARD);
        assertThat(name(refreshed(), "south")).isEqualTo("reading 3");
    }

    @Test
    void refresh_somethingNewIsDenied_isNoLoss() {
        refreshed();
        cloud.deny("south", "1", "gw-new");

        assertThat(name(refreshed(), "south")).isEqualTo("reading 2");
    }

    @Test
    void refresh_whatWasAlwaysDenied_keepsNothingBack() {
        cloud.deny("south", "1", "gw-south");
        refreshed();

        assertThat(name(refreshed(), "south")).isEqualTo("reading 2");
    }

    @Test
    void refresh_everyRegionDenied_throwsToWhoWaitsAndLeavesTheRest() {
        DatedSnapshot good = refreshed();
        time.pass(SOFT);
        cloud.deny("north");
        cloud.deny("south");
        CompletableFuture<DatedSnapshot> waiting = cache.refresh().toCompletableFuture();
        time.work();

        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CloudAccessException.class);
        assertThat(cache.get(NO_WAIT)).isSameAs(good);
        assertThat(events.get(1).failure()).contains(FailureKind.PERMISSION);
        time.pass(HARD);
        assertThat(cache.current()).isEmpty();
    }

    @Test
    void get_afterAFailedRefresh_readsAgainAndIsNotGivenTheOldError() {
        cloud.deny("north");
        cloud.deny("south");
        cache.refresh();
        time.work();
        cloud.heal();
        cache.refresh();
        time.work();

        assertThat(name(cache.get(NO_WAIT), "north")).isEqualTo("reading 2");
    }

    @Test
    void get_afterAFailedRefresh_triesInTheBackgroundOnlyAfterAWhile() {
        refreshed();
        time.pass(SOFT);
        cloud.breakWith(new IllegalStateException("defect"));
        cache.get(NO_WAIT);
        time.work();

        cache.get(NO_WAIT);
        assertThat(time.waiting()).isZero();
        time.pass(SOFT.dividedBy(10));
        cache.get(NO_WAIT);
        assertThat(time.waiting()).isEqualTo(1);
    }

    @Test
    void refresh_oneProviderGivesUp_keepsAllItsParts() {
        ScriptedCloud other = new ScriptedCloud(time, "2", "east");
        SnapshotCache both = cache(cloud, other);
        both.refresh();
        time.work();
        other.breakWith(new CloudAccessException("No", CallFailure.of(FailureKind.LOGIN)));
        both.refresh();
        time.work();

        DatedSnapshot read = both.get(NO_WAIT);
        assertThat(name(read, "east")).isEqualTo("reading 1");
        assertThat(name(read, "north")).isEqualTo("reading 2");
    }

    @Test
    void refresh_ofTwoAccounts_failureWithoutAnAccountTouchesItsOwnProviderAlone() {
        ScriptedCloud other = new ScriptedCloud(time, "2", "south", "east");
        SnapshotCache both = cache(cloud, other);
        both.refresh();
        time.work();
        cloud.deny("south");
        both.refresh();
        time.work();

        assertThat(both.get(NO_WAIT).parts())
                .filteredOn(part -> !part.failed().isEmpty())
                .extracting(DatedPart::scope)
                .containsExactly(scope("1", "south"));
    }

    @Test
    void refresh_byAnExecutorThatRefuses_failsForWhoWaitsAndCanBeTriedAgain() {
        SnapshotCache refused = SnapshotCache.of(List.of(cloud), task -> {
                    throw new RejectedExecutionException("full");
                })
                .clock(time)
                .build();

        assertThatThrownBy(() -> refused.get(NO_WAIT)).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> refused.get(NO_WAIT)).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void close_letsNobodyWaitAndLeavesWhatIsKnown() {
        DatedSnapshot good = refreshed();
        CompletableFuture<DatedSnapshot> waiting = cache.refresh().toCompletableFuture();
        cache.close();
        cache.close();

        assertThatThrownBy(waiting::join).hasCauseInstanceOf(CloudAccessException.class);
        time.pass(SOFT);
        assertThat(cache.get(NO_WAIT)).isSameAs(good);
        time.pass(HARD);
        assertThatThrownBy(() -> cache.get(NO_WAIT)).isInstanceOf(CloudAccessException.class);
    }

    @Test
    void get_interrupted_keepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> cache.get(HARD)).isInstanceOf(CloudAccessException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void ages_softLongerThanHard_areRefused() {
        Duration minute = SOFT;
        Duration longer = HARD;
        assertThatThrownBy(() -> new AgeLimits(longer, minute)).isInstanceOf(IllegalArgumentException.class);
    }

    private SnapshotCache cache(CloudProvider... providers) {
        return SnapshotCache.of(List.of(providers), time)
                .ages(new AgeLimits(SOFT, HARD))
                .by(Collector.standard().parallelism(1))
                .clock(time)
                .telling(events::add)
                .build();
    }

    private DatedSnapshot refreshed() {
        CompletableFuture<DatedSnapshot> refresh = cache.refresh().toCompletableFuture();
        time.work();
        return refresh.join();
    }

    private static String name(DatedSnapshot read, String region) {
        return read.snapshot().resource(gateway(region)).map(Resource::name).orElse("nothing");
    }
}
