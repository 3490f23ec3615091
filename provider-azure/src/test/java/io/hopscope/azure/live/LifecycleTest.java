/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.collect.Cancellation;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Subscriptions, ends and threads, with the real SDK. */
@Timeout(120)
final class LifecycleTest {
    private static final String DEMO = "7c1f0b52-0d3e-4f7a-9a64-5be2d1c0a913";
    private static final String OTHER = "0a0a0a0a-1111-2222-3333-444455556666";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final AzureCloud cloud = new AzureCloud();
    private final ServedCloud served = cloud.serve(ArmEstate.demo(), Pages.AS_ASKED);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        served.close();
    }

    @Test
    void read_severalSubscriptions_isOneSnapshot() {
        Snapshot snapshot =
                Collector.standard().collect(provider(DEMO, OTHER, DEMO.toUpperCase(java.util.Locale.ROOT)));

        assertThat(served.requests()).hasSize(30);
        assertThat(snapshot.gaps()).isEmpty();
        assertThat(snapshot.coverage().isComplete(new Scope("azure", DEMO, ""), ResourceKind.SUBNET))
                .isTrue();
        assertThat(snapshot.coverage().isComplete(new Scope("azure", OTHER, ""), ResourceKind.SUBNET))
                .isTrue();
    }

    @Test
    void read_oneSubscriptionDenied_isAGapAndTheOtherIsRead() {
        cloud.deny(OTHER);

        Snapshot snapshot = Collector.standard().collect(provider(OTHER, DEMO));

        assertThat(snapshot.gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.scope().account()).isEqualTo(OTHER);
            assertThat(gap.reason()).isIn(GapReason.DENIED, GapReason.NOT_READ);
            assertThat(gap.settledBy()).matches("Microsoft[.].*/read");
        });
        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_allSubscriptionsDenied_throws() {
        cloud.deny(OTHER);
        cloud.deny(DEMO);

        assertThatThrownBy(() -> Collector.standard().collect(provider(OTHER, DEMO)))
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.PERMISSION));
    }

    @Test
    void read_cancelledDuringAHang_endsAtOnce() {
        hang("networkInterfaces");
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Snapshot> collected = CompletableFuture.supplyAsync(
                () -> Collector.standard().cancelledBy(cancellation).collect(provider(DEMO)));
        awaitRequest("networkInterfaces");

        cancellation.cancel();

        assertThat(collected).succeedsWithin(SOON).satisfies(snapshot -> {
            assertThat(snapshot.gaps())
                    .extracting(Gap::message)
                    .contains("networkInterfaces failed: the reading was cancelled");
            assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
        });
    }

    @Test
    void read_closedDuringAHang_endsAtOnce() {
        hang("networkInterfaces");
        CloudProvider provider = provider(DEMO);
        CompletableFuture<Snapshot> collected =
                CompletableFuture.supplyAsync(() -> Collector.standard().collect(provider));
        awaitRequest("networkInterfaces");

        provider.close();

        assertThat(collected).succeedsWithin(SOON);
        assertThatThrownBy(() -> Collector.standard().collect(provider))
                .isInstanceOf(CloudAccessException.class)
                .hasMessage("The provider is closed: the reading was cancelled");
    }

    @Test
    void read_interruptedDuringAHang_endsAtOnceAndKeepsTheInterrupt() throws InterruptedException {
        hang("networkInterfaces");
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Collector.standard().parallelism(1).collect(provider(DEMO));
            kept.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        awaitRequest("networkInterfaces");

        thread.interrupt();

        assertThat(kept).succeedsWithin(SOON).isEqualTo(true);
        thread.join();
    }

    @Test
    void read_hangsLongerThanAnAttemptMay_isAGap() {
        hang("networkInterfaces");
        try (AzureProvider provider = cloud.settings(served)
                .attemptTimeout(Duration.ofMillis(300))
                .subscription(DEMO)
                .build()) {
            assertThat(Collector.standard().collect(provider).gaps())
                    .extracting(Gap::message)
                    .contains("networkInterfaces failed: no answer came in time");
        }
    }

    @Test
    void read_credentialHangs_endsWithTheDeadline() {
        try (AzureProvider provider = cloud.settings(served)
                .credential(request -> Mono.never())
                .subscription(DEMO)
                .build()) {
            assertThatThrownBy(() ->
                            Collector.standard().within(Duration.ofMillis(500)).collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
        }
    }

    @Test
    void read_credentialFails_saysSoWithoutItsWords() {
        try (AzureProvider provider = cloud.settings(served)
                .credential(request -> Mono.error(new IllegalStateException("secret=hunter2")))
                .subscription(DEMO)
                .build()) {
            assertThatThrownBy(() -> Collector.standard().collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(FailureKind.AUTHENTICATION);
                        assertThat(e).hasNoCause().hasMessageNotContaining("hunter2");
                    });
        }
        assertThat(served.requests()).isEmpty();
    }

    /** The SDK refuses to wait on such threads; the library must not. */
    @Test
    void read_onAThreadThatMustNotBlock_works() {
        CompletableFuture<Snapshot> collected = new CompletableFuture<>();
        Schedulers.parallel()
                .schedule(() ->
                        collected.complete(Collector.standard().parallelism(1).collect(provider(DEMO))));

        assertThat(collected).succeedsWithin(Duration.ofSeconds(30));
    }

    private void hang(String list) {
        served.when(request -> request.list().equals(list), (asked, right) -> Reply.hang(end));
    }

    private void awaitRequest(String list) {
        while (served.requests().stream().noneMatch(request -> request.list().equals(list))) {
            Thread.onSpinWait();
        }
    }

    private AzureProvider provider(String... subscriptions) {
        AzureProviderBuilder builder = cloud.settings(served);
        List.of(subscriptions).forEach(builder::subscription);
        return builder.build();
    }

    private static Verdict verdict(Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        try {
            return engine.answer(engine.question("internet", "shop-1", Service.tcp(443)))
                    .verdict();
        } catch (io.hopscope.reach.QuestionException e) {
            return Verdict.UNKNOWN;
        }
    }
}
