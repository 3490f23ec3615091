/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

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
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.filter.FilterList;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import io.hopscope.tencent.live.stub.ApiEstate;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real SDK on the wire. Closing the cloud fails if it saw anything but calls that describe. */
@Timeout(120)
final class WireTest {
    private static final String SUBNETS = "DescribeSubnets";
    private static final String ACLS = "DescribeNetworkAcls";

    private final TencentCloud cloud = new TencentCloud();
    private final ServedCloud served = cloud.serve(TencentScenes.all(), Pages.AS_ASKED);
    private final Queue<CallEvent> events = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        served.close();
    }

    /** On 408 the HTTP client itself tries once more. */
    @ParameterizedTest
    @CsvSource({
        "301, what came is no whole answer of the API, 4",
        "403, what came is no whole answer of the API, 4",
        "404, what came is no whole answer of the API, 4",
        "408, the cloud failed or was not reached, 8",
        "429, the cloud takes no more calls for now, 4",
        "500, the cloud failed or was not reached, 4",
        "502, the cloud failed or was not reached, 4",
        "503, the cloud failed or was not reached, 4",
    })
    void read_anotherStatus_isAGapAfterAllAttempts(int status, String words, int calls) {
        served.when(list(ACLS), (asked, right) -> Reply.of(WireAnswer.of(status, "text/html", "<p>key</p>")));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, ACLS))
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(gap.message()).isEqualTo(ACLS + " failed: " + words));
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
        assertThat(count(ACLS)).isEqualTo(calls);
    }

    @Test
    void read_redirectToAnotherHost_isNotFollowed() {
        Queue<WireRequest> stolen = new ConcurrentLinkedQueue<>();
        try (LoopbackServer foreign = new LoopbackServer(request -> {
            stolen.add(request);
            return Reply.of(WireAnswer.json(200, "{}"));
        })) {
            served.when(
                    list(SUBNETS),
                    (asked, right) ->
                            Reply.of(WireAnswer.json(307, "").with("Location", foreign.address() + "/elsewhere")));

            assertThat(gaps(read(), SUBNETS)).isNotEmpty();
            assertThat(stolen).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "7",
                "<html>Please sign in</html>",
                "{\"Response\":null}",
                "{\"Response\":{}}",
                "{\"Response\":[]}",
                "{\"Response\":{\"RequestId\":\"r\"}}",
                "{\"Response\":{\"TotalCount\":1,\"RequestId\":\"r\"}}",
                "{\"Response\":{\"NetworkAclSet\":{},\"RequestId\":\"r\"}}",
                "{\"Response\":{\"TotalCount\":\"many\",\"NetworkAclSet\":[],\"RequestId\":\"r\"}}",
                "{\"Response\":{\"NetworkAclSet\":[7],\"RequestId\":\"r\"}}",
                "{\"Response\":{\"NetworkAclSet\":[],\"NetworkAclSet\":[],\"RequestId\":\"r\"}}",
                "{\"Response\":{\"NetworkAclSet\":[],\"RequestId\":\"r\"}} and more",
            })
    void read_okWithoutAList_isNeverTakenForAnEmptyOne(String body) {
        served.when(list(ACLS), (asked, right) -> Reply.of(right.withBody(body)));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, ACLS))
                .isNotEmpty()
                .allMatch(gap -> gap.message().endsWith("what came is no whole answer of the API"));
        assertThat(verdict(snapshot)).isEqualTo(Verdict.UNKNOWN);
    }

    /** The API leaves out lists of nothing, or writes {@code null}. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\"CcnSet\":null,", "\"CcnSet\":[],"})
    void read_listOfNothing_isComplete(String member) {
        served.when(list("DescribeCcns"), (asked, right) -> Reply.of(ApiEstate.found(member + "\"TotalCount\":0")));

        assertThat(gaps(read(), "DescribeCcns")).isEmpty();
    }

    @Test
    void read_valueOfAnotherType_isAGapOfItsListAndNoError() {
        served.when(
                list("DescribeInstances"),
                (asked, right) -> Reply.of(right.withBody(right.body().replace("\"RUNNING\"", "7"))));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, "DescribeInstances")).isNotEmpty();
        assertThat(snapshot.all(Instance.class))
                .noneMatch(one -> one.id().value().equals("ins-web"));
        assertThat(gaps(snapshot, SUBNETS)).isEmpty();
    }

    @Test
    void read_valueOfAnotherTypeWhereTheReadingNeedsIt_isAGapOfItsListAndNoError() {
        served.when(
                list("DescribeNatGateways"),
                (asked, right) -> Reply.of(right.withBody(right.body().replace("true", "\"yes\""))));

        Snapshot snapshot = read();

        assertThat(gaps(snapshot, "DescribeNatGateways")).isNotEmpty();
        assertThat(gaps(snapshot, SUBNETS)).isEmpty();
    }

    @Test
    void read_moreThanAPage_isReadByOffsets() {
        try (ServedCloud fleet = cloud.serve(ApiEstate.of("ap-nanjing", fleet(230)), Pages.AS_ASKED);
                CloudProvider provider = fleet.provider()) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertThat(snapshot.all(Instance.class)).hasSize(230);
            assertThat(snapshot.gaps()).isEmpty();
            assertThat(fleet.requests().stream()
                            .filter(list("DescribeInstances"))
                            .map(ApiRequest::page))
                    .containsExactly("", "100", "200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"TotalCount\":0,", "\"TotalCount\":null,", "\"TotalCount\":7,"})
    void read_moreThanAPageWithoutATotalThatFits_isReadUntilAPageIsNotFull(String total) {
        try (ServedCloud fleet = cloud.serve(ApiEstate.of("ap-nanjing", fleet(230)), Pages.AS_ASKED);
                CloudProvider provider = fleet.provider()) {
            fleet.when(
                    list("DescribeInstances"),
                    (asked, right) -> Reply.of(right.withBody(right.body().replace("\"TotalCount\":230,", total))));

            assertThat(Collector.standard().collect(provider).all(Instance.class))
                    .hasSize(230);
        }
    }

    /** While a list is read something is made at its beginning: all moves, one comes twice, one not at all. */
    @Test
    void read_itemTwiceAndAnotherMissing_isIncomplete() {
        served.when(
                list(SUBNETS),
                (asked, right) -> Reply.of(right.withBody(right.body().replace("\"subnet-back\"", "\"subnet-yard\""))));

        assertThat(gaps(read(), SUBNETS)).extracting(Gap::reason).containsOnly(GapReason.INCOMPLETE);
    }

    @Test
    void read_emptyPageBeforeTheTotal_isIncompleteAndEnds() {
        served.when(list(SUBNETS), (asked, right) -> Reply.of(ApiEstate.found("\"TotalCount\":500,\"SubnetSet\":[]")));

        assertThat(gaps(read(), SUBNETS)).extracting(Gap::reason).containsOnly(GapReason.INCOMPLETE);
        assertThat(count(SUBNETS)).isOne();
    }

    @Test
    void read_addresses_includesTheOrdinaryOnes() {
        assertThat(read().all(PublicAddress.class).map(address -> address.id().value()))
                .contains("eip-web", "wan-1", "wan-2", "wan-3");
        assertThat(count("DescribeAddresses")).isOne();
        assertThat(count("DescribeAddresses by address-type")).isOne();
    }

    @Test
    void read_groups_asksForTheRulesOfThoseInUse() {
        TencentEstate estate = TencentEstate.of("""
                vpc vpc-quay 10.20.0.0/16
                table rtb-front in vpc-quay
                subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front
                sg sg-used
                sg sg-unused
                in sg-unused accept all from 0.0.0.0/0
                vm ins-web in subnet-front at 10.20.1.4 sg sg-used
                """);
        try (ServedCloud one = cloud.serve(ApiEstate.of("ap-nanjing", estate), Pages.AS_ASKED);
                CloudProvider provider = one.provider()) {
            Snapshot snapshot = Collector.standard().collect(provider);

            assertThat(one.requests())
                    .filteredOn(list("DescribeSecurityGroupPolicies"))
                    .extracting(ApiRequest::owner)
                    .containsExactly("sg-used");
            assertThat(rules(snapshot, "sg-used")).isTrue();
            assertThat(rules(snapshot, "sg-unused")).isFalse();
        }
    }

    @Test
    void read_oneListForbidden_namesThePermission() {
        served.when(list("DescribeNatGateways"), error("UnauthorizedOperation"));

        assertThat(gaps(read(), "DescribeNatGateways")).isNotEmpty().allSatisfy(gap -> {
            assertThat(gap.reason()).isEqualTo(GapReason.DENIED);
            assertThat(gap.vendorCode()).isEqualTo("UnauthorizedOperation");
            assertThat(gap.settledBy()).isEqualTo("vpc:DescribeNatGateways");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "AuthFailure.SignatureFailure, AUTHENTICATION",
        "AuthFailure.TokenFailure, AUTHENTICATION",
        "AuthFailure.SignatureExpire, CLOCK",
        "UnsupportedRegion, REGION_DISABLED",
    })
    void read_hopeless_throwsAfterOneCall(String code, FailureKind kind) {
        served.when(request -> true, error(code));

        try (CloudProvider provider = served.provider(List.of("ap-nanjing"))) {
            assertThatThrownBy(() -> Collector.standard().collect(provider))
                    .asInstanceOf(throwable(CloudAccessException.class))
                    .satisfies(e -> {
                        assertThat(e.kind()).isEqualTo(kind);
                        assertThat(e.vendorCode()).isEqualTo(code);
                        assertThat(e).hasNoCause();
                    });
        }
        assertThat(served.requests()).hasSize(1);
    }

    @Test
    void read_everyRequest_isSignedAndToldOf() {
        read();

        assertThat(cloud.wire()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.header("Authorization")).contains("Credential=" + ServedCloud.KEY_ID + "/");
            assertThat(request.header("X-TC-Token")).isEqualTo(ServedCloud.SECRET + "T");
            assertThat(request.header("X-TC-Action")).startsWith("Describe");
            assertThat(request.header("X-TC-Version"))
                    .isEqualTo(
                            request.header("X-TC-Action").matches("Describe(LoadBalancers|TargetHealth)")
                                    ? "2018-03-17"
                                    : "2017-03-12");
        });
        assertThat(events).hasSameSizeAs(served.requests());
    }

    private static TencentEstate fleet(int machines) {
        TencentEstate place = TencentEstate.of("""
                vpc vpc-quay 10.20.0.0/16
                table rtb-front in vpc-quay
                subnet subnet-front in vpc-quay 10.20.1.0/24 table rtb-front
                sg sg-web
                in sg-web accept tcp/443 from 0.0.0.0/0
                """);
        return place.and(IntStream.range(0, machines)
                .mapToObj(i -> "vm ins-" + i + " in subnet-front at 10.20.1." + (i + 4) + " sg sg-web")
                .collect(Collectors.joining("\n")));
    }

    private Snapshot read() {
        try (CloudProvider provider = served.provider(List.of("ap-nanjing"))) {
            return Collector.standard().telling(events::add).collect(provider);
        }
    }

    private static boolean rules(Snapshot snapshot, String group) {
        return snapshot.all(FilterList.class)
                .filter(list -> list.id().value().equals(group))
                .findFirst()
                .orElseThrow()
                .rules()
                .value()
                .isPresent();
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

    private static Fault error(String code) {
        return (asked, right) -> Reply.of(TencentCloud.error(code, ServedCloud.MESSAGE));
    }
}
