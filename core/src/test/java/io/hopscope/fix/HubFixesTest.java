/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.HubAdmission;
import io.hopscope.model.link.HubAttachment;
import io.hopscope.model.link.TransitHub;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HubFixesTest {
    private static final ResourceId HUB_TABLE = Estates.id(ResourceKind.ROUTE_TABLE, "hub-table");

    @Test
    void theHubAsItShouldBe_needsNoFix() {
        assertThat(Shop.fixes(hub().build(), "app", "far-1", "tcp/22")).isEmpty();
    }

    @Test
    void aZoneWithoutAPort_getsOneInASubnetOfThatZone() {
        Estates estate = hub().subnet(
                        "far-sub",
                        "far-net",
                        "10.9.1.0/24",
                        s -> s.table("far").acl("open").zone("zone-b"));

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("give the attachment far-att a port in far-sub");
    }

    @Test
    void anAttachmentWithoutATable_getsOneOfTheHub() {
        Estates estate = hub().attachment("far-att", "hub", "far-net", "", "far-port");

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("associate the attachment far-att with hub-table");
    }

    @Test
    void noRouteInTheHub_leadsToTheAttachmentOfTheNetwork() {
        Estates estate = hub().hubTable("hub-table", "hub", Routes.toAttachment("10.0.0.0/16", "att"));

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("route 10.9.0.0/16 to far-att in hub-table");
    }

    @Test
    void aBlackholeInTheHub_isReplaced() {
        Estates estate = hub().hubTable(
                        "hub-table", "hub", Routes.toAttachment("10.0.0.0/16", "att"), Routes.blackhole("10.9.0.0/16"));

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("route 10.9.0.0/16 to far-att in hub-table");
    }

    @Test
    void aMoreSpecificBlackholeInTheHub_goes() {
        Estates estate = hub().hubTable(
                        "hub-table",
                        "hub",
                        Routes.toAttachment("10.0.0.0/16", "att"),
                        Routes.toAttachment("10.9.0.0/16", "far-att"),
                        Routes.blackhole("10.9.1.0/24"));

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("remove the route 10.9.1.0/24 from hub-table");
    }

    @Test
    void noRouteToTheHub_isPutIntoTheTableOfTheSubnet() {
        Estates estate = hub().table("far", "far-net");

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .containsExactly("route 10.0.0.0/16 to hub in far");
    }

    @Test
    void anAttachmentThatWaits_isAccepted() {
        assertThat(Shop.texts(inState(hub(), OperationalState.waiting("asked")).build(), "app", "far-1", "tcp/22"))
                .containsExactly("accept the attachment far-att");
        assertThat(Shop.fixes(inState(hub(), OperationalState.waiting("asked")).build(), "app", "far-1", "tcp/22")
                        .get(0)
                        .opens())
                .isNotEmpty();
    }

    @Test
    void anAttachmentThatFailed_isNotAccepted() {
        assertThat(Shop.fixes(inState(hub(), OperationalState.down("asked")).build(), "app", "far-1", "tcp/22"))
                .isEmpty();
    }

    @Test
    void anAttachmentThatNobodyHereMayAccept_isLeftAlone() {
        Snapshot snapshot = inState(hub(), OperationalState.waiting("asked")).build();

        assertThat(Shop.fixes(Shop.frozen(snapshot, "far-att"), "app", "far-1", "tcp/22"))
                .isEmpty();
    }

    @Test
    void whatTheHubDoesByItself_needsNoChangeOfItsOwn() {
        Estates fresh = waitingAnew()
                .add(new TransitHub(
                        Identity.of(Estates.id(ResourceKind.TRANSIT_HUB, "hub"), "hub", Estates.SCOPE),
                        Fact.known(OperationalState.up("on")),
                        Optional.of(new HubAdmission(Optional.of(HUB_TABLE), Optional.of(HUB_TABLE), 2))));

        assertThat(Shop.texts(fresh.build(), "app", "far-1", "tcp/22"))
                .containsExactly("accept the attachment far-att");
    }

    @Test
    void whatTheHubDoesNotDoByItself_comesAfterwards() {
        assertThat(Shop.texts(waitingAnew().build(), "app", "far-1", "tcp/22"))
                .singleElement()
                .satisfies(text -> {
                    assertThat(text).contains("accept the attachment far-att");
                    assertThat(text).contains("associate the attachment far-att with hub-table");
                });
    }

    /** The far attachment has no table yet, and waits. */
    private static Estates waitingAnew() {
        return inState(
                hub().hubTable(
                                "hub-table",
                                "hub",
                                Routes.toAttachment("10.0.0.0/16", "att"),
                                Routes.toAttachment("10.9.0.0/16", "far-att"))
                        .attachment("far-att", "hub", "far-net", "", "far-port"),
                OperationalState.waiting("asked"));
    }

    private static Estates inState(Estates estate, OperationalState state) {
        HubAttachment attachment = (HubAttachment) estate.require(ResourceKind.HUB_ATTACHMENT, "far-att");
        return estate.add(attachment.withState(Fact.known(state)));
    }

    @Test
    void aListAtTheHubsOwnPort_isMendedThere() {
        Estates estate = hub().acl("guard", Rules.denyIn(10, "tcp/22 from any"), Rules.allowIn(20, "any from any"))
                .acl(
                        "guard",
                        Rules.denyOut(10, "tcp/22 to any"),
                        Rules.allowOut(20, "any to any"),
                        Rules.allowIn(20, "any from any"))
                .subnet(
                        "far-port",
                        "far-net",
                        "10.9.2.0/28",
                        s -> s.table("far").acl("guard"));

        assertThat(Shop.texts(estate.build(), "app", "far-1", "tcp/22"))
                .contains("add to guard the egress rule 9, which allows tcp to port 22 to 10.9.1.10/32");
    }

    /** {@code app} in {@code back} and {@code far-1} in another network, joined by a hub with one table. */
    private static Estates hub() {
        return Shop.sound()
                .hub("hub")
                .hubTable(
                        "hub-table",
                        "hub",
                        Routes.toAttachment("10.0.0.0/16", "att"),
                        Routes.toAttachment("10.9.0.0/16", "far-att"))
                .attachment("att", "hub", "net", "hub-table", "back")
                .attachment("far-att", "hub", "far-net", "hub-table", "far-port")
                .network("far-net", "10.9.0.0/16")
                .table("private", "net", Routes.toHub("10.9.0.0/16", "hub"))
                .table("far", "far-net", Routes.toHub("10.0.0.0/16", "hub"))
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .subnet(
                        "far-port",
                        "far-net",
                        "10.9.2.0/28",
                        s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("app", "back", "10.0.2.20", m -> m.groups("web"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"));
    }
}
