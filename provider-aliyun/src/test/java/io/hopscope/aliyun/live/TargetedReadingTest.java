/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aliyun.answers.AliyunId;
import io.hopscope.aliyun.live.stub.RpcEstate;
import io.hopscope.aliyun.semantics.fixture.AliyunEstate;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading around one instance answers what reading everything answers, for every instance of the demo estate. */
@Timeout(300)
final class TargetedReadingTest {
    private static final List<Service> SERVICES = List.of(Service.tcp(22), Service.tcp(443), Service.echo());

    @Test
    void read_aroundEachInstance_answersLikeTheWholeSnapshotInAFewCalls() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        List<String> complaints = new ArrayList<>();
        try (ServedCloud cloud = AliyunCloud.demo(Pages.AS_ASKED)) {
            Engine whole = Engine.of(read(cloud, new Extent.Everything()));
            for (Instance instance : whole.snapshot().all(Instance.class).toList()) {
                String id = instance.id().value();
                int before = cloud.requests().size();
                Engine around = Engine.of(around(cloud, id));
                int calls = cloud.requests().size() - before;
                if (calls > 24) {
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
    void read_aroundAnInstanceThatIsNot_provesItsAbsenceByOneCall() {
        try (ServedCloud cloud = AliyunCloud.demo(Pages.AS_ASKED)) {
            Snapshot snapshot = around(cloud, "i-nobody");

            assertThat(cloud.requests()).extracting(ApiRequest::list).containsExactly("DescribeInstances");
            assertThat(snapshot.coverage()
                            .covers(
                                    new Scope("aliyun", "", "cn-zhangjiakou"),
                                    AliyunId.of(ResourceKind.INSTANCE, "i-nobody")))
                    .isTrue();
            assertThat(snapshot.gaps()).extracting(Gap::reason).containsOnly(GapReason.NOT_READ);
        }
    }

    @Test
    void read_aroundOneInstance_claimsNothingAboutOthers() {
        try (ServedCloud cloud = AliyunCloud.demo(Pages.AS_ASKED)) {
            Snapshot snapshot = around(cloud, "i-apple");

            assertThat(snapshot.all(Instance.class)).hasSize(1);
            assertThat(snapshot.coverage().completed().keySet().stream()
                            .filter(key -> snapshot.coverage().isComplete(key.scope(), key.kind()))
                            .map(key -> key.kind()))
                    .doesNotContain(
                            ResourceKind.INSTANCE,
                            ResourceKind.INTERFACE,
                            ResourceKind.DOOR,
                            ResourceKind.SECURITY_GROUP,
                            ResourceKind.PUBLIC_ADDRESS,
                            ResourceKind.NAT_GATEWAY);
        }
    }

    @Test
    void read_aroundMoreInstancesThanARequestNames_readsTheLists() {
        Set<String> many = IntStream.range(0, 101).mapToObj(i -> "i-" + i).collect(Collectors.toSet());
        try (ServedCloud cloud = AliyunCloud.demo(Pages.AS_ASKED)) {
            read(cloud, new Extent.Around(new TreeSet<>(many)));

            assertThat(cloud.requests()).extracting(ApiRequest::list).contains("DescribeLoadBalancers");
        }
    }

    /** The route leads to a machine: whether that one forwards decides. */
    @Test
    void read_aroundAnInstanceBehindAnother_readsTheOtherToo() {
        AliyunEstate estate = AliyunEstate.of("""
                vpc quay 10.20.0.0/16
                vswitch quay/wall 10.20.9.0/24
                table via quay
                vswitch quay/back 10.20.1.0/24 table via
                route via 0.0.0.0/0 Instance i-guard
                group open quay
                rule open in accept all -1/-1 0.0.0.0/0
                group wall quay
                vm db in quay/back at 10.20.1.4 group open
                vm guard in quay/wall at 10.20.9.4 group wall state Stopped
                vm other in quay/wall at 10.20.9.5 group wall
                """);
        try (ServedCloud cloud = new AliyunCloud().serve(RpcEstate.of("cn-hangzhou", estate), Pages.AS_ASKED)) {
            Engine whole = Engine.of(read(cloud, new Extent.Everything()));
            Snapshot read = around(cloud, "i-db");
            Engine around = Engine.of(read);

            assertThat(told(around, "db", "1.1.1.1", Service.tcp(443)))
                    .isEqualTo(told(whole, "db", "1.1.1.1", Service.tcp(443)))
                    .startsWith("BLOCKED");
            assertThat(read.all(Instance.class)).hasSize(2);
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
            return "UNKNOWN " + e.getMessage();
        }
    }

    private static Snapshot around(ServedCloud cloud, String instance) {
        return read(cloud, new Extent.Around(new TreeSet<>(Set.of(instance))));
    }

    private static Snapshot read(ServedCloud cloud, Extent extent) {
        try (CloudProvider provider = cloud.provider()) {
            return Collector.standard().collect(List.of(provider), extent);
        }
    }
}
