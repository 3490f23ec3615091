/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.azure.answers.AzureId;
import io.hopscope.azure.live.stub.ArmEstate;
import io.hopscope.azure.semantics.fixture.AzureEstate;
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

/** Reading around one machine answers what reading everything answers, for every machine of the demo estate. */
@Timeout(300)
final class TargetedReadingTest {
    private static final List<Service> SERVICES =
            List.of(Service.tcp(22), Service.tcp(80), Service.tcp(443), Service.udp(161), Service.echo());
    private static final String SUBSCRIPTION = "7c1f0b52-0d3e-4f7a-9a64-5be2d1c0a913";

    @Test
    void read_aroundEachMachine_answersLikeTheWholeSnapshotInAFewCalls() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        List<String> complaints = new ArrayList<>();
        try (ServedCloud cloud = AzureCloud.demo(Pages.AS_ASKED)) {
            Engine whole = Engine.of(read(cloud, new Extent.Everything()));
            for (Instance instance : whole.snapshot().all(Instance.class).toList()) {
                String id = instance.id().value();
                int before = cloud.requests().size();
                Engine around = Engine.of(around(cloud, id));
                int calls = cloud.requests().size() - before;
                if (calls > 15) {
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
        String id = "/subscriptions/" + SUBSCRIPTION
                + "/resourceGroups/Lighthouse/providers/Microsoft.Compute/virtualMachines/nobody";
        try (ServedCloud cloud = AzureCloud.demo(Pages.AS_ASKED)) {
            Snapshot snapshot = around(cloud, id);

            assertThat(cloud.requests()).extracting(ApiRequest::list).containsExactly("one of virtualMachines");
            assertThat(snapshot.coverage()
                            .covers(new Scope("azure", SUBSCRIPTION, ""), AzureId.of(ResourceKind.INSTANCE, id)))
                    .isTrue();
            assertThat(snapshot.gaps()).extracting(Gap::reason).containsOnly(GapReason.NOT_READ);
        }
    }

    @Test
    void read_aroundAMachineOfAnotherSubscription_asksNobody() {
        try (ServedCloud cloud = AzureCloud.demo(Pages.AS_ASKED)) {
            around(cloud, "/subscriptions/other/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/x");

            assertThat(cloud.requests()).isEmpty();
        }
    }

    @Test
    void read_aroundOneMachine_claimsNothingAboutOthers() {
        try (ServedCloud cloud = AzureCloud.demo(Pages.AS_ASKED)) {
            String id = "/subscriptions/" + SUBSCRIPTION
                    + "/resourceGroups/lighthouse/providers/Microsoft.Compute/virtualMachines/shop-1";
            Snapshot snapshot = around(cloud, id);

            assertThat(snapshot.all(Instance.class)).hasSize(1);
            assertThat(snapshot.coverage().completed().keySet().stream()
                            .filter(key -> snapshot.coverage().isComplete(key.scope(), key.kind()))
                            .map(key -> key.kind()))
                    .contains(ResourceKind.SUBNET)
                    .doesNotContain(ResourceKind.INSTANCE, ResourceKind.INTERFACE, ResourceKind.DOOR);
        }
    }

    @Test
    void read_aroundMoreMachinesThanListsCostCalls_readsTheLists() {
        Set<String> many = IntStream.range(0, 60)
                .mapToObj(i -> "/subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/lighthouse/providers/Microsoft.Compute/virtualMachines/vm-" + i)
                .collect(Collectors.toSet());
        try (ServedCloud cloud = AzureCloud.demo(Pages.AS_ASKED)) {
            read(cloud, new Extent.Around(new TreeSet<>(many)));

            assertThat(cloud.requests()).hasSize(15);
        }
    }

    /** The balancer's address is a next hop: whose machines stand behind it decides. */
    @Test
    void read_aroundAMachineBehindBalancedAppliances_answersLikeTheWholeSnapshot() {
        AzureEstate estate = AzureEstate.of("""
                vnet quay 10.20.0.0/16
                nsg open
                rule open in in 100 allow any
                table via-rt
                route via-rt all 0.0.0.0/0 10.20.9.9
                subnet quay/back 10.20.1.0/24 nsg open table via-rt
                subnet quay/wall 10.20.9.0/24 nsg open
                vm db in quay/back at 10.20.1.4
                vm guard in quay/wall at 10.20.9.4 forwarding state deallocated
                lb wall-lb Standard in quay/wall at 10.20.9.9
                pool wall-lb guards guard-nic
                lb-rule wall-lb all tcp/443 443 pool guards
                """);
        try (ServedCloud cloud = new AzureCloud().serve(ArmEstate.of(estate), Pages.AS_ASKED)) {
            Engine whole = Engine.of(read(cloud, new Extent.Everything()));
            Engine around = Engine.of(around(
                    cloud,
                    "/subscriptions/" + AzureScenes.SUBSCRIPTION
                            + "/resourceGroups/harbour/providers/Microsoft.Compute/virtualMachines/db"));

            assertThat(told(around, "db", "1.1.1.1", Service.tcp(443)))
                    .isEqualTo(told(whole, "db", "1.1.1.1", Service.tcp(443)))
                    .startsWith("BLOCKED");
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
