/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import static io.hopscope.aws.live.Live.OTHER;
import static io.hopscope.aws.live.Live.REGION;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.aws.answers.AwsId;
import io.hopscope.aws.live.stub.StubCloud;
import io.hopscope.aws.live.stub.StubEstate;
import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.instance.Instance;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Verdict;
import io.hopscope.spi.Extent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Reading around one instance answers what reading everything answers, for every instance of the demo estate. */
@Timeout(300)
final class TargetedReadingTest {
    private static final List<Service> SERVICES =
            List.of(Service.tcp(22), Service.tcp(80), Service.tcp(443), Service.udp(161), Service.echo());

    @Test
    void read_aroundEachInstance_answersLikeTheWholeSnapshotInAFewCalls() {
        Set<Verdict> seen = EnumSet.noneOf(Verdict.class);
        List<String> complaints = new ArrayList<>();
        try (StubCloud cloud = StubCloud.of(StubEstate.demo())) {
            Engine whole = Engine.of(whole(cloud));
            for (Instance instance : whole.snapshot().all(Instance.class).toList()) {
                String id = instance.id().value();
                int before = cloud.requests().size();
                Engine around =
                        Engine.of(around(cloud, instance.identity().scope().region(), id));
                int calls = cloud.requests().size() - before;
                if (calls > 14) {
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
    void read_aroundAnInstanceThatIsNot_provesItsAbsence() {
        try (StubCloud cloud = Live.cloud()) {
            Snapshot snapshot = around(cloud, REGION, "i-0000000000000dead");

            assertThat(cloud.requests()).hasSize(1);
            assertThat(snapshot.coverage().covers(new Scope("aws", "", REGION), AwsId.instance("i-0000000000000dead")))
                    .isTrue();
        }
    }

    @Test
    void read_aroundOneInstance_claimsNothingAboutOthers() {
        try (StubCloud cloud = Live.cloud()) {
            Snapshot snapshot = around(cloud, REGION, "i-0c292332f61f774ee");

            Scope scope = new Scope("aws", "730184526914", REGION);
            assertThat(Stream.of(
                            ResourceKind.INSTANCE, ResourceKind.INTERFACE, ResourceKind.SUBNET, ResourceKind.GATEWAY))
                    .noneMatch(kind -> snapshot.coverage().isComplete(scope, kind));
        }
    }

    private static void compare(String expected, String told, String question, List<String> complaints) {
        if (!expected.equals(told)) {
            complaints.add(question + ": " + expected + " but " + told);
        }
    }

    /** The verdict and who is to blame; rules have other names where their ids were not read. */
    private static String told(Engine engine, String from, String to, Service service) {
        try {
            Answer answer = engine.answer(engine.question(from, to, service));
            Set<String> blamed = new TreeSet<>();
            for (Blocker blocker : answer.blockers()) {
                blamed.add(blocker.code() + " " + blocker.subject());
            }
            String gaps = answer.verdict() == Verdict.UNKNOWN ? " " + answer.gaps() : "";
            return answer.verdict() + " " + blamed + gaps;
        } catch (QuestionException e) {
            return "UNKNOWN " + e.getMessage();
        }
    }

    private static Snapshot whole(StubCloud cloud) {
        try (AwsProvider provider = cloud.provider(REGION, OTHER)) {
            return Collector.standard().collect(provider);
        }
    }

    private static Snapshot around(StubCloud cloud, String region, String instance) {
        try (AwsProvider provider = cloud.provider(region)) {
            return Collector.standard().collect(List.of(provider), new Extent.Around(new TreeSet<>(Set.of(instance))));
        }
    }
}
