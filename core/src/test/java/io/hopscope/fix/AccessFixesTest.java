/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.change.Change;
import io.hopscope.model.edge.GatewayKind;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Evaluation;
import io.hopscope.model.instance.PowerState;
import io.hopscope.net.Prefix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessFixesTest {
    @Test
    void withoutAPublicAddress_aSpareOneIsBound() {
        Snapshot snapshot =
                withoutAddress().spareAddress("spare", "203.0.113.77").build();

        assertThat(Shop.texts(snapshot, "internet", "web-2", "tcp/443"))
                .containsExactly("bind the public address 203.0.113.77 to 10.0.1.11 of web-2-nic");
    }

    @Test
    void withoutASpareAddress_aNewOneIsAllocated() {
        Snapshot snapshot = withoutAddress().build();

        List<Fix> fixes = Shop.fixes(snapshot, "internet", "web-2", "tcp/443");

        assertThat(fixes).hasSize(1);
        assertThat(Shop.text(fixes.get(0), snapshot)).isEqualTo("bind a new public address to 10.0.1.11 of web-2-nic");
        Change.OpenDoor open = (Change.OpenDoor) fixes.get(0).changes().get(0);
        assertThat(Prefix.parse("192.0.2.0/24").contains(open.door().outside())).isTrue();
    }

    @Test
    void theStandInForANewAddress_isNoneThatTheQuestionOrTheSnapshotHas() {
        Snapshot snapshot = withoutAddress()
                .machine("taken", "front", "10.0.1.50", Shop.web("192.0.2.1"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "192.0.2.0/25", "web-2", "tcp/443");

        Change.OpenDoor open = (Change.OpenDoor) fixes.get(0).changes().get(0);
        assertThat(open.door().outside()).hasToString("192.0.2.128");
        assertThat(Shop.fixes(snapshot, "192.0.2.0/24", "web-2", "tcp/443")).isEmpty();
    }

    @Test
    void aSpareAddressThatNobodyMayBind_isLeftAlone() {
        Snapshot snapshot = withoutAddress()
                .spareAddress("spare", "203.0.113.77")
                .frozen("spare")
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-2", "tcp/443"))
                .containsExactly("bind a new public address to 10.0.1.11 of web-2-nic");
    }

    @Test
    void onTheWayOutWithoutAPublicAddress_oneIsBound() {
        assertThat(Shop.texts(withoutAddress().build(), "web-2", "198.51.100.7", "tcp/443"))
                .containsExactly("bind a new public address to 10.0.1.11 of web-2-nic");
    }

    @Test
    void aPrivateAddressDialledFromOutside_hasNoFix() {
        assertThat(Shop.fixes(Shop.sound().build(), "internet", "10.0.1.10", "tcp/443"))
                .isEmpty();
    }

    @Test
    void aStoppedMachine_isStarted() {
        assertThat(Shop.texts(powered(PowerState.STOPPED), "internet", "web-1", "tcp/443"))
                .containsExactly("start web-1");
    }

    @Test
    void aMachineThatIsOnItsWayUpOrDown_isLeftAlone() {
        assertThat(Shop.fixes(powered(PowerState.STARTING), "internet", "web-1", "tcp/443"))
                .isEmpty();
        assertThat(Shop.fixes(powered(PowerState.TERMINATED), "internet", "web-1", "tcp/443"))
                .isEmpty();
    }

    @Test
    void aFailingCheck_hasNoFix() {
        Snapshot snapshot = Shop.sound()
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> Shop.web("203.0.113.10").apply(m).failing("host"))
                .build();

        assertThat(Shop.fixes(snapshot, "internet", "web-1", "tcp/443")).isEmpty();
    }

    @Test
    void aGatewayThatServesNobody_isAttached() {
        Snapshot snapshot = Shop.sound().gateway("gw").build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443")).containsExactly("attach gw to net");
    }

    @Test
    void aGatewayOfAnotherNetwork_staysThereAndTheRouteMoves() {
        Snapshot snapshot = Shop.sound()
                .network("elsewhere", "10.7.0.0/16")
                .gateway("theirs", "elsewhere")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "theirs"))
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly("route 0.0.0.0/0 to gw in public");
    }

    @Test
    void blockedPublicAccess_isLiftedForTheSubnet() {
        Snapshot snapshot = Shop.sound()
                .list(ResourceKind.FILTER_LIST, Evaluation.FIRST_MATCH, "block")
                .subnet(
                        "front",
                        "net",
                        "10.0.1.0/24",
                        s -> s.table("public").acl("open").crossing("block"))
                .frozen("block")
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly("lift what blocks the subnet front from its gateways");
    }

    @Test
    void aPeeringThatWaits_isAccepted() {
        assertThat(Shop.texts(peered(OperationalState.waiting("asked")).build(), "db-1", "far-1", "tcp/22"))
                .containsExactly("accept the peering pcx");
    }

    @Test
    void aPeeringThatFailed_isNotAccepted() {
        assertThat(Shop.fixes(
                        peered(OperationalState.down("pending acceptance")).build(), "db-1", "far-1", "tcp/22"))
                .isEmpty();
    }

    @Test
    void aPeeringThatDoesNotKnowARange_isBroughtIntoStep() {
        Snapshot snapshot = peered(OperationalState.up("active"))
                .network("far-net", "10.9.0.0/16", "10.8.0.0/16")
                .subnet("new-sub", "far-net", "10.8.1.0/24", s -> s.table("far").acl("open"))
                .machine("far-2", "new-sub", "10.8.1.10", m -> m.groups("ssh"))
                .table("private", "net", Routes.toPeering("10.8.0.0/15", "pcx"))
                .build();

        assertThat(Shop.texts(snapshot, "db-1", "far-1", "tcp/22")).isEmpty();
        assertThat(Shop.texts(snapshot, "db-1", "far-2", "tcp/22"))
                .containsExactly("bring the peering pcx into step with its networks");
    }

    @Test
    void aPeeringThatIsNotOurs_isNotAccepted() {
        assertThat(Shop.fixes(
                        peered(OperationalState.waiting("asked")).frozen("pcx").build(), "db-1", "far-1", "tcp/22"))
                .isEmpty();
    }

    @Test
    void aTableThatSteersWhatComesInToAMachineThatMayNotForward_isTakenOff() {
        Snapshot snapshot = Shop.sound()
                .machine("wall", "back", "10.0.2.99", m -> m.groups("web"))
                .table("edge", "net", Routes.toInterface("10.0.1.0/24", "wall-nic"))
                .gateway(GatewayKind.INTERNET, "gw", Optional.of("edge"), "net")
                .build();

        assertThat(Shop.texts(snapshot, "internet", "web-1", "tcp/443"))
                .contains("take the inbound route table off gw");
    }

    @Test
    void aMachineThatMightForward_isNoProvenFix() {
        Snapshot snapshot = Shop.sound()
                .machine("router", "back", "10.0.2.99", m -> m.groups("web"))
                .table("public", "net", Routes.toInterface("10.9.0.0/16", "router-nic"))
                .build();

        assertThat(Shop.fixes(snapshot, "web-1", "10.9.0.1", "tcp/22")).isEmpty();
    }

    private static Estates withoutAddress() {
        return Shop.sound().machine("web-2", "front", "10.0.1.11", m -> m.groups("web"));
    }

    private static Snapshot powered(PowerState state) {
        return Shop.sound()
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> Shop.web("203.0.113.10").apply(m).power(state))
                .build();
    }

    private static Estates peered(OperationalState state) {
        return Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net", Routes.toPeering("10.0.0.0/16", "pcx"))
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .peering("pcx", "net", "far-net", state)
                .table("private", "net", Routes.toPeering("10.9.0.0/16", "pcx"));
    }
}
