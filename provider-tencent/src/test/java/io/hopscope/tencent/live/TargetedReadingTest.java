/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.collect.Collector;
import io.hopscope.kit.ApiRequest;
import io.hopscope.kit.ServedCloud;
import io.hopscope.kit.stub.Pages;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.Extent;
import io.hopscope.tencent.answers.TencentId;
import io.hopscope.tencent.live.stub.ApiEstate;
import io.hopscope.tencent.semantics.fixture.TencentEstate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading around one machine answers what reading everything answers, for every machine of the demo estate. */
@Timeout(300)
final class TargetedReadingTest {
    private static final List<Service> SERVICES =
            List.of(Service.tcp(22), Service.tcp(80), Service.tcp(443), Service.udp(161), Service.echo());
    private static final Scope SCOPE = new Scope("tencent", TencentCloud.ACCOUNT, "ap-chengdu");

    @Test
    void read_aroundEachMachine_answersLikeTheWholeSnapshotInFewerCalls() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        List<String> complaints = new ArrayList<>();
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED);
                CloudProvider provider = cloud.provider()) {
            Engine whole = Engine.of(read(provider, new Extent.Everything()));
            for (Instance instance : whole.snapshot().all(Instance.class).toList()) {
                String id = instance.id().value();
                int before = cloud.requests().size();
                Engine around = Engine.of(read(provider, new Extent.Around(new TreeSet<>(Set.of(id)))));
                int calls = cloud.requests().size() - before;
                if (calls > 36) {
                    complaints.add(id + " took " + calls + " calls");
                }
                for (Service service : SERVICES) {
                    String expected = told(whole, "internet", id, service);
                    seen.add(Verdict.valueOf(expected.split(" ", 2)[0]));
                    compare(expected, told(around, "internet", id, service), id + " " + service, complaints);
                    compare(
                            told(whole, id, "1.1.1.1", service),
                            told(around, id, "1.1.1.1", service),
                            id + " out " + service,
                            complaints);
                }
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(seen).contains(Verdict.REACHABLE, Verdict.BLOCKED);
    }

    @Test
    void read_aroundAMachineThatIsNot_provesItsAbsenceByOneCall() {
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED)) {
            Snapshot snapshot = around(cloud, "ins-nobody");

            assertThat(cloud.requests())
                    .extracting(ApiRequest::list)
                    .containsExactly("DescribeInstances by instance-id");
            assertThat(snapshot.coverage().covers(SCOPE, TencentId.of(ResourceKind.INSTANCE, "ins-nobody")))
                    .isTrue();
            assertThat(snapshot.gaps()).extracting(Gap::reason).containsOnly(GapReason.NOT_READ);
        }
    }

    @Test
    void read_aroundWhatIsNoMachine_asksNobody() {
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED)) {
            around(cloud, "i-0123456789");

            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void read_aroundOneMachine_claimsNothingAboutOthers() {
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED)) {
            Snapshot snapshot = around(cloud, "ins-shop");

            assertThat(snapshot.all(Instance.class)).hasSize(1);
            assertThat(snapshot.coverage().completed().keySet().stream()
                            .filter(key -> snapshot.coverage().isComplete(key.scope(), key.kind()))
                            .map(key -> key.kind()))
                    .contains(ResourceKind.SUBNET)
                    .doesNotContain(ResourceKind.INSTANCE, ResourceKind.INTERFACE, ResourceKind.DOOR);
        }
    }

    @Test
    void read_aroundOneMachine_asksForTheRulesOfItsGroupsAlone() {
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED)) {
            around(cloud, "ins-shop");

            assertThat(cloud.requests())
                    .filteredOn(request -> request.list().equals("DescribeSecurityGroupPolicies"))
                    .extracting(ApiRequest::owner)
                    .containsExactly("sg-stall");
        }
    }

    @Test
    void read_aroundMoreMachinesThanListsCostCalls_readsTheLists() {
        Set<String> many = IntStream.range(0, 60).mapToObj(i -> "ins-" + i).collect(Collectors.toSet());
        try (ServedCloud cloud = TencentCloud.demo(Pages.AS_ASKED)) {
            read(cloud, new Extent.Around(new TreeSet<>(many)));

            assertThat(cloud.requests()).extracting(ApiRequest::list).contains("DescribeInstances");
        }
    }

    /** Whose the address of a next hop is only the list of all interfaces tells. */
    @Test
    void read_aroundMachinesBehindForwarders_answersLikeTheWholeSnapshot() {
        TencentEstate estate = TencentEstate.of("""
                vpc vpc-quay 10.20.0.0/16
                table rtb-back in vpc-quay
                table rtb-wall in vpc-quay
                table rtb-vip in vpc-quay
                route rtb-back 0.0.0.0/0 NORMAL_CVM 10.20.9.4
                route rtb-wall 0.0.0.0/0 CVM ins-gate
                route rtb-vip 0.0.0.0/0 HAVIP havip-1
                subnet subnet-back in vpc-quay 10.20.1.0/24 table rtb-back
                subnet subnet-vip in vpc-quay 10.20.2.0/24 table rtb-vip
                subnet subnet-wall in vpc-quay 10.20.9.0/24 table rtb-wall
                subnet subnet-gate in vpc-quay 10.20.8.0/24 table rtb-none
                sg sg-open
                in sg-open accept all from 0.0.0.0/0
                out sg-open accept all to 0.0.0.0/0
                sg sg-shut
                out sg-shut accept all to 0.0.0.0/0
                vm ins-db in subnet-back at 10.20.1.4 sg sg-open
                vm ins-app in subnet-vip at 10.20.2.4 sg sg-open
                vm ins-guard in subnet-wall at 10.20.9.4 sg sg-shut
                vm ins-gate in subnet-gate at 10.20.8.4 sg sg-open
                havip havip-1 10.20.9.200 in subnet-wall held eni-guard
                set ins-gate VirtualPrivateCloud.AsVpcGateway true
                eip eip-gate 203.0.113.7 on ins-gate
                """);
        try (ServedCloud cloud = new TencentCloud().serve(ApiEstate.of("ap-nanjing", estate), Pages.AS_ASKED)) {
            Engine whole = Engine.of(read(cloud, new Extent.Everything()));
            for (String machine : List.of("ins-db", "ins-app", "ins-guard")) {
                assertThat(told(Engine.of(around(cloud, machine)), machine, "1.1.1.1", Service.tcp(443)))
                        .as(machine)
                        .isEqualTo(told(whole, machine, "1.1.1.1", Service.tcp(443)))
                        .doesNotStartWith("UNKNOWN NOT_FOUND");
            }
        }
    }

    private static void compare(String expected, String told, String question, List<String> complaints) {
        if (!expected.equals(told)) {
            complaints.add(question + ": " + expected + " but " + told);
        }
    }

    private static String told(Engine engine, String from, String to, Service service) {
        try {
            Answer answer = engine.answer(engine.question(from, to, service));
            Set<String> blamed = new TreeSet<>();
            for (Blocker blocker : answer.blockers()) {
                blamed.add(blocker.code() + " " + blocker.subject() + " " + blocker.rule());
            }
            String gaps = answer.verdict() == Verdict.UNKNOWN ? " " + answer.gaps() : "";
            return answer.verdict() + " " + blamed + gaps;
        } catch (QuestionException e) {
            return "UNKNOWN " + e.code() + " " + e.getMessage();
        }
    }

    private static Snapshot around(ServedCloud cloud, String instance) {
        return read(cloud, new Extent.Around(new TreeSet<>(Set.of(instance))));
    }

    private static Snapshot read(ServedCloud cloud, Extent extent) {
        try (CloudProvider provider = cloud.provider()) {
            return read(provider, extent);
        }
    }

    private static Snapshot read(CloudProvider provider, Extent extent) {
        return Collector.standard().collect(List.of(provider), extent);
    }
}
