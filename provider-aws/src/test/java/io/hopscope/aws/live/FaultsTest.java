/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.Live.REGION;
import static io.hopscope.aws.live.stub.StubCloud.action;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.aws.live.stub.Reply;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.aws.live.stub.StubRequest;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real SDK against a cloud with faults, each of which ends as a gap that says what it was. */
@Timeout(120)
final class FaultsTest {
    private static final String GROUPS = "DescribeSecurityGroups";
    private static final String HTML = "<html><body><form>Please sign in</form></body></html>";

    private final StubCloud cloud = Live.cloud();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void read_withoutFaults_isReachable() {
        assertThat(Live.ask(Live.read(cloud)).verdict()).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_throttledMidwayThenNot_readsEverything() {
        try (StubCloud paged = StubCloud.inThreePages(StubEstate.demo())) {
            paged.when(pageThree(GROUPS), Reply.error(503, "RequestLimitExceeded"), 2);

            Snapshot snapshot = Live.read(paged);

            assertThat(paged.count(GROUPS)).isEqualTo(5);
            assertThat(Live.gaps(snapshot, GROUPS)).isEmpty();
            assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
        }
    }

    @Test
    void read_throttledForGood_isAGapAndUnknown() {
        cloud.when(action(GROUPS), Reply.error(503, "RequestLimitExceeded"));

        Snapshot snapshot = Live.read(cloud);

        assertThat(Live.gaps(snapshot, GROUPS)).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.FAILED);
            assertThat(gap.vendorCode()).isEqualTo("RequestLimitExceeded");
            assertThat(gap.message()).isEqualTo(GROUPS + " failed: the cloud takes no more calls for now");
        });
        assertUnknownFor(snapshot, GROUPS);
        assertThat(cloud.count(GROUPS)).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x/>", "", HTML})
    void read_okWithAForeignBody_isNeverTakenForAnEmptyList(String body) {
        cloud.when(action(GROUPS), Reply.document(200, body));

        Snapshot snapshot = Live.read(cloud);

        assertThat(Live.gaps(snapshot, GROUPS))
                .extracting(Gap::message)
                .containsExactly(GROUPS + " failed: what came is no whole answer of the API");
        assertUnknownFor(snapshot, GROUPS);
    }

    @Test
    void read_cutBodyOnce_isReadAgain() {
        cloud.when(action(GROUPS), Reply.cut(), 1);

        Snapshot snapshot = Live.read(cloud);

        assertThat(Live.gaps(snapshot, GROUPS)).isEmpty();
        assertThat(cloud.count(GROUPS)).isEqualTo(2);
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_cutBodyEachTime_isAGapAndUnknown() {
        cloud.when(action(GROUPS), Reply.cut());

        Snapshot snapshot = Live.read(cloud);

        assertUnknownFor(snapshot, GROUPS);
        assertThat(cloud.count(GROUPS)).isEqualTo(3);
    }

    @Test
    void read_badTimestamp_isAGapOfThatListOnly() {
        cloud.when(
                action("DescribeNatGateways"),
                Reply.document(
                        200,
                        "<DescribeNatGatewaysResponse><requestId>r</requestId><natGatewaySet><item>"
                                + "<createTime>2026-01-31 12:00</createTime></item></natGatewaySet>"
                                + "</DescribeNatGatewaysResponse>"));

        Snapshot snapshot = Live.read(cloud);

        assertThat(Live.gaps(snapshot, "DescribeNatGateways")).hasSize(1);
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_oneDeniedCall_namesThePermissionAndLeavesTheRest() {
        cloud.when(action("DescribeVpnGateways"), Reply.error(403, "UnauthorizedOperation"));

        Snapshot snapshot = Live.read(cloud);

        assertThat(Live.gaps(snapshot, "DescribeVpnGateways")).singleElement().satisfies(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.settledBy()).isEqualTo("ec2:DescribeVpnGateways");
        });
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
    }

    @Test
    void read_callThatHangs_isAGapOnceItsTimeIsOver() {
        CountDownLatch end = new CountDownLatch(1);
        cloud.when(action(GROUPS), Reply.hang(end));
        try (AwsProvider provider = Live.impatient(cloud, Duration.ofMillis(700))) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertUnknownFor(snapshot, GROUPS);
            assertThat(Live.gaps(snapshot, GROUPS))
                    .extracting(Gap::message)
                    .containsExactly(GROUPS + " failed: no answer came in time");
        } finally {
            end.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"AuthFailure", "ExpiredToken", ""})
    void read_unauthorized_throwsAndMakesNoOtherCall(String code) {
        cloud.when(request -> true, code.isEmpty() ? Reply.document(401, "") : Reply.error(401, code));

        assertThatThrownBy(() -> Live.read(cloud))
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.AUTHENTICATION);
                    assertThat(e.vendorCode()).isEqualTo(code);
                    assertThat(e).hasNoCause();
                });
        assertThat(cloud.requests().stream().map(StubRequest::action).distinct())
                .containsExactlyInAnyOrder("DescribeVpcs", "DescribeRegions");
    }

    @Test
    void read_pagesThatGoInACircle_isAGap() {
        cloud.when(
                action(GROUPS),
                Reply.document(
                        200,
                        "<DescribeSecurityGroupsResponse><requestId>r</requestId><securityGroupInfo/>"
                                + "<nextToken>again</nextToken></DescribeSecurityGroupsResponse>"));

        assertUnknownFor(Live.read(cloud), GROUPS);
        assertThat(cloud.count(GROUPS)).isEqualTo(2);
    }

    @Test
    void read_tokenThatIsNoLongerTaken_beginsTheListAnew() {
        try (StubCloud paged = StubCloud.inThreePages(StubEstate.demo())) {
            paged.when(pageThree(GROUPS), Reply.error(400, "InvalidPaginationToken"), 1);

            Snapshot snapshot = Live.read(paged);

            assertThat(Live.gaps(snapshot, GROUPS)).isEmpty();
            assertThat(paged.count(GROUPS)).isEqualTo(6);
            assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.REACHABLE);
        }
    }

    private static Predicate<StubRequest> pageThree(String action) {
        return request -> request.action().equals(action) && request.token().startsWith("page-3");
    }

    private static void assertUnknownFor(Snapshot snapshot, String call) {
        assertThat(Live.ask(snapshot).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Live.ask(snapshot).gaps())
                .extracting(Gap::message)
                .anySatisfy(message -> assertThat(message).startsWith(call + " "));
        assertThat(snapshot.gaps()).extracting(gap -> gap.scope().region()).contains(REGION);
        assertThat(List.copyOf(snapshot.gaps())).noneMatch(gap -> gap.toString().contains("SECRET"));
    }
}
