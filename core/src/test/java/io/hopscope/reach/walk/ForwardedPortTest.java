/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.fact.Resource;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A door that forwards one port only. */
final class ForwardedPortTest {
    @Test
    void aForwardedPort_takesOnlyWhatItForwards() {
        Engine engine = Engine.of(changed(r -> r instanceof Door door ? forwarding(door) : r));

        assertThat(ask(engine, "internet", "198.51.100.4", "tcp/80").verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(ask(engine, "internet", "198.51.100.4", "tcp/443").blockers())
                .extracting(blocker -> blocker.code())
                .containsExactly(FindingCode.LISTENER_MISSING);
    }

    @Test
    void aForwardedPort_isNoAddressToLeaveBy() {
        Engine engine = Engine.of(changed(r -> r instanceof Door door ? forwarding(door) : r));

        assertThat(ask(engine, "web", "192.0.2.1", "tcp/443").blockers())
                .extracting(blocker -> blocker.code())
                .containsExactly(FindingCode.NO_PUBLIC_ADDRESS);
    }

    private static Door forwarding(Door door) {
        return new Door(
                door.identity(),
                door.outside(),
                Optional.of(new PortMapping(Protocol.TCP, PortRange.single(80), 8080)),
                door.target(),
                door.inside(),
                door.gateway(),
                door.rank(),
                door.carries(),
                false,
                false,
                door.reply());
    }

    private static Snapshot changed(UnaryOperator<Resource> change) {
        Snapshot snapshot = Estates.estate()
                .network("net", "10.1.0.0/16")
                .gateway("gw", "net")
                .table("table", "net", Routes.local("10.1.0.0/16"), Routes.toGateway("0.0.0.0/0", "gw"))
                .group("any", Rules.in("any from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .group("none", Rules.out("any to 0.0.0.0/0"))
                .subnet("subnet", "net", "10.1.1.0/24", s -> s.table("table"))
                .machine("web", "subnet", "10.1.1.4", m -> m.groups("any").publicAddress("198.51.100.4"))
                .machine("inner", "subnet", "10.1.1.5", m -> m.groups("any"))
                .machine("closed", "subnet", "10.1.1.6", m -> m.groups("none"))
                .build();
        SnapshotBuilder builder = new SnapshotBuilder();
        snapshot.resources().map(change).forEach(builder::add);
        snapshot.coverage()
                .completed()
                .forEach((key, selectors) ->
                        selectors.forEach(selector -> builder.complete(key.scope(), key.kind(), selector)));
        return builder.build();
    }

    private static Answer ask(Engine engine, String from, String to, String service) {
        return engine.answer(engine.question(from, to, Service.parse(service)));
    }
}
