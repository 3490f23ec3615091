/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.instance.PowerState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CombinationTest {
    @Test
    void twoObstacles_areRemovedTogether() {
        Snapshot snapshot = Shop.sound()
                .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "tcp/443 to any"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/22");

        assertThat(fixes).hasSize(1);
        assertThat(fixes.get(0).changes()).hasSize(2);
        assertThat(Shop.text(fixes.get(0), snapshot))
                .contains("add to web the ingress rule that allows tcp to port 22 from 198.51.100.7/32")
                .contains("add to open the egress rule 110");
    }

    @Test
    void anObstacleThatShowsOnlyBehindAnother_isRemovedToo() {
        Snapshot snapshot = Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net", Routes.toPeering("10.0.0.0/16", "pcx"))
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .peering("pcx", "net", "far-net", OperationalState.waiting("pending"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "far-1", "tcp/22"))
                .containsExactly("route 10.9.0.0/16 to pcx in private; accept the peering pcx");
    }

    @Test
    void routesThatStealOneHalfEach_goTogether() {
        Snapshot snapshot = halves().build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly("remove the route 0.0.0.0/1 from odd; remove the route 128.0.0.0/1 from odd");
    }

    @Test
    void aDeliberateBlockOfSome_staysWhileTheOthersAreLetIn() {
        Snapshot snapshot = Shop.sound()
                .acl(
                        "open",
                        Rules.denyIn(10, "any from 198.51.100.0/24"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "any to any"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/22"))
                .containsExactly("add to web the ingress rule that allows tcp to port 22 from 0.0.0.0/0");
    }

    @Test
    void anObstacleThatNothingRemoves_leavesNoFix() {
        Snapshot snapshot = Shop.sound()
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> Shop.web("203.0.113.10").apply(m).failing("host"))
                .build();

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/22")).isEmpty();
    }

    @Test
    void whatOneChangeDoes_isNotDoneByTwo() {
        Snapshot snapshot = Shop.sound()
                .acl("closed")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("closed"))
                .build();

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/443"))
                .allSatisfy(fix -> assertThat(fix.changes()).hasSize(1));
    }

    @Test
    void aChangeThatTurnsOutNeedless_isLeftOut() {
        Snapshot snapshot = Shop.sound()
                .acl("closed")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("closed"))
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> Shop.web("203.0.113.10").apply(m).power(PowerState.STOPPED))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "internet", "web-1", "tcp/443");

        assertThat(fixes).hasSize(1);
        for (int left = 0; left < fixes.get(0).changes().size(); left++) {
            List<Change> fewer = new ArrayList<>(fixes.get(0).changes());
            fewer.remove(left);
            assertThat(Proofs.isReachable(snapshot.with(fewer), "internet", "web-1", "tcp/443"))
                    .isFalse();
        }
    }

    @Test
    void moreThanFourObstacles_areTooMany() {
        Snapshot snapshot = Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net")
                .acl("closed")
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private").acl("closed"))
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("closed"))
                .group("none")
                .machine("db-1", "back", "10.0.2.10", m -> m.groups("none"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("none"))
                .peering("pcx", "net", "far-net", OperationalState.up("active"))
                .build();

        assertThat(Shop.fixes(snapshot, "db-1", "far-1", "tcp/22")).isEmpty();
    }

    private static Estates halves() {
        return Shop.sound()
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("odd").acl("open"))
                .nat("nat", "rim", "10.0.9.5", "203.0.113.99", OperationalState.up("available"))
                .table(
                        "odd",
                        "net",
                        Routes.toGateway("0.0.0.0/0", "gw"),
                        Routes.toNat("0.0.0.0/1", "nat"),
                        Routes.toNat("128.0.0.0/1", "nat"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("odd").acl("open"))
                .table("public", "net");
    }
}
