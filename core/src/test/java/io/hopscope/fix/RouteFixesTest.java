/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.OperationalState;
import org.junit.jupiter.api.Test;

class RouteFixesTest {
    @Test
    void noWayBackToTheInternet_routesToTheGatewayOrByATableThatDoes() {
        Snapshot snapshot = Shop.sound()
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("private").acl("open"))
                .subnet("other", "net", "10.0.3.0/24", s -> s.table("public").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactlyInAnyOrder("route 0.0.0.0/0 to gw in private", "route the subnet front by public");
    }

    @Test
    void noWayOutWithoutAPublicAddress_routesToTheNat() {
        assertThat(Shop.texts(withNat(Shop.sound()).build(), "db-1", "198.51.100.7", "tcp/443"))
                .containsExactly("route 0.0.0.0/0 to nat in private");
    }

    @Test
    void noWayOutWithAPublicAddress_routesToTheGateway() {
        Snapshot snapshot = withNat(Shop.sound())
                .table("odd", "net")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("odd").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "web-1", "198.51.100.7", "tcp/443"))
                .contains("route 0.0.0.0/0 to gw in odd", "route 0.0.0.0/0 to nat in odd");
    }

    @Test
    void aNatThatIsDown_isNotRoutedTo() {
        Snapshot snapshot = Shop.sound()
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("public").acl("open"))
                .nat("nat", "rim", "10.0.9.5", "203.0.113.99", OperationalState.down("failed"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "198.51.100.7", "tcp/443")).noneMatch(t -> t.contains("to nat in"));
    }

    @Test
    void aNatThatIsDown_isExchangedForAnotherThatWorks() {
        Snapshot snapshot = withNat(Shop.sound())
                .nat("broken", "rim", "10.0.9.6", "203.0.113.98", OperationalState.down("failed"))
                .table("private", "net", Routes.toNat("0.0.0.0/0", "broken"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "198.51.100.7", "tcp/443"))
                .contains("route 0.0.0.0/0 to nat in private");
    }

    @Test
    void aNatWithoutAWayOutOfItsOwn_getsOne() {
        Snapshot snapshot = withNat(Shop.sound())
                .table("private", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .table("rim-table", "net")
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("rim-table").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "198.51.100.7", "tcp/443"))
                .contains("route 0.0.0.0/0 to gw in rim-table");
    }

    @Test
    void aNatThatRoutesToItself_getsTheGateway() {
        Snapshot snapshot = withNat(Shop.sound())
                .table("private", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .table("rim-table", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .subnet("rim", "net", "10.0.9.0/24", s -> s.table("rim-table").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "198.51.100.7", "tcp/443"))
                .contains("route 0.0.0.0/0 to gw in rim-table");
    }

    @Test
    void aDefaultRouteIntoNothing_isReplaced() {
        Snapshot snapshot = Shop.sound()
                .table("public", "net", Routes.blackhole("0.0.0.0/0"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly("route 0.0.0.0/0 to gw in public");
    }

    @Test
    void aMoreSpecificRouteIntoNothing_goes() {
        Snapshot snapshot = Shop.sound()
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"), Routes.blackhole("198.51.100.0/24"))
                .build();

        assertThat(Shop.texts(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .containsExactly("remove the route 198.51.100.0/24 from public");
    }

    @Test
    void aRouteThatDiscards_goesToo() {
        Snapshot snapshot = Shop.sound()
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"), Routes.discard("198.51.100.0/24"))
                .build();

        assertThat(Shop.texts(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .containsExactly("remove the route 198.51.100.0/24 from public");
    }

    @Test
    void theReplyLeavesByANat_isRoutedBackToTheGateway() {
        Snapshot snapshot = withNat(Shop.sound())
                .table("odd", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("odd").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactlyInAnyOrder("route 0.0.0.0/0 to gw in odd", "route the subnet front by public");
    }

    @Test
    void theReplyOfOneAddressLeavesByANat_mayBeRoutedForThatAddressAlone() {
        Snapshot snapshot = withNat(Shop.sound())
                .table("odd", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("odd").acl("open"))
                .build();

        assertThat(Shop.texts(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .first()
                .isEqualTo("route 198.51.100.7/32 to gw in odd");
    }

    @Test
    void aTableThatNobodyMayChange_isLeftAlone() {
        Snapshot snapshot = Shop.sound()
                .table("public", "net", Routes.blackhole("0.0.0.0/0"))
                .frozen("public")
                .build();

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/443")).isEmpty();
    }

    @Test
    void noWayBackOverAPeering_isRoutedOverIt() {
        Snapshot snapshot = peered().table("far", "far-net").build();

        assertThat(Shop.texts(snapshot, "db-1", "far-1", "tcp/22")).containsExactly("route 10.0.0.0/16 to pcx in far");
    }

    @Test
    void aPrivateDestinationSentToTheGateway_isRoutedOverThePeering() {
        Snapshot snapshot = peered().table("far", "far-net", Routes.toPeering("10.0.0.0/16", "pcx"))
                .build();

        assertThat(Shop.texts(snapshot, "web-1", "far-1", "tcp/22")).contains("route 10.9.0.0/16 to pcx in public");
    }

    @Test
    void networksThatNothingJoins_haveNoFix() {
        Snapshot snapshot = Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net")
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .build();

        assertThat(Shop.fixes(snapshot, "db-1", "far-1", "tcp/22")).isEmpty();
    }

    private static Estates withNat(Estates estate) {
        return estate.subnet("rim", "net", "10.0.9.0/24", s -> s.table("public").acl("open"))
                .nat("nat", "rim", "10.0.9.5", "203.0.113.99", OperationalState.up("available"));
    }

    /** A second network over a peering that {@code back} routes to; its own table is to be said. */
    private static Estates peered() {
        return Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .peering("pcx", "net", "far-net", OperationalState.up("active"))
                .table("private", "net", Routes.toPeering("10.9.0.0/16", "pcx"));
    }
}
