/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import io.hopscope.azure.live.stub.ArmEstate;
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
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real SDK on the wire: what Resource Manager does beside answering. Closing the cloud fails if it saw a write. */
@Timeout(120)
final class WireTest {
    private static final String GROUPS = "networkSecurityGroups";

    private final AzureCloud cloud = new AzureCloud();
    private final ServedCloud served = cloud.serve(AzureScenes.all(), Pages.THREE);
    private final Queue<CallEvent> events = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void read_throttledWithRetryAfter_waitsThatLongAndReadsEverything() {
        served.when(list(GROUPS), 0, busy("1"), 1);
        long start = System.nanoTime();

        Snapshot snapshot = read();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(990));
        assertThat(gaps(snapshot, GROUPS)).isEmpty();
        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
        assertThat(count(GROUPS)).isEqualTo(4);
    }

    @Test
    void read_throttledForAnHour_isAGapAtOnceAndNotAtTheDeadline() {
        served.when(list(GROUPS), busy("3600"));
        long start = System.nanoTime();

        Snapshot snapshot = read();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(gaps(snapshot, GROUPS)).allSatisfy(gap -> {
            assertThat(gap.vendorCode()).isEqualTo("TooManyRequests");
            assertThat(gap.message()).isEqualTo(GROUPS + " failed: the cloud takes no more calls for now");
        });
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
        assertThat(count(GROUPS)).isOne();
    }

    @Test
    void read_oneListForbidden_namesTheAction() {
        served.when(list("natGateways"), error(403, "AuthorizationFailed"));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, "natGateways")).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.vendorCode()).isEqualTo("AuthorizationFailed");
            assertThat(gap.settledBy()).isEqualTo("Microsoft.Network/natGateways/read");
        });
        assertThat(verdict(snapshot)).isEqualTo(Verdict.REACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"InvalidAuthenticationToken", "ExpiredAuthenticationToken", "InvalidAuthenticationTokenTenant"})
    void read_unauthorized_throwsAfterOneCall(String code) {
        served.when(request -> true, error(401, code));

        assertThatThrownBy(this::read)
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> {
                    assertThat(e.kind()).isEqualTo(FailureKind.AUTHENTICATION);
                    assertThat(e.vendorCode()).isEqualTo(code);
                    assertThat(e).hasNoCause();
                });
        assertThat(served.requests()).hasSize(1);
    }

    /** The SDK's own pipeline would answer this by registering the subscription, which is a write. */
    @Test
    void read_providerNotRegistered_isAnEmptyListAndNothingIsRegistered() {
        served.when(request -> true, error(409, "MissingSubscriptionRegistration"));

        Snapshot snapshot = read();

        assertThat(snapshot.gaps()).isEmpty();
        assertThat(snapshot.coverage().isComplete(scope(), ResourceKind.INSTANCE))
                .isTrue();
        assertThat(cloud.wire()).extracting(WireRequest::method).containsOnly("GET");
    }

    @Test
    void read_linkThatRepeats_isAGapAfterTwoPages() {
        served.when(list(GROUPS), (asked, right) -> Reply.of(linked(right, self(GROUPS) + "&$skiptoken=1")));

        Snapshot snapshot = read();

        assertThat(count(GROUPS)).isEqualTo(2);
        assertThat(gaps(snapshot, GROUPS)).isNotEmpty().allMatch(gap -> gap.reason() == GapReason.FAILED);
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void read_linkToAnotherHost_isRefusedAndNoTokenLeaves() {
        Queue<WireRequest> stolen = new ConcurrentLinkedQueue<>();
        try (LoopbackServer foreign = new LoopbackServer(request -> {
            stolen.add(request);
            return Reply.of(WireAnswer.json(200, "{\"value\":[]}"));
        })) {
            served.when(
                    list(GROUPS),
                    (asked, right) -> Reply.of(linked(right, foreign.address() + "/subscriptions/x?page=2")));

            Snapshot snapshot = read();

            assertThat(stolen).isEmpty();
            assertThat(count(GROUPS)).isOne();
            assertThat(gaps(snapshot, GROUPS))
                    .extracting(Gap::message)
                    .containsOnly(GROUPS + " failed: what came is no whole answer of the API");
        }
    }

    @Test
    void read_redirectToAnotherHost_isNotFollowed() {
        Queue<WireRequest> stolen = new ConcurrentLinkedQueue<>();
        try (LoopbackServer foreign = new LoopbackServer(request -> {
            stolen.add(request);
            return Reply.of(WireAnswer.json(200, "{\"value\":[]}"));
        })) {
            served.when(
                    list(GROUPS),
                    (asked, right) ->
                            Reply.of(WireAnswer.json(307, "").with("Location", foreign.address() + "/elsewhere")));

            assertThat(gaps(read(), GROUPS)).isNotEmpty();
            assertThat(stolen).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":null}",
                "{\"value\":{}}",
                "[]",
                "null",
                "",
                "<html>Please sign in</html>",
                "{\"id\":\"x\"}"
            })
    void read_okWithoutAList_isNeverTakenForAnEmptyOne(String body) {
        served.when(list(GROUPS), (asked, right) -> Reply.of(right.withBody(body)));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, GROUPS))
                .isNotEmpty()
                .allMatch(gap -> gap.message().endsWith("what came is no whole answer of the API"));
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void read_emptyPageInTheMiddleAndEmptyLinkAtTheEnd_isAWholeList() {
        served.when(
                list("routeTables"),
                0,
                (asked, right) -> Reply.of(
                        right.withBody("{\"value\":[],\"nextLink\":\"" + self("routeTables") + "&$skiptoken=2\"}")),
                1);
        served.when(
                list("privateEndpoints"),
                (asked, right) -> Reply.of(right.withBody("{\"value\":[],\"nextLink\":\"\"}")));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, "routeTables")).isEmpty();
        assertThat(gaps(snapshot, "privateEndpoints")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"404,SubscriptionNotFound", "404,InvalidSubscriptionId"})
    void read_noSuchSubscription_throwsAfterOneCall(int status, String code) {
        served.when(request -> true, error(status, code));

        assertThatThrownBy(this::read)
                .asInstanceOf(throwable(CloudAccessException.class))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(FailureKind.NOT_FOUND));
        assertThat(served.requests()).hasSize(1);
    }

    @Test
    void read_wholeSubscription_takesFifteenListsAndFewMoreForWhatNeedsThem() {
        try (ServedCloud one = cloud.serve(ArmEstate.demo(), Pages.AS_ASKED);
                CloudProvider provider = one.provider()) {
            Collector.standard().collect(provider);

            assertThat(one.requests()).hasSize(15).doesNotHaveDuplicates();
        }
    }

    @Test
    void read_everyRequest_carriesTheTokenAndAnApiVersion() {
        read();

        assertThat(cloud.wire()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("GET");
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + ServedCloud.SECRET);
        });
        assertThat(events)
                .hasSameSizeAs(served.requests())
                .allMatch(event -> event.scope().equals(scope()));
    }

    private Snapshot read() {
        try (CloudProvider provider = served.provider()) {
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

    private static Fault busy(String seconds) {
        return (asked, right) ->
                Reply.of(AzureCloud.error(429, "TooManyRequests", "later").with("Retry-After", seconds));
    }

    private static Fault error(int status, String code) {
        return (asked, right) -> Reply.of(AzureCloud.error(status, code, ServedCloud.MESSAGE));
    }

    private static WireAnswer linked(WireAnswer right, String link) {
        return right.withBody("{\"value\":[],\"nextLink\":\"" + link + "\"}");
    }

    /** A link as the cloud gives it, to the list itself. */
    private String self(String list) {
        WireRequest first = cloud.wire().get(0);
        return "http://" + first.header("host") + "/subscriptions/" + AzureScenes.SUBSCRIPTION
                + "/providers/Microsoft.Network/" + list + "?api-version=2025-03-01";
    }

    private static Scope scope() {
        return new Scope("azure", AzureScenes.SUBSCRIPTION, "");
    }
}
