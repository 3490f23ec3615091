/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.collect.Collector;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.Fault;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.LoopbackServer;
import io.hopscope.kit.stub.Pages;
import io.hopscope.kit.stub.Reply;
import io.hopscope.kit.stub.WireAnswer;
import io.hopscope.kit.stub.WireRequest;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real SDK on the wire: what the API does beside answering. Closing the cloud fails if it saw a write. */
@Timeout(120)
final class WireTest {
    private static final String GROUPS = "DescribeSecurityGroups";
    private static final String NATS = "DescribeNatGateways";
    private static final String UNREADABLE = "what came is no whole answer of the API";

    private final AliyunCloud cloud = new AliyunCloud();
    private final ServedCloud served = new ServedCloud(cloud, AliyunScenes.small(), Pages.THREE);
    private final Queue<CallEvent> events = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void read_throttled_waitsAndReadsEverything() {
        served.when(list(GROUPS), 0, error(400, "Throttling.User"), 1);
        long start = System.nanoTime();

        Snapshot snapshot = read(cloud.settings(served).throttled(() -> Duration.ofMillis(700)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(690));
        assertThat(gaps(snapshot, GROUPS)).isEmpty();
        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
        assertThat(count(GROUPS)).isEqualTo(4);
    }

    /** The quota is of a minute: a wait that would outlast the deadline is not begun. */
    @Test
    void read_throttledPastTheDeadline_isAGapAtOnce() {
        served.when(list(GROUPS), error(429, "Throttling"));
        long start = System.nanoTime();

        Snapshot snapshot = read(cloud.settings(served).throttled(() -> Duration.ofHours(1)));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(gaps(snapshot, GROUPS)).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.vendorCode()).isEqualTo("Throttling");
            assertThat(gap.message()).isEqualTo(GROUPS + " failed: the cloud takes no more calls for now");
        });
        assertThat(count(GROUPS)).isOne();
    }

    @Test
    void untilNextMinute_isTheRestOfIt() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:40Z"), ZoneOffset.UTC);

        assertThat(AliyunProviderBuilder.untilNextMinute(clock)).isEqualTo(Duration.ofMillis(20_250));
    }

    @Test
    void read_oneListForbidden_namesTheAction() {
        served.when(list(NATS), error(403, "Forbidden.RAM"));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, NATS)).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.vendorCode()).isEqualTo("Forbidden.RAM");
            assertThat(gap.settledBy()).isEqualTo("vpc:DescribeNatGateways");
        });
        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "404,InvalidAccessKeyId.NotFound,AUTHENTICATION",
        "400,SignatureDoesNotMatch,AUTHENTICATION",
        "403,Forbidden.AccessKeyDisabled,AUTHENTICATION",
        "400,InvalidSecurityToken.Expired,AUTHENTICATION",
        "403,Forbidden.RiskControl,ACCOUNT",
        "400,InvalidTimeStamp.Expired,CLOCK",
        "404,InvalidRegionId.NotFound,REGION_DISABLED"
    })
    void read_nobodyCanSucceed_throwsAfterOneCallInARegion(int status, String code, FailureKind kind) {
        served.when(request -> true, error(status, code));

        assertThatThrownBy(this::read)
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.vendorCode()).isEqualTo(code);
                    assertThat(e).hasNoCause();
                });
        assertThat(served.requests()).hasSize(1);
    }

    @Test
    void read_oneRegionIsNotOpened_isAGapAndTheOtherIsRead() {
        served.when(request -> request.region().equals(AliyunScenes.OTHER), error(404, "InvalidRegionId.NotFound"));

        Snapshot snapshot = read(cloud.settings(served).region(AliyunScenes.OTHER));

        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
        assertThat(snapshot.gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.scope()).isEqualTo(new Scope("aliyun", "1007", AliyunScenes.OTHER)));
        assertThat(snapshot.gaps())
                .extracting(Gap::settledBy)
                .contains("enabling " + AliyunScenes.OTHER + " for the account");
        assertThat(snapshot.coverage().isComplete(snapshot.gaps().get(0).scope(), ResourceKind.INSTANCE))
                .isFalse();
    }

    @Test
    void read_tokenThatRepeats_isAGapAfterTwoPages() {
        served.when(
                list(GROUPS),
                (asked, right) -> Reply.of(right.withBody(
                        "{\"RequestId\":\"r\",\"SecurityGroups\":{\"SecurityGroup\":[]},\"NextToken\":\"t1\"}")));

        Snapshot snapshot = read();

        assertThat(count(GROUPS)).isEqualTo(2);
        assertThat(gaps(snapshot, GROUPS)).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.FAILED);
    }

    /** Two halves of lists that were not the same are no list. */
    @Test
    void read_listThatChangesBetweenTwoPages_isReadAnew() {
        served.when(list(NATS), 1, (asked, right) -> Reply.of(total(right, 7)), 1);

        assertThat(gaps(read(), NATS)).isEmpty();
        assertThat(count(NATS)).isEqualTo(2 + 3);
    }

    @Test
    void read_listThatAlwaysChanges_isNoWholeList() {
        served.when(list(NATS), 1, (asked, right) -> Reply.of(total(right, 7)), Integer.MAX_VALUE);

        assertThat(gaps(read(), NATS))
                .extracting(Gap::reason, Gap::settledBy)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(GapReason.INCOMPLETE, "reading again"));
        assertThat(count(NATS)).isEqualTo(6);
    }

    @Test
    void read_tokenThatExpires_isReadAnew() {
        served.when(list(GROUPS), 1, error(400, "IllegalParam.NextTokenExpired"), 1);

        assertThat(gaps(read(), GROUPS)).isEmpty();
        assertThat(count(GROUPS)).isEqualTo(2 + 3);
    }

    @Test
    void read_fewerItemsThanStated_isNoWholeList() {
        served.when(
                list("DescribeHaVips"),
                (asked, right) ->
                        Reply.of(right.withBody("{\"RequestId\":\"r\",\"TotalCount\":4,\"HaVips\":{\"HaVip\":[]}}")));

        assertThat(gaps(read(), "DescribeHaVips")).extracting(Gap::reason).containsOnly(GapReason.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"RequestId\":\"r\"}",
                "{\"RequestId\":\"r\",\"SecurityGroups\":null}",
                "{\"RequestId\":\"r\",\"SecurityGroups\":{}}",
                "{\"RequestId\":\"r\",\"SecurityGroups\":{\"SecurityGroup\":{}}}",
                "{\"SecurityGroups\":{\"SecurityGroup\":[]}}",
                "{\"RequestId\":\"\",\"SecurityGroups\":{\"SecurityGroup\":[]}}",
                "{\"RequestId\":7,\"SecurityGroups\":{\"SecurityGroup\":[]}}",
                "{\"RequestId\":\"r\",\"SecurityGroups\":{\"SecurityGroup\":[{\"SecurityGroupId\":\"sg",
                "{\"RequestId\":\"r\",\"SecurityGroups\":{\"SecurityGroup\":[]}} and more",
                "[]",
                "[null]",
                "null",
                "",
                "<html>Please sign in</html>"
            })
    void read_okWithoutAList_isNeverTakenForAnEmptyOne(String body) {
        served.when(list(GROUPS), (asked, right) -> Reply.of(right.withBody(body)));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, GROUPS))
                .isNotEmpty()
                .allMatch(gap -> gap.message().endsWith(UNREADABLE));
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void read_listLeftOutWhereItIsEmpty_isAWholeList() {
        served.when(
                list("DescribeRouterInterfaces"),
                (asked, right) -> Reply.of(right.withBody("{\"RequestId\":\"r\",\"TotalCount\":\"0\"}")));

        assertThat(gaps(read(), "DescribeRouterInterfaces")).isEmpty();
    }

    /** The SDK's reader goes round for ever on some of these, and takes others for an error without a code. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"Code\":\"Forbidden|REJECTED",
                "400|{\"Code\":{\"a\":[|REJECTED",
                "403|{\"Code\":\"Forbidden.RAM|PERMISSION",
                "429|{\"Code\":[null]}|THROTTLED",
                "500|{\"Code\":\"Internal|TRANSIENT",
                "502|<html>Bad Gateway</html>|TRANSIENT",
                "503|[null]|TRANSIENT",
                "404|<html>Not here</html>|UNREADABLE",
                "302|''|UNREADABLE",
                "204|''|UNREADABLE"
            })
    void read_refusalWithABrokenBody_endsWithWhatItsStatusSays(int status, String body, FailureKind kind) {
        served.when(request -> true, (asked, right) -> Reply.of(WireAnswer.json(status, body)));
        long start = System.nanoTime();

        assertThatThrownBy(this::read)
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void read_refusalThatTricklesIn_endsWithTheAttempt() {
        CountDownLatch end = new CountDownLatch(1);
        served.when(
                list(GROUPS),
                (asked, right) ->
                        Reply.drip(AliyunCloud.error(400, "Forbidden.RAM", "later"), Duration.ofMillis(50), end));

        Snapshot snapshot = read(cloud.settings(served).attemptTimeout(Duration.ofMillis(300)));
        end.countDown();

        assertThat(gaps(snapshot, GROUPS))
                .extracting(Gap::message)
                .containsOnly(GROUPS + " failed: no answer came in time");
    }

    @Test
    void read_redirectToAnotherHost_isNotFollowed() {
        Queue<WireRequest> stolen = new ConcurrentLinkedQueue<>();
        try (LoopbackServer foreign = new LoopbackServer(request -> {
            stolen.add(request);
            return Reply.of(WireAnswer.json(200, "{}"));
        })) {
            served.when(
                    list(GROUPS),
                    (asked, right) ->
                            Reply.of(WireAnswer.json(307, "").with("Location", foreign.address() + "/elsewhere")));

            assertThat(gaps(read(), GROUPS)).isNotEmpty();
            assertThat(stolen).isEmpty();
        }
    }

    @Test
    void read_fieldOfAnotherType_saysWhichAndQuotesNothing() {
        served.when(
                list("DescribeVSwitches"),
                (asked, right) -> Reply.of(right.withBody("{\"RequestId\":\"r\",\"TotalCount\":1,\"VSwitches\":"
                        + "{\"VSwitch\":[{\"VSwitchId\":{\"pass\":\"hunter2\"}}]}}")));

        assertThatThrownBy(this::read)
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> assertThat(e)
                        .hasNoCause()
                        .hasMessageContaining("DescribeVSwitches: VSwitches.VSwitch[0].VSwitchId")
                        .hasMessageNotContaining("hunter2"));
    }

    @Test
    void read_everyRequest_isASignedReadByPost() {
        Snapshot snapshot = read(cloud.settings(served)
                .keys(() -> new AccessKey(ServedCloud.KEY_ID, ServedCloud.SECRET, "kitTokenOfARole")));

        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
        assertThat(cloud.wire()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.parameters())
                    .containsEntry("AccessKeyId", ServedCloud.KEY_ID)
                    .containsEntry("SecurityToken", "kitTokenOfARole")
                    .containsKeys("Signature", "SignatureNonce", "Timestamp");
            assertThat(request.parameters().get("Action")).matches("(Describe|List).*");
            assertThat(request.query()).doesNotContain(ServedCloud.SECRET);
        });
        assertThat(cloud.wire())
                .extracting(request -> request.parameters().get("SignatureNonce"))
                .doesNotHaveDuplicates();
        assertThat(events.toString()).doesNotContain(ServedCloud.KEY_ID, "kitTokenOfARole");
        assertThat(events).hasSameSizeAs(served.requests());
    }

    private Snapshot read() {
        return read(cloud.settings(served));
    }

    private Snapshot read(AliyunProviderBuilder settings) {
        try (CloudProvider provider = settings.region(AliyunScenes.REGION).build()) {
            return Collector.standard().telling(events::add).collect(provider);
        }
    }

    private static Verdict verdict(Snapshot snapshot) {
        Engine engine = Engine.of(snapshot);
        return engine.answer(engine.question("internet", "web", Service.tcp(443)))
                .verdict();
    }

    private static List<Gap> gaps(Snapshot snapshot, String list) {
        return snapshot.gaps().stream()
                .filter(gap -> gap.message().startsWith(list + " "))
                .toList();
    }

    private long count(String list) {
        return served.requests().stream().filter(list(list)).count();
    }

    private static Predicate<ApiRequest> list(String name) {
        return request -> request.list().equals(name);
    }

    private static WireAnswer total(WireAnswer right, int total) {
        return right.withBody(right.body().replaceFirst("\"TotalCount\":[0-9]+", "\"TotalCount\":" + total));
    }

    private static Fault error(int status, String code) {
        return (asked, right) -> Reply.of(AliyunCloud.error(status, code, ServedCloud.MESSAGE));
    }
}
