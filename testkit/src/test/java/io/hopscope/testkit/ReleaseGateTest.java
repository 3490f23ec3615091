/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import static io.hopscope.testkit.HopscopeAssertions.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.spi.CallFailure;
import io.hopscope.spi.CloudAccessException;
import io.hopscope.spi.CloudProvider;
import io.hopscope.spi.FailureKind;
import org.junit.jupiter.api.Test;

/** Tests as users write them; README shows both, and a test holds them together. */
final class ReleaseGateTest {
    @Test
    void decide_whenEverythingIsDenied_asksAHuman() {
        // Mock begins
        CloudProvider provider = mock();
        CallFailure denied = new CallFailure(FailureKind.PERMISSION, "AccessDenied", "");
        doThrow(new CloudAccessException("Nothing", denied)).when(provider).read(any(), any(), any());

        assertThat(new ReleaseGate(provider).decide("web-1")).isEqualTo("ask a human: PERMISSION");
        // Mock ends
    }

    @Test
    void decide_goesByWhatTheConfigurationSays() {
        // README begins
        Estate shop = Estate.empty()
                .network("net", "10.0.0.0/16")
                .subnet("front", "net", "10.0.1.0/24")
                .group("web", "tcp/443 from 0.0.0.0/0")
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("198.51.100.7"));
        FakeCloud cloud = FakeCloud.of(shop);
        ReleaseGate gate = new ReleaseGate(cloud);
        assertThat(gate.decide("web-1")).isEqualTo("go");

        cloud.suffers(Fault.denied().of(ResourceKind.ROUTE_TABLE));
        assertThat(gate.decide("web-1")).isEqualTo("ask a human: ROUTE_TABLE DENIED");

        shop.group("web", "tcp/80 from 0.0.0.0/0");
        cloud.recovers().become(shop);
        assertThat(gate.decide("web-1")).isEqualTo("stop: SECURITY_GROUP_INGRESS");

        Engine engine = Engine.of(shop.snapshot());
        assertThatAnswer(engine.answer(engine.question("internet", "web-1", Service.tcp(443))))
                .isBlocked()
                .by(FindingCode.SECURITY_GROUP_INGRESS)
                .at("web");
        // README ends
    }
}
