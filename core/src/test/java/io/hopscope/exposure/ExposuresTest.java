/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.PowerState;
import io.hopscope.net.IpAddress;
import io.hopscope.net.IpFamily;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Engine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ExposuresTest {
    private static Estates shop() {
        return Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .acl("open", Rules.allowIn(100, "any from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .group(
                        "web",
                        Rules.in("tcp/443 from 0.0.0.0/0"),
                        Rules.in("tcp/22 from 198.51.100.0/24"),
                        Rules.out("any to 0.0.0.0/0"))
                .group("db", Rules.in("tcp/5432 from group:web"), Rules.out("any to 0.0.0.0/0"))
                .group("idle", Rules.out("any to 0.0.0.0/0"))
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web").publicAddress("203.0.113.10"))
                .machine("web-2", "front", "10.0.1.11", m -> m.groups("web"))
                .machine("db-1", "front", "10.0.1.20", m -> m.groups("db"))
                .machine("idle-1", "front", "10.0.1.30", m -> m.groups("idle"));
    }

    @Test
    void machineWithPublicAddress_isExposedAsItsGroupSays() {
        assertThat(internet(shop().build(), "web-1"))
                .containsExactly("tcp 443 from everywhere", "tcp 22 from 198.51.100.0/24");
    }

    @Test
    void machineWithoutPublicAddress_isNotExposedToTheInternet() {
        assertThat(internet(shop().build(), "web-2")).isEmpty();
    }

    @Test
    void onlyAGroupMayConnect_itIsNamed() {
        Exposure exposure = exposure(shop().build(), "db-1");
        assertThat(exposure.accesses()).singleElement().satisfies(access -> {
            assertThat(access.origin())
                    .isEqualTo(new Origin.Senders(
                            id(ResourceKind.NETWORK, "net"),
                            Optional.of(id(ResourceKind.SECURITY_GROUP, "web")),
                            List.of(machine("web-1"), machine("web-2"))));
            assertThat(services(access)).containsExactly("tcp 5432");
        });
    }

    @Test
    void everybodyInTheNetworkMayConnect_theNetworkIsNamed() {
        Exposure exposure = exposure(shop().build(), "web-2");
        assertThat(exposure.accesses()).singleElement().satisfies(access -> {
            assertThat(access.origin())
                    .isInstanceOfSatisfying(
                            Origin.Senders.class,
                            senders -> assertThat(senders.set()).contains(id(ResourceKind.NETWORK, "net")));
            assertThat(services(access)).containsExactly("tcp 443");
        });
    }

    @Test
    void listThatKeepsNoState_holesInTheRepliesAreClientPorts() {
        Snapshot snapshot = shop().acl(
                        "open",
                        Rules.allowIn(100, "any from 0.0.0.0/0"),
                        Rules.denyOut(90, "tcp/40000-40999 to 0.0.0.0/0"),
                        Rules.allowOut(100, "any to 0.0.0.0/0"))
                .build();
        assertThat(internet(snapshot, "web-1"))
                .containsExactly(
                        "tcp 443 by client ports 0-39999, 41000-65535 from everywhere",
                        "tcp 22 by client ports 0-39999, 41000-65535 from 198.51.100.0/24");
    }

    @Test
    void everythingIsOpen_isOneLine() {
        Snapshot snapshot = shop().group("web", Rules.in("any from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .build();
        assertThat(internet(snapshot, "web-1")).containsExactly("everything from everywhere");
    }

    @Test
    void everythingForSomeAndOnePortForAll_isTwoLinesWithoutHoles() {
        Snapshot snapshot = shop().group(
                        "web",
                        Rules.in("any from 198.51.100.0/24"),
                        Rules.in("tcp/443 from 0.0.0.0/0"),
                        Rules.out("any to 0.0.0.0/0"))
                .build();
        assertThat(internet(snapshot, "web-1"))
                .containsExactly("tcp 443 from everywhere", "everything from 198.51.100.0/24");
    }

    @Test
    void oneRangeIsKeptOut_isToldAsSuch() {
        Snapshot snapshot = shop().acl(
                        "open",
                        Rules.denyIn(90, "any from 192.0.2.0/25"),
                        Rules.allowIn(100, "any from 0.0.0.0/0"),
                        Rules.allowOut(100, "any to 0.0.0.0/0"))
                .build();
        assertThat(internet(snapshot, "web-1").get(0)).isEqualTo("tcp 443 from everywhere but 192.0.2.0/25");
    }

    @Test
    void stoppedMachine_isReachedByNobodyAndReachesNobody() {
        Snapshot snapshot = shop().machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> m.groups("web").publicAddress("203.0.113.10").power(PowerState.STOPPED))
                .build();
        assertThat(exposure(snapshot, "web-1").accesses()).isEmpty();
        assertThat(exposure(snapshot, "db-1").from(machine("web-1"))).isEmpty();
        assertThat(exposure(snapshot, "db-1").from(machine("web-2"))).hasSize(1);
    }

    @Test
    void unreadGroups_areAPossibleExposureWithItsGap() {
        Snapshot snapshot = shop().machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> m.groups("web", "ghost").publicAddress("203.0.113.10"))
                .unlisted(ResourceKind.SECURITY_GROUP)
                .build();
        Exposure exposure = exposure(snapshot, "web-1");
        Access internet = exposure.fromInternet().get(0);
        assertThat(internet.certainty(Protocol.TCP, IpAddress.parse("192.0.2.1"), 40000, 443))
                .contains(Certainty.CERTAIN);
        assertThat(internet.certainty(Protocol.TCP, IpAddress.parse("192.0.2.1"), 40000, 80))
                .contains(Certainty.POSSIBLE);
        assertThat(exposure.isDoubtful()).isTrue();
        assertThat(exposure.gaps()).anyMatch(gap -> gap.resource().equals("ghost"));
    }

    @Test
    void peeredNetwork_isAnOriginOfItsOwn() {
        Snapshot snapshot = shop().network("far", "10.9.0.0/16")
                .peering("link", "net", "far", OperationalState.up("active"))
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"), Routes.toPeering("10.9.0.0/16", "link"))
                .table("away", "far", Routes.toPeering("10.0.0.0/16", "link"))
                .subnet("there", "far", "10.9.1.0/24", s -> s.table("away").acl("open"))
                .machine("far-1", "there", "10.9.1.5", m -> m.groups("idle"))
                .build();
        List<Access> accesses = exposure(snapshot, "web-1").from(machine("far-1"));
        assertThat(accesses)
                .singleElement()
                .satisfies(access -> assertThat(services(access)).containsExactly("tcp 443"));
    }

    @Test
    void all_saysTheSameAsOneByOne() {
        Exposures exposures = Exposures.of(Engine.of(shop().build()));
        assertThat(exposures.all())
                .hasSize(4)
                .allSatisfy(
                        exposure -> assertThat(exposures.of(exposure.subject())).isEqualTo(exposure));
    }

    @Test
    void somethingElseThanAMachine_isRefused() {
        Exposures exposures = Exposures.of(Engine.of(shop().build()));
        assertThatThrownBy(() -> exposures.of(id(ResourceKind.NETWORK, "net")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no machine or load balancer: net");
    }

    private static List<String> internet(Snapshot snapshot, String machine) {
        Engine engine = Engine.of(snapshot);
        return Exposures.of(engine).of(machine(machine)).fromInternet().stream()
                .flatMap(access -> access.openings().stream())
                .map(opening -> opening.service() + " from "
                        + opening.sources(engine.estate().outside(IpFamily.V4)))
                .toList();
    }

    private static List<String> services(Access access) {
        return access.openings().stream().map(Opening::service).toList();
    }

    private static Exposure exposure(Snapshot snapshot, String machine) {
        return Exposures.of(Engine.of(snapshot)).of(machine(machine));
    }

    private static ResourceId machine(String name) {
        return id(ResourceKind.INSTANCE, name);
    }

    private static ResourceId id(ResourceKind kind, String name) {
        return Estates.id(kind, name);
    }
}
