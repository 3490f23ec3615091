/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.model.Selector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallContext;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import io.hopscope.spi.Rate;
import io.hopscope.spi.Sink;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class CollectorTest {
    private static final Extent ALL = new Extent.Everything();
    private static final Scope NORTH = new Scope("test", "1", "north");
    private static final Scope SOUTH = new Scope("test", "2", "south");

    @Test
    void collect_twoProviders_givesWhatBothTell() {
        Snapshot snapshot = collect(List.of(complete(NORTH), complete(SOUTH)));

        assertThat(snapshot.coverage().isComplete(NORTH, ResourceKind.SUBNET)).isTrue();
        assertThat(snapshot.coverage().isComplete(SOUTH, ResourceKind.SUBNET)).isTrue();
        assertThat(snapshot.coverage().isComplete(SOUTH, ResourceKind.INSTANCE)).isFalse();
        assertThat(snapshot.asOf()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void collect_oneOfTwoCouldReadNothing_givesASnapshotWithItsGaps() {
        Snapshot snapshot = collect(List.of(complete(NORTH), denied(SOUTH, "No")));

        assertThat(snapshot.coverage().isComplete(NORTH, ResourceKind.SUBNET)).isTrue();
        assertThat(snapshot.gaps()).extracting(Gap::scope).containsExactly(SOUTH);
    }

    @Test
    void collect_nobodyCouldReadAnything_throwsWithWhatEachSaid() {
        assertThatThrownBy(() -> collect(List.of(denied(NORTH, "No"), denied(SOUTH, "Never"))))
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.PERMISSION);
                    assertThat(e.getSuppressed()).hasSize(1);
                    assertThat(List.of(e.getMessage(), e.getSuppressed()[0].getMessage()))
                            .containsExactlyInAnyOrder(
                                    "north: the permission is missing (No)",
                                    "south: the permission is missing (Never)");
                });
    }

    @Test
    void collect_cancelledWhileItWaitsForItsTurn_endsAtOnce() {
        Cancellation cancellation = new Cancellation();
        AtomicReference<Boolean> seen = new AtomicReference<>(false);
        CloudProvider waiting = provider((sink, context) -> {
            context.awaitTurn("a", new Rate(1, 1));
            cancellation.cancel();
            for (int i = 0; i < 100; i++) {
                context.awaitTurn("a", new Rate(1, 1));
            }
            seen.set(context.isCancelled());
        });

        Collector.standard().cancelledBy(cancellation).collect(waiting);

        assertThat(seen.get()).isTrue();
    }

    @Test
    void collect_withADeadline_waitsNoLongerForItsTurn() {
        AtomicReference<Boolean> over = new AtomicReference<>(false);
        CloudProvider waiting = provider((sink, context) -> {
            context.awaitTurn("a", new Rate(1, 1));
            context.awaitTurn("a", new Rate(1, 1));
            over.set(context.deadline().isOver());
        });

        Collector.standard().within(Duration.ofMillis(30)).collect(waiting);

        assertThat(over.get()).isTrue();
    }

    @Test
    void collect_interrupted_isCancelledAndKeepsTheInterrupt() {
        AtomicReference<Boolean> seen = new AtomicReference<>(false);
        CloudProvider asking = provider((sink, context) -> seen.set(context.isCancelled()));

        Thread.currentThread().interrupt();
        Collector.standard().collect(asking);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(seen.get()).isTrue();
    }

    @Test
    void collect_onTheCallersThreads_leavesThemRunning() {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Snapshot snapshot = Collector.standard()
                    .on(threads)
                    .parallelism(2)
                    .collect(List.of(complete(NORTH), complete(SOUTH)), ALL);

            assertThat(snapshot.coverage().completed()).hasSize(2);
            assertThat(threads.isShutdown()).isFalse();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void parallelism_ofNone_isRefused() {
        assertThatThrownBy(() -> Collector.standard().parallelism(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void around_noInstance_isRefusedSinceVendorsTakeNoneForAll() {
        assertThatThrownBy(() -> new Extent.Around(new TreeSet<>())).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Extent.Around(new TreeSet<>(List.of("b", "a"))).instances())
                .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
                .containsExactly("a", "b");
    }

    private static Snapshot collect(Collection<CloudProvider> providers) {
        return Collector.standard().collect(providers, ALL);
    }

    private interface Reading {
        void read(Sink sink, CallContext context);
    }

    private static CloudProvider complete(Scope scope) {
        return provider((sink, context) -> {
            sink.complete(scope, ResourceKind.SUBNET, new Selector.All());
            sink.asOf(Instant.ofEpochSecond(scope.equals(NORTH) ? 5 : 6));
        });
    }

    private static CloudProvider denied(Scope scope, String code) {
        CallFailure failure = new CallFailure(FailureKind.PERMISSION, code, "");
        return provider((sink, context) -> {
            sink.gap(new Gap(scope, ResourceKind.SUBNET, "", failure.kind().reason(), code, "denied", "asking"));
            throw new CloudAccessException(scope.region(), failure);
        });
    }

    private static CloudProvider provider(Reading reading) {
        return new CloudProvider() {
            @Override
            public String vendor() {
                return "test";
            }

            @Override
            public void read(Extent extent, Sink sink, CallContext context) {
                reading.read(sink, context);
            }

            @Override
            public void close() {}
        };
    }
}
