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
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.filter.Exemption;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.Side;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.net.AddressSet;
import io.hopscope.net.PortRange;
import io.hopscope.net.Prefix;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Answer;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is spared by assumption, and doors that share an address. */
final class UnsureRimTest {
    private static final Exemption SPARED = new Exemption(
            "neighbours",
            new Match.AddressIn(Side.SOURCE, AddressSet.of(Prefix.parse("10.1.0.0/16"))),
            Optional.of(new Assumption("spared", "neighbours are spared", "nowhere")));

    @Test
    void anAssumedExemption_letsPassProbably() {
        Snapshot snapshot = changed(r -> r instanceof NetworkInterface nic ? sparing(nic) : r);

        Answer answer = ask(Engine.of(snapshot), "inner", "closed", "tcp/443");
        assertThat(answer.verdict()).isEqualTo(Verdict.REACHABLE);
        assertThat(answer.confidence()).isEqualTo(Confidence.PROBABLE);
        assertThat(ask(Engine.strict(snapshot), "inner", "closed", "tcp/443").verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(ask(Engine.strict(snapshot), "inner", "web", "tcp/443").verdict())
                .isEqualTo(Verdict.REACHABLE);
    }

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

    private static NetworkInterface sparing(NetworkInterface nic) {
        Fact<List<Stage>> stages = nic.stages()
                .map(known -> known.stream()
                        .map(stage -> new Stage(
                                stage.kind(),
                                stage.lists(),
                                stage.combination(),
                                stage.stateful(),
                                stage.seesIntraSubnet(),
                                stage.whenNoList(),
                                stage.whenNothingMatches(),
                                List.of(SPARED)))
                        .toList());
        return nic.withGroups(stages, nic.labels());
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
