/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.instance.PowerState;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DifferenceTest {
    private static Estates shop(Rule... more) {
        List<Rule> web = new ArrayList<>(List.of(Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0")));
        web.addAll(List.of(more));
        return Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .acl("open", Rules.allowIn(100, "any from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .group("web", web.toArray(Rule[]::new))
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("203.0.113.10"));
    }

    @Test
    void sameSnapshot_hasNoDifference() {
        assertThat(difference(shop(), shop()).isNone()).isTrue();
    }

    @Test
    void ruleAdded_isToldWithTheFlowsThatItOpens() {
        Difference difference = difference(shop(), shop(Rules.in("tcp/22 from 0.0.0.0/0")));
        assertThat(told(difference))
                .containsExactly(
                        "GAINED CERTAIN tcp 22 from everywhere: web got the ingress rule tcp/22 from 0.0.0.0/0 "
                                + "(allow tcp to port 22 from 0.0.0.0/0) SUFFICIENT");
    }

    @Test
    void ruleRemovedAmongOthers_onlyItIsBlamed() {
        Difference difference =
                difference(shop(Rules.in("tcp/22 from 0.0.0.0/0")), shop(Rules.in("udp/53 from 10.0.0.0/8")));
        assertThat(told(difference))
                .contains("LOST CERTAIN tcp 22 from everywhere: web lost the ingress rule tcp/22 from 0.0.0.0/0 "
                        + "(allow tcp to port 22 from 0.0.0.0/0) SUFFICIENT");
    }

    @Test
    void routeTakenOut_isTheCause() {
        Difference difference = difference(shop(), shop().table("public", "net"));
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.causes()).singleElement().satisfies(cause -> {
                    assertThat(cause.resource()).isEqualTo(Estates.id(ResourceKind.ROUTE_TABLE, "public"));
                    assertThat(cause.edit()).startsWith("lost the route ").contains("to gw");
                    assertThat(cause.proof()).isEqualTo(Cause.Proof.SUFFICIENT);
                }));
    }

    @Test
    void machineStopped_isTheCause() {
        Difference difference = difference(
                shop(),
                shop().machine(
                                "web-1",
                                "front",
                                "10.0.1.10",
                                m -> m.groups("web")
                                        .publicAddress("203.0.113.10")
                                        .power(PowerState.STOPPED)));
        assertThat(told(difference))
                .containsExactly("LOST CERTAIN tcp 443 from everywhere: web-1 was running and is stopped SUFFICIENT");
    }

    @Test
    void twoChangesThatNeedEachOther_areBothTold() {
        Snapshot shut = shop().acl(
                        "open", Rules.allowIn(100, "tcp/443 from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .build();
        Difference difference = Difference.between(
                Engine.of(shut),
                Engine.of(shop(Rules.in("tcp/22 from 0.0.0.0/0")).build()));
        assertThat(difference.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.causes())
                        .hasSize(2)
                        .allMatch(cause -> cause.proof() == Cause.Proof.NECESSARY)
                        .extracting(cause -> cause.resource().value())
                        .containsExactlyInAnyOrder("web", "open"));
    }

    @Test
    void machineOfOneSnapshotAlone_isNamedAndNoChangeOfOthers() {
        Difference difference = difference(shop(), shop().machine("web-2", "front", "10.0.1.11", m -> m.groups("web")));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.appeared()).containsExactly(Estates.id(ResourceKind.INSTANCE, "web-2"));
        assertThat(difference.vanished()).isEmpty();
        assertThat(difference.isNone()).isFalse();
    }

    private static Difference difference(Estates older, Estates newer) {
        return Difference.between(Engine.of(older.build()), Engine.of(newer.build()));
    }

    private static List<String> told(Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> change.change().openings().stream()
                        .map(opening -> change.change().turn() + " " + opening.certainty() + " " + opening.service()
                                + " from "
                                + opening.sources(
                                        Engine.of(shop().build()).estate().outside(IpFamily.V4))
                                + ": "
                                + String.join(
                                        "; ",
                                        change.causes().stream()
                                                .map(cause ->
                                                        cause.resource() + " " + cause.edit() + " " + cause.proof())
                                                .toList())))
                .toList();
    }
}
