/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import com.aliyuncs.exceptions.ClientException;
import io.hopscope.aliyun.live.stub.RpcEstate;
import io.hopscope.collect.Cancellation;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Accounts, ends, credentials and threads, with the real SDK. */
@Timeout(120)
final class LifecycleTest {
    private static final String REGION = "cn-zhangjiakou";
    private static final String NICS = "DescribeNetworkInterfaces";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final AliyunCloud cloud = new AliyunCloud();
    private final ServedCloud served = cloud.serve(RpcEstate.demo(), Pages.AS_ASKED);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        served.close();
    }

    @Test
    void read_twoAccounts_areKeptApart() {
        AliyunCloud other = new AliyunCloud();
        try (ServedCloud theirs = new ServedCloud(other, AliyunScenes.ordinary(), Pages.AS_ASKED);
                CloudProvider one = settings().account("5011004422").build();
                CloudProvider two =
                        other.settings(theirs).region(AliyunScenes.REGION).build()) {
            Snapshot snapshot = Collector.standard().collect(List.of(one, two), new Extent.Everything());

            assertThat(snapshot.coverage().completed().keySet())
                    .extracting(key -> key.scope())
                    .contains(
                            new Scope("aliyun", "5011004422", REGION),
                            new Scope("aliyun", "1007", AliyunScenes.REGION));
        }
    }

    @Test
    void read_accountThatNothingTells_isLeftEmpty() {
        try (CloudProvider provider = settings().build()) {
            assertThat(Collector.standard()
                            .collect(provider)
                            .coverage()
                            .isComplete(new Scope("aliyun", "", REGION), ResourceKind.INSTANCE))
                    .isTrue();
        }
    }

    @Test
    void read_cancelledDuringAHang_endsAtOnce() {
        hang();
        Cancellation cancellation = new Cancellation();
        try (CloudProvider provider = settings().build()) {
            CompletableFuture<Snapshot> collected = CompletableFuture.supplyAsync(
                    () -> Collector.standard().cancelledBy(cancellation).collect(provider));
            awaitHang();

            cancellation.cancel();

            assertThat(collected)
                    .succeedsWithin(SOON)
                    .satisfies(snapshot -> assertThat(snapshot.gaps())
                            .extracting(Gap::message)
                            .contains(NICS + " failed: the reading was cancelled"));
        }
    }

    @Test
    void read_closedDuringAHang_endsAtOnce() {
        hang();
        CloudProvider provider = settings().build();
        CompletableFuture<Snapshot> collected =
                CompletableFuture.supplyAsync(() -> Collector.standard().collect(provider));
        awaitHang();

        provider.close();

        assertThat(collected).succeedsWithin(SOON);
        assertThatThrownBy(() -> Collector.standard().collect(provider))
                .isInstanceOf(CloudAccessException.class)
                .hasMessage("The provider is closed: the reading was cancelled");
    }

    @Test
    void read_interruptedDuringAHang_endsAtOnceAndKeepsTheInterrupt() throws InterruptedException {
        hang();
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        try (CloudProvider provider = settings().build()) {
            Thread thread = new Thread(() -> {
                Collector.standard().parallelism(1).collect(provider);
                kept.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
            awaitHang();

            thread.interrupt();

            assertThat(kept).succeedsWithin(SOON).isEqualTo(true);
            thread.join();
        }
    }

    @Test
    void read_hangsLongerThanAnAttemptMay_isAGap() {
        hang();
        try (CloudProvider provider =
                settings().attemptTimeout(Duration.ofMillis(300)).build()) {
            assertThat(Collector.standard().collect(provider).gaps())
                    .extracting(Gap::message)
                    .contains(NICS + " failed: no answer came in time");
        }
    }

    /** The SDK's own transport takes the times of the first client of the JVM for all. */
    @Test
    void read_besideAClientWithOtherTimes_keepsItsOwn() {
        hang();
        try (CloudProvider patient =
                        settings().attemptTimeout(Duration.ofSeconds(60)).build();
                CloudProvider hasty =
                        settings().attemptTimeout(Duration.ofMillis(200)).build()) {
            CompletableFuture<Snapshot> waits =
                    CompletableFuture.supplyAsync(() -> Collector.standard().collect(patient));
            awaitHang();

            assertThat(Collector.standard().collect(hasty).gaps()).isNotEmpty();
            assertThat(waits).isNotDone();
        }
    }

    @Test
    void read_keysHang_endsWithTheDeadline() {
        try (CloudProvider provider = settings()
                .keys(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IOException("too late");
                })
                .build()) {
            assertThatThrownBy(() ->
                            Collector.standard().within(Duration.ofMillis(500)).collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
        }
    }

    @Test
    void read_credentialsFail_saysSoWithoutTheirWords() {
        refuses(
                settings().keys(() -> {
                    throw new IOException("secret=hunter2");
                }),
                FailureKind.LOGIN);
        refuses(
                settings().keys(() -> {
                    throw new IllegalStateException("secret=hunter2");
                }),
                FailureKind.CONFIGURATION);
        refuses(
                settings().keys(() -> {
                    throw new IllegalArgumentException("secret=hunter2");
                }),
                FailureKind.AUTHENTICATION);
        refuses(
                settings().credentials(() -> {
                    throw new ClientException("secret=hunter2");
                }),
                FailureKind.AUTHENTICATION);
        assertThat(served.requests()).isEmpty();
    }

    private static void refuses(AliyunProviderBuilder settings, FailureKind kind) {
        try (CloudProvider provider = settings.build()) {
            assertThatThrownBy(() -> Collector.standard().collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(kind);
                        assertThat(e).hasNoCause().hasMessageNotContaining("hunter2");
                    });
        }
    }

    private AliyunProviderBuilder settings() {
        return cloud.settings(served).region(REGION);
    }

    private void hang() {
        served.when(request -> request.list().equals(NICS), (asked, right) -> Reply.hang(end));
    }

    private void awaitHang() {
        while (served.requests().stream().noneMatch(request -> request.list().equals(NICS))) {
            Thread.onSpinWait();
        }
    }
}
