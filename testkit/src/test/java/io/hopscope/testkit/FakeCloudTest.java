/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static io.hopscope.testkit.HopscopeAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.collect.Collector;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.spi.CallEvent;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.FailureKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

final class FakeCloudTest {
    private final SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2032-01-02T03:04:05Z"));
    private final Estate estate = Estate.empty()
            .region("north")
            .network("net", "10.0.0.0/16")
            .subnet("front", "net", "10.0.1.0/24")
            .group("web", "tcp/443 from 0.0.0.0/0")
            .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"))
            .region("south")
            .network("net-2", "10.1.0.0/16")
            .subnet("front-2", "net-2", "10.1.1.0/24")
            .machine("web-2", "front-2", "10.1.1.10", m -> m.groups("web").publicAddress("198.51.100.8"));
    private final FakeCloud cloud = FakeCloud.of(estate, time);
    private final List<CallEvent> calls = new CopyOnWriteArrayList<>();

    @Test
    void soundCloud_isReadAsItsEstateSays() {
        Snapshot read = read();

        assertThat(read.resources())
                .containsExactlyElementsOf(estate.snapshot().resources().toList());
        assertThat(read.coverage()).isEqualTo(estate.snapshot().coverage());
        assertThat(read.asOf()).isEqualTo(time.instant());
        assertThat(read.gaps()).isEmpty();
    }

    @Test
    void kindThatIsDenied_makesAnswersUnknown() {
        cloud.suffers(Fault.denied().of(ResourceKind.ROUTE_TABLE));

        assertUnknown(read(), "web-1", ResourceKind.ROUTE_TABLE, GapReason.DENIED);
    }

    @Test
    void regionThatIsDenied_leavesTheOther() {
        cloud.suffers(Fault.denied().in("south"));
        Snapshot read = read();

        assertThat(read.gaps())
                .isNotEmpty()
                .extracting(gap -> gap.scope().region())
                .containsOnly("south");
        Engine engine = Engine.of(read);
        assertThatAnswer(engine.answer(engine.question("internet", "web-1", Service.tcp(443))))
                .isReachable();
    }

    @Test
    void everythingDenied_throws() {
        cloud.suffers(Fault.denied());

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        CloudAccessException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.PERMISSION));
    }

    @Test
    void throttledTwice_isReadAllTheSameAndTold() {
        cloud.suffers(Fault.throttled().times(2).in("north").of(ResourceKind.SUBNET));

        assertThat(read().gaps()).isEmpty();
        assertThat(calls.stream().flatMap(call -> call.failure().stream()).map(CallFailure::kind))
                .containsExactly(FailureKind.THROTTLED, FailureKind.THROTTLED);
    }

    @Test
    void throttledForGood_isAGap() {
        cloud.suffers(Fault.throttled().of(ResourceKind.SUBNET));

        assertUnknown(read(), "web-1", ResourceKind.SUBNET, GapReason.FAILED);
    }

    @Test
    void pageThatIsLost_leavesAnIncompleteList() {
        cloud.suffers(Fault.pageLost().of(ResourceKind.ROUTE_TABLE));
        Snapshot read = read();

        assertThat(read.gaps()).extracting(Gap::reason).containsOnly(GapReason.INCOMPLETE);
        assertThat(read.coverage().isComplete(Estate.scope("north"), ResourceKind.ROUTE_TABLE))
                .isFalse();
    }

    @Test
    void listThatHangs_isAGapByTheDeadline() {
        cloud.suffers(Fault.hanging().of(ResourceKind.GATEWAY));
        Snapshot read = Collector.standard().within(Duration.ofMillis(300)).collect(cloud);

        assertThat(read.gaps()).extracting(Gap::kind).contains(ResourceKind.GATEWAY);
        assertThat(read.gaps()).extracting(Gap::reason).containsOnly(GapReason.FAILED);
    }

    @Test
    void recoversAndBecomes_countFromTheNextReading() {
        cloud.suffers(Fault.broken());
        assertThatThrownBy(this::read).isInstanceOf(CloudAccessException.class);
        cloud.recovers().become(Estate.empty().network("small", "10.8.0.0/16"));

        assertThat(read().resources()).hasSize(2);
    }

    private void assertUnknown(Snapshot read, String machine, ResourceKind kind, GapReason reason) {
        Engine engine = Engine.of(read);
        assertThatAnswer(engine.answer(engine.question("internet", machine, Service.tcp(443))))
                .isUnknown()
                .lacking(kind, reason);
    }

    private Snapshot read() {
        return Collector.standard().telling(calls::add).collect(cloud);
    }
}
