/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses that several interfaces have, as sources. */
final class SharedAddressTest {
    @Test
    void alone_nobodyKnowsWhoIsMeant() {
        Engine engine = Engine.of(twoNetworks().build());
        assertThatThrownBy(() -> engine.verdict(engine.question("10.0.1.10", "server", Service.tcp(22))))
                .isInstanceOfSatisfying(
                        QuestionException.class, e -> assertThat(e.code()).isEqualTo(QuestionException.Code.AMBIGUOUS))
                .hasMessage("from: several interfaces have the address 10.0.1.10: far-nic, near-nic");
    }

    @Test
    void inAPrefix_eachOfThemIsMeant() {
        Engine engine = Engine.of(twoNetworks().build());
        List<Part> parts = engine.parts(engine.question("10.0.1.0/28", "server", Service.tcp(22)));
        assertThat(parts).extracting(Part::verdict).containsExactlyInAnyOrder(Verdict.REACHABLE, Verdict.BLOCKED);
    }

    @Test
    void ofOneInterfaceByTwoDoors_areNotShared() {
        Estates estate = twoNetworks()
                .machine("twice", "front", "10.0.2.7", m -> m.groups("any").publicAddress("203.0.113.7"));
        Door door = (Door) estate.require(ResourceKind.DOOR, "203.0.113.7");
        estate.add(new Door(
                Identity.of(Estates.id(ResourceKind.DOOR, "second"), "", Estates.SCOPE),
                door.outside(),
                door.ports(),
                door.target(),
                door.inside(),
                door.gateway(),
                1,
                door.carries(),
                false,
                false,
                door.reply()));
        Engine engine = Engine.of(estate.build());
        assertThat(engine.verdict(engine.question("203.0.113.7", "server", Service.tcp(22))))
                .isEqualTo(Verdict.REACHABLE);
    }

    /** Two networks that nothing joins and that both have 10.0.1.10; the server is in the first. */
    private static Estates twoNetworks() {
        return Estates.estate()
                .network("one", "10.0.0.0/16")
                .network("two", "10.0.0.0/16")
                .table("main", "one", Routes.local("10.0.0.0/16"))
                .table("other", "two", Routes.local("10.0.0.0/16"))
                .subnet("back", "one", "10.0.1.0/24", s -> s.table("main"))
                .subnet("front", "one", "10.0.2.0/24", s -> s.table("main"))
                .subnet("away", "two", "10.0.1.0/24", s -> s.table("other"))
                .group("any", Rules.in("any from any"), Rules.out("any to any"))
                .machine("near", "back", "10.0.1.10", m -> m.groups("any"))
                .machine("far", "away", "10.0.1.10", m -> m.groups("any"))
                .machine("server", "front", "10.0.2.10", m -> m.groups("any"));
    }
}
