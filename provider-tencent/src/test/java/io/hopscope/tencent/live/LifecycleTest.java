/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import com.tencentcloudapi.common.Credential;
import io.hopscope.collect.Cancellation;
import io.hopscope.collect.Collector;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.spi.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Regions, accounts, keys, ends and threads, with the real SDK. */
@Timeout(120)
final class LifecycleTest {
    private static final String HERE = "ap-nanjing";
    private static final String THERE = "ap-chengdu";
    private static final String HUNG = "DescribeNetworkInterfaces";
    private static final Duration SOON = Duration.ofSeconds(2);

    private final TencentCloud cloud = new TencentCloud();
    private final ServedCloud served = cloud.serve(TencentScenes.all(), Pages.AS_ASKED);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        served.close();
    }

    @Test
    void read_severalRegions_isOneSnapshot() {
        Snapshot snapshot = collect(settings().region(HERE).region(THERE));

        assertThat(snapshot.gaps()).isEmpty();
        assertThat(snapshot.coverage().isComplete(scope(HERE), ResourceKind.SUBNET))
                .isTrue();
        assertThat(snapshot.coverage().isComplete(scope(THERE), ResourceKind.SUBNET))
                .isTrue();
        assertThat(verdict(snapshot, "isle")).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_allRegions_readsThoseInService() {
        Snapshot snapshot = collect(settings().allRegions());

        assertThat(snapshot.gaps()).isEmpty();
        assertThat(served.requests().stream().map(request -> request.region()).distinct())
                .containsExactlyInAnyOrder("ap-guangzhou", HERE, THERE);
        assertThat(served.requests().get(0).list()).isEqualTo("DescribeRegions");
    }

    @Test
    void read_regionsDenied_throws() {
        served.when(
                request -> request.list().equals("DescribeRegions"),
                (asked, right) -> Reply.of(TencentCloud.error("UnauthorizedOperation", ServedCloud.MESSAGE)));

        assertThatThrownBy(() -> collect(settings().allRegions()))
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.PERMISSION));
        assertThat(served.requests()).hasSize(1);
    }

    @Test
    void read_regionNotOpened_isAGapAndTheOtherIsRead() {
        served.when(
                request -> request.region().equals(THERE),
                (asked, right) -> Reply.of(TencentCloud.error("UnsupportedRegion", ServedCloud.MESSAGE)));

        Snapshot snapshot = collect(settings().region(HERE).region(THERE));

        assertThat(snapshot.gaps()).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.scope()).isEqualTo(scope(THERE));
            assertThat(gap.reason()).isIn(GapReason.DENIED, GapReason.NOT_READ);
        });
        assertThat(snapshot.gaps()).extracting(Gap::settledBy).contains("enabling " + THERE + " for the account");
        assertThat(served.requests().stream().filter(request -> request.region().equals(THERE)))
                .hasSize(1);
        assertThat(verdict(snapshot, "web")).isEqualTo(Verdict.REACHABLE);
        assertThat(verdict(snapshot, "isle")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void read_twoAccounts_areTwoScopes() {
        try (CloudProvider one = settings().region(HERE).build();
                CloudProvider other = settings().account("7").region(THERE).build()) {
            Snapshot snapshot = Collector.standard().collect(List.of(one, other), new Extent.Everything());

            assertThat(snapshot.coverage().isComplete(scope(HERE), ResourceKind.INSTANCE))
                    .isTrue();
            assertThat(snapshot.coverage().isComplete(new Scope("tencent", "7", THERE), ResourceKind.INSTANCE))
                    .isTrue();
        }
    }

    @Test
    void read_cancelledDuringAHang_endsAtOnce() {
        hang();
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Snapshot> collected = CompletableFuture.supplyAsync(() -> Collector.standard()
                .cancelledBy(cancellation)
                .collect(settings().region(HERE).build()));
        awaitHang();

        cancellation.cancel();

        assertThat(collected).succeedsWithin(SOON).satisfies(snapshot -> {
            assertThat(snapshot.gaps()).extracting(Gap::message).contains(HUNG + " failed: the reading was cancelled");
            assertThat(verdict(snapshot, "web")).isNotEqualTo(Verdict.BLOCKED);
        });
    }

    @Test
    void read_closedDuringAHang_endsAtOnce() {
        hang();
        CloudProvider provider = settings().region(HERE).build();
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
        Thread thread = new Thread(() -> {
            Collector.standard().parallelism(1).collect(settings().region(HERE).build());
            kept.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        awaitHang();

        thread.interrupt();

        assertThat(kept).succeedsWithin(SOON).isEqualTo(true);
        thread.join();
    }

    @Test
    void read_hangsLongerThanAnAttemptMay_isAGap() {
        hang();

        assertThat(collect(settings().attemptTimeout(Duration.ofSeconds(1)).region(HERE))
                        .gaps())
                .extracting(Gap::message)
                .contains(HUNG + " failed: no answer came in time");
    }

    @Test
    void read_dripsLongerThanAnAttemptMay_isAGap() {
        served.when(
                request -> request.list().equals(HUNG),
                (asked, right) -> Reply.drip(right, Duration.ofMillis(20), end));

        assertThat(collect(settings().attemptTimeout(Duration.ofSeconds(1)).region(HERE))
                        .gaps())
                .extracting(Gap::message)
                .contains(HUNG + " failed: no answer came in time");
    }

    @Test
    void read_secretsHang_endsWithTheDeadline() {
        try (TencentProvider provider = settings()
                .region(HERE)
                .secrets(() -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    throw new IOException("over");
                })
                .build()) {
            assertThatThrownBy(() ->
                            Collector.standard().within(Duration.ofMillis(400)).collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.TIMEOUT));
        }
    }

    @Test
    void read_secretsFail_saysWhyWithoutTheirWords() {
        assertThat(refusal(() -> {
                    throw new IllegalStateException("secret=hunter2");
                }))
                .isEqualTo(FailureKind.CONFIGURATION);
        assertThat(refusal(() -> {
                    throw new IOException("secret=hunter2");
                }))
                .isEqualTo(FailureKind.LOGIN);
        assertThat(refusal(() -> {
                    throw new IllegalArgumentException("secret=hunter2");
                }))
                .isEqualTo(FailureKind.AUTHENTICATION);
        assertThat(refusal(() -> SecretSource.Secret.lasting("", ""))).isEqualTo(FailureKind.CONFIGURATION);
        assertThat(refusal(() -> SecretSource.Secret.lasting("id", "hunter2\n")))
                .isEqualTo(FailureKind.AUTHENTICATION);
        assertThat(refusal(() -> new SecretSource.Secret("id", "key", "hunter2\u00e9")))
                .isEqualTo(FailureKind.AUTHENTICATION);
        assertThat(served.requests()).isEmpty();
    }

    /** The SDK asks for the parts of a credential one after another. */
    @Test
    void read_secretThatIsRenewed_signsEachCallWithPartsOfOne() {
        AtomicInteger renewed = new AtomicInteger();
        collect(settings().region(HERE).secrets(() -> {
            int i = renewed.incrementAndGet();
            return new SecretSource.Secret("id" + i, "key" + i, "token" + i);
        }));

        assertThat(cloud.wire())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(keyId(request))
                        .isEqualTo(request.header("X-TC-Token").replace("token", "id")));
        assertThat(renewed).hasValueGreaterThan(20);
    }

    @Test
    void read_credentialOfTheSdk_isAskedForEachCall() {
        AtomicInteger asked = new AtomicInteger();
        Credential credential = new Credential("id", "key") {
            @Override
            public String getSecretId() {
                asked.incrementAndGet();
                return super.getSecretId();
            }
        };

        assertThat(collect(settings().region(HERE).credential(credential)).gaps())
                .isEmpty();

        assertThat(asked).hasValueGreaterThan(20);
        assertThat(cloud.wire()).allSatisfy(request -> {
            assertThat(keyId(request)).isEqualTo("id");
            assertThat(request.header("X-TC-Token")).isEmpty();
        });
    }

    private FailureKind refusal(SecretSource secrets) {
        try (TencentProvider provider = settings().region(HERE).secrets(secrets).build()) {
            Collector.standard().collect(provider);
            throw new AssertionError("nothing was refused");
        } catch (CloudAccessException e) {
            assertThat(e).hasNoCause().hasMessageNotContaining("hunter2");
            return e.kind();
        }
    }

    private static String keyId(WireRequest request) {
        return request.header("Authorization").replaceFirst("^.*Credential=([^/]*)/.*$", "$1");
    }

    private void hang() {
        served.when(request -> request.list().equals(HUNG), (asked, right) -> Reply.hang(end));
    }

    private void awaitHang() {
        while (served.requests().stream().noneMatch(request -> request.list().equals(HUNG))) {
            Thread.onSpinWait();
        }
    }

    private TencentProviderBuilder settings() {
        return cloud.settings(served);
    }

    private static Snapshot collect(TencentProviderBuilder settings) {
        try (TencentProvider provider = settings.build()) {
            return Collector.standard().collect(provider);
        }
    }

    private static Scope scope(String region) {
        return new Scope("tencent", TencentCloud.ACCOUNT, region);
    }

    private static Verdict verdict(Snapshot snapshot, String machine) {
        Engine engine = Engine.of(snapshot);
        try {
            return engine.answer(engine.question("internet", machine, Service.tcp(443)))
                    .verdict();
        } catch (QuestionException e) {
            return Verdict.UNKNOWN;
        }
    }
}
