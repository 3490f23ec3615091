/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.Live.OTHER;
import static io.hopscope.aws.live.Live.REGION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.aws.live.stub.StubRequest;
import io.hopscope.collect.Cancellation;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.Extent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** Regions, accounts, ends and threads, with the real SDK. */
@Timeout(120)
final class LifecycleTest {
    private static final Extent ALL = new Extent.Everything();

    private final StubCloud cloud = StubCloud.of(StubEstate.demo().disabledRegion("ap-east-1"));

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void read_oneRegionNotEnabled_saysSoAndReadsTheOther() {
        cloud.when(inRegion("ap-east-1"), Reply.error(401, "AuthFailure"));
        try (AwsProvider provider = cloud.provider("ap-east-1", REGION)) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
            List<Gap> gaps = snapshot.gaps().stream()
                    .filter(gap -> gap.scope().region().equals("ap-east-1"))
                    .toList();
            assertThat(gaps).isNotEmpty().allSatisfy(gap -> {
                assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
                assertThat(gap.message()).endsWith(" failed: the region is not enabled for the account");
                assertThat(gap.settledBy()).isEqualTo("enabling ap-east-1 for the account");
            });
            assertThat(cloud.requests().stream().filter(inRegion("ap-east-1")).map(StubRequest::action))
                    .containsOnlyOnce("DescribeVpcs")
                    .containsOnly("DescribeVpcs", "DescribeRegions");
        }
    }

    @Test
    void read_allRegions_readsThoseThatAreEnabled() {
        try (AwsProvider provider = cloud.settings().allRegions(REGION).build()) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertThat(snapshot.coverage().completed().keySet().stream()
                            .map(key -> key.scope().region())
                            .distinct())
                    .containsExactlyInAnyOrder(REGION, OTHER);
            assertThat(cloud.count("DescribeRegions")).isOne();
        }
    }

    @Test
    void read_cancelledMidway_keepsWhatWasReadAndNamesTheRest() {
        Cancellation cancellation = new Cancellation();
        Collector collector = Collector.standard()
                .parallelism(1)
                .cancelledBy(cancellation)
                .telling(event -> {
                    if (event.call().equals("DescribeNetworkInterfaces")) {
                        cancellation.cancel();
                    }
                });

        Snapshot snapshot = Live.read(cloud, collector);

        assertThat(Live.gaps(snapshot, "DescribeNetworkInterfaces")).isEmpty();
        assertThat(snapshot.coverage().isComplete(scope(), ResourceKind.INSTANCE))
                .isTrue();
        assertThat(Live.gaps(snapshot, "DescribeSecurityGroups"))
                .extracting(Gap::message)
                .containsExactly("DescribeSecurityGroups failed: the reading was cancelled");
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(cloud.requests()).hasSize(3);
    }

    @Test
    void read_cancelledDuringAHang_endsWithThatAttempt() {
        CountDownLatch end = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        cloud.when(StubCloud.action("DescribeInstances"), Reply.hang(end));
        try (AwsProvider provider = Live.impatient(cloud, Duration.ofSeconds(1))) {
            CompletableFuture<Snapshot> collected = CompletableFuture.supplyAsync(
                    () -> Collector.standard().cancelledBy(cancellation).collect(provider));
            while (cloud.count("DescribeInstances") == 0) {
                Thread.onSpinWait();
            }
            cancellation.cancel();

            assertThat(collected)
                    .succeedsWithin(Duration.ofSeconds(10))
                    .satisfies(snapshot -> assertThat(snapshot.gaps()).isNotEmpty());
        } finally {
            end.countDown();
        }
    }

    @Test
    void close_twice_isOnce() {
        AwsProvider provider = cloud.provider(REGION);

        provider.close();
        provider.close();

        assertThatThrownBy(() -> Collector.standard().collect(provider))
                .isInstanceOf(CloudAccessException.class)
                .hasMessage("The provider is closed: the reading was cancelled");
        assertThat(cloud.requests()).isEmpty();
    }

    @Test
    void close_whileReading_endsTheReadingWithGaps() {
        AwsProvider provider = cloud.provider(REGION);
        Collector collector = Collector.standard().parallelism(1).telling(event -> {
            if (event.call().equals("DescribeInstances")) {
                provider.close();
            }
        });

        Snapshot snapshot = collector.collect(provider);

        assertThat(snapshot.gaps()).extracting(Gap::message).anyMatch(m -> m.endsWith("the reading was cancelled"));
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void read_twoAccounts_asTwoProviders() {
        try (StubCloud second = StubCloud.of(new StubEstate().region(REGION));
                AwsProvider one = cloud.provider(REGION);
                AwsProvider two =
                        second.settings().region(REGION).account("999911112222").build()) {
            Snapshot snapshot = Collector.standard().collect(List.of(one, two), ALL);

            assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
            assertThat(snapshot.coverage().isComplete(new Scope("aws", "999911112222", REGION), ResourceKind.SUBNET))
                    .isTrue();
        }
    }

    @Test
    void read_throughTheCallersClient_leavesItOpenAndBalancersUnread() {
        try (Ec2Client ec2 = Ec2Client.builder()
                .region(Region.of(REGION))
                .endpointOverride(cloud.address())
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDSTUB", StubCloud.SECRET_KEY)))
                .build()) {
            AwsProvider provider = AwsProvider.builder().region(REGION, ec2).build();
            Snapshot snapshot = Collector.standard().collect(provider);
            provider.close();

            assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
            assertThat(Live.gaps(snapshot, "DescribeLoadBalancers"))
                    .extracting(Gap::reason, Gap::settledBy)
                    .containsExactly(tuple(GapReason.NOT_READ, "elasticloadbalancing:DescribeLoadBalancers"));
            assertThat(ec2.describeVpcs().vpcs()).isNotEmpty();
        }
    }

    private static Scope scope() {
        return new Scope("aws", "730184526914", REGION);
    }

    private static Predicate<StubRequest> inRegion(String region) {
        return request -> request.region().equals(region);
    }
}
