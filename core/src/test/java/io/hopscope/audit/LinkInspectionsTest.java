/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.LabelSurvival;
import io.hopscope.model.link.Peering;
import io.hopscope.model.link.PeeringSide;
import io.hopscope.model.route.Route;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.net.Prefix;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What links and routes show to be wrong, although no rule of a machine says that anything was meant. */
final class LinkInspectionsTest {
    private static final OperationalState UP = OperationalState.up("active");

    @Test
    void networkToWhichNoTableOfTheHubRoutes_isCutOff() {
        assertThat(found(hub("core", Routes.toAttachment("10.1.0.0/16", "plug-a"))))
                .containsExactly("HUB_NO_ROUTE core [b]");
    }

    @Test
    void networkToWhichTheHubRoutes_isNot() {
        assertThat(found(hub(
                        "core",
                        Routes.toAttachment("10.1.0.0/16", "plug-a"),
                        Routes.toAttachment("10.2.0.0/16", "plug-b"))))
                .isEmpty();
    }

    @Test
    void tablesOfOthersDecide_notTheAttachmentsOwn() {
        Estates estate = hub("core", Routes.toAttachment("10.1.0.0/16", "plug-a"))
                .hubTable("own", "hub", Routes.toAttachment("10.1.0.0/16", "plug-a"))
                .attachment("plug-b", "hub", "net-b", "own", "sub-b");

        assertThat(found(estate)).containsExactly("HUB_NO_ROUTE core [b]");
        assertThat(found(estate.hubTable("core", "hub", Routes.toAttachment("10.2.0.0/16", "plug-b"))))
                .isEmpty();
    }

    @Test
    void hubTableThatWasNotRead_provesNothing() {
        Gap gap = new Gap(
                Estates.SCOPE,
                ResourceKind.ROUTE_TABLE,
                "core",
                GapReason.DENIED,
                "NoEntry",
                "not read",
                "a permission");
        Estates estate = hub("core")
                .add(new RouteTable(
                        Identity.of(Estates.id(ResourceKind.ROUTE_TABLE, "core"), "", Estates.SCOPE),
                        Estates.id(ResourceKind.TRANSIT_HUB, "hub"),
                        Fact.unknown(gap)));

        assertThat(found(estate)).isEmpty();
    }

    @Test
    void routeToAnInterfaceThatMayNotForward_isAFindingAboutIt() {
        Estates estate = pair().table("table-a", "net-a", Routes.toInterface("192.0.2.0/24", "router-nic"))
                .machine("router", "sub-a", "10.1.1.99", m -> m);

        assertThat(found(estate)).containsExactly("FORWARDING_NOT_ALLOWED router-nic [a, router]");
        assertThat(found(estate.machine("router", "sub-a", "10.1.1.99", m -> m.forwards())))
                .isEmpty();
    }

    @Test
    void peeringThatDoesNotKnowASubnet_isOutOfStep() {
        assertThat(found(pair().peering("link", "net-a", "net-b", UP))).isEmpty();

        Estates estate = pair().add(new Peering(
                Identity.of(Estates.id(ResourceKind.PEERING, "link"), "", Estates.SCOPE),
                Fact.known(UP),
                side("net-a", "10.1.0.0/16"),
                side("net-b", "10.9.0.0/16"),
                Fact.known(LabelSurvival.BOTH)));
        assertThat(found(estate)).containsExactly("PEERING_OUT_OF_STEP link [b]");
    }

    @Test
    void addressThatIsClosedWithoutAList_isAFindingUntilOneIsBound() {
        Estates estate = pair().gateway("gw", "net-a").table("table-a", "net-a", Routes.toGateway("0.0.0.0/0", "gw"));
        estate.add(new Door(
                Identity.of(Estates.id(ResourceKind.DOOR, "door"), "", Estates.SCOPE),
                IpAddress.parse("203.0.113.7"),
                Optional.empty(),
                Estates.id(ResourceKind.INTERFACE, "a-nic"),
                IpAddress.parse("10.1.1.10"),
                Optional.of(Estates.id(ResourceKind.GATEWAY, "gw")),
                -1,
                Fact.known(UP),
                true,
                false,
                new ReplyPath.Steered()));

        assertThat(found(estate)).containsExactly("DOOR_CLOSED a-nic [a]");
        estate.group("web").machine("a", "sub-a", "10.1.1.10", m -> m.groups("web"));
        assertThat(found(estate)).isEmpty();
    }

    private static Estates hub(String table, Route... routes) {
        return pair().table("table-a", "net-a", Routes.toHub("10.0.0.0/8", "hub"))
                .table("table-b", "net-b", Routes.toHub("10.0.0.0/8", "hub"))
                .hub("hub")
                .hubTable(table, "hub", routes)
                .attachment("plug-a", "hub", "net-a", table, "sub-a")
                .attachment("plug-b", "hub", "net-b", table, "sub-b");
    }

    private static Estates pair() {
        return Estates.estate()
                .network("net-a", "10.1.0.0/16")
                .network("net-b", "10.2.0.0/16")
                .table("table-a", "net-a")
                .table("table-b", "net-b")
                .subnet("sub-a", "net-a", "10.1.1.0/24", s -> s.table("table-a"))
                .subnet("sub-b", "net-b", "10.2.1.0/24", s -> s.table("table-b"))
                .machine("a", "sub-a", "10.1.1.10", m -> m)
                .machine("b", "sub-b", "10.2.1.10", m -> m);
    }

    private static PeeringSide side(String network, String prefix) {
        return new PeeringSide(
                Estates.id(ResourceKind.NETWORK, network), Fact.known(List.of(Prefix.parse(prefix))), Fact.known(true));
    }

    private static List<String> found(Estates estate) {
        Snapshot snapshot = estate.build();
        return new Audit(Engine.of(snapshot), List.of())
                .report().findings().stream()
                        .map(finding -> finding.code() + " " + finding.subject().value() + " "
                                + finding.affected().stream()
                                        .map(machine -> machine.value())
                                        .toList())
                        .toList();
    }
}
