/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.PowerState;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExposureTest {
    @Test
    void aRuleForOneAddressOnAnOwnGroup_opensNothingElse() {
        assertThat(opens(Shop.sound().build(), "198.51.100.7", "web-1", "tcp/22"))
                .isEmpty();
    }

    @Test
    void aRuleOnASharedGroup_opensTheOthersOfTheGroup() {
        Snapshot snapshot = Shop.sound()
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .machine("inner", "back", "10.0.2.12", m -> m.groups("web"))
                .build();

        assertThat(opens(snapshot, "198.51.100.7", "web-1", "tcp/22"))
                .containsExactly(new DeltaLine("198.51.100.7/32", "web-2", "tcp", "22"));
    }

    @Test
    void aRuleForTheInternet_opensTheNeighboursToo() {
        assertThat(opens(Shop.sound().build(), "internet", "web-1", "tcp/80"))
                .containsExactly(new DeltaLine("db-1", "web-1", "tcp", "80"));
    }

    @Test
    void whatWasOpenBefore_isNotOpened() {
        Snapshot snapshot = Shop.sound()
                .group(
                        "web",
                        Rules.in("tcp/22 from 198.51.100.0/25"),
                        Rules.in("tcp/22 from 10.0.2.10/32"),
                        Rules.out("any to any"))
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(opens(snapshot, "198.51.100.0/24", "web-1", "tcp/22"))
                .containsExactly(new DeltaLine("198.51.100.128/25", "web-2", "tcp", "22"));
        assertThat(opens(snapshot, "internet", "web-1", "tcp/22"))
                .containsExactly(
                        new DeltaLine("internet except 198.51.100.0/25, web-1", "web-2", "tcp", "22"),
                        new DeltaLine("web-2", "web-1", "tcp", "22"));
    }

    @Test
    void aRuleForAFurtherAddressOfAMachine_opensTheOthersOfTheGroupToIt() {
        Snapshot snapshot = Shop.sound()
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .machine("ops", "back", "10.0.2.20", m -> m.groups("db").address("10.0.2.21"))
                .build();

        assertThat(opens(snapshot, "10.0.2.21", "web-1", "tcp/22"))
                .containsExactly(new DeltaLine("ops", "web-2", "tcp", "22"));
    }

    @Test
    void aRuleForAPortThatIsForwarded_opensThePortThatIsDialled() {
        Estates estate = Shop.sound().machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"));
        Door whole = (Door) estate.require(ResourceKind.DOOR, "203.0.113.11");
        estate.add(new Door(
                whole.identity(),
                whole.outside(),
                Optional.of(new PortMapping(Protocol.TCP, new PortRange(2200, 2209), 20)),
                whole.target(),
                whole.inside(),
                whole.gateway(),
                whole.rank(),
                whole.carries(),
                whole.closedUnlessFiltered(),
                whole.answersPing(),
                whole.reply()));

        assertThat(opens(estate.build(), "198.51.100.7", "web-1", "tcp/22"))
                .containsExactly(new DeltaLine("198.51.100.7/32", "web-2", "tcp", "2202"));
    }

    @Test
    void whatSomethingElseStillBlocks_isNotOpened() {
        Snapshot snapshot = Shop.sound()
                .acl("strict", Rules.allowIn(100, "tcp/443 from any"), Rules.allowOut(100, "any to any"))
                .subnet("shut", "net", "10.0.5.0/24", s -> s.table("public").acl("strict"))
                .machine("web-2", "shut", "10.0.5.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(opens(snapshot, "internet", "web-1", "tcp/80"))
                .containsExactly(new DeltaLine("db-1", "web-1", "tcp", "80"));
    }

    @Test
    void aListEntryForAReply_opensTheConnectionsWhoseRepliesItTakes() {
        Snapshot snapshot = Shop.sound()
                .acl("one-way", Rules.allowIn(100, "any from any"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("one-way"))
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(opens(snapshot, "198.51.100.7", "web-1", "tcp/443"))
                .containsExactlyInAnyOrder(
                        new DeltaLine("198.51.100.7/32", "web-2", "tcp", "443"),
                        new DeltaLine("web-1, web-2", "198.51.100.7/32", "tcp", "32768-65535"));
    }

    @Test
    void aRouteToTheGateway_opensWhatMachinesBehindItAdmit() {
        Snapshot snapshot = Shop.sound()
                .table("lost", "net")
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("lost").acl("open"))
                .table("public", "net")
                .machine("web-2", "front", "10.0.1.11", Shop.web("203.0.113.11"))
                .build();

        assertThat(opens(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly(
                        new DeltaLine("web-1, web-2", "internet", "any", ""),
                        new DeltaLine("internet", "web-2", "tcp", "443"));
    }

    @Test
    void aDoor_opensAllThatTheMachineAdmits() {
        Snapshot snapshot = Shop.sound()
                .group("web", Rules.in("tcp/443 from any"), Rules.in("tcp/8080-8081 from 198.51.100.0/24"))
                .machine("web-2", "front", "10.0.1.11", m -> m.groups("web"))
                .build();

        assertThat(opens(snapshot, "internet", "web-2", "tcp/443"))
                .containsExactly(new DeltaLine("198.51.100.0/24", "web-2", "tcp", "8080-8081"));
    }

    @Test
    void aMachineThatStarts_isOpenToItsNeighbours() {
        Snapshot snapshot = Shop.sound()
                .group("web", Rules.in("tcp/443 from 0.0.0.0/0"))
                .machine(
                        "web-1",
                        "front",
                        "10.0.1.10",
                        m -> Shop.web("203.0.113.10").apply(m).power(PowerState.STOPPED))
                .build();

        assertThat(opens(snapshot, "internet", "web-1", "tcp/443"))
                .containsExactly(new DeltaLine("db-1", "web-1", "tcp", "443"));
    }

    @Test
    void aPeering_opensWhatBothSidesAdmit() {
        Snapshot snapshot = Shop.sound()
                .network("far-net", "10.9.0.0/16")
                .table("far", "far-net", Routes.toPeering("10.0.0.0/16", "pcx"))
                .subnet("far-sub", "far-net", "10.9.1.0/24", s -> s.table("far").acl("open"))
                .group("ssh", Rules.in("tcp/22 from any"), Rules.out("any to any"))
                .machine("far-1", "far-sub", "10.9.1.10", m -> m.groups("ssh"))
                .machine("near", "back", "10.0.2.20", m -> m.groups("web"))
                .peering("pcx", "net", "far-net", OperationalState.waiting("pending"))
                .table("private", "net", Routes.toPeering("10.9.0.0/16", "pcx"))
                .build();

        assertThat(opens(snapshot, "db-1", "far-1", "tcp/22"))
                .containsExactlyInAnyOrder(
                        new DeltaLine("near", "far-1", "tcp", "22"), new DeltaLine("far-1", "near", "tcp", "443"));
    }

    @Test
    void manyMachinesOfOneClass_makeOneLine() {
        Estates estate = Shop.sound();
        for (int i = 0; i < 40; i++) {
            String outside = "203.0.113." + (100 + i);
            estate.machine("web-" + (100 + i), "front", "10.0.1." + (100 + i), Shop.web(outside));
        }

        assertThat(opens(estate.build(), "198.51.100.7", "web-1", "tcp/22"))
                .containsExactly(new DeltaLine(
                        "198.51.100.7/32", "web-100, web-101, web-102, web-103, web-104 and 35 more", "tcp", "22"));
    }

    @Test
    void beyondTheClassesThatAreAskedAbout_machinesAreTakenToBeOpened() {
        Estates estate = Shop.sound();
        for (int i = 0; i < 80; i++) {
            String own = "own-" + i;
            estate.group(own, Rules.in("tcp/" + (9000 + i) + " from any"))
                    .machine("inner-" + (100 + i), "back", "10.0.2." + (100 + i), m -> m.groups("web", own));
        }

        List<DeltaLine> opens = opens(estate.build(), "198.51.100.7", "web-1", "tcp/22");

        assertThat(opens).hasSize(1);
        assertThat(opens.get(0).from()).isEqualTo("198.51.100.7/32");
        assertThat(opens.get(0).to()).startsWith("inner-164, inner-165").endsWith("11 more");
    }

    @Test
    void machinesThatARuleTellsApart_areNotOfOneClass() {
        Snapshot snapshot = Shop.sound()
                .acl(
                        "front-list",
                        Rules.denyIn(50, "tcp/80 from 10.0.2.11/32"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "any to any"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("front-list"))
                .machine("db-2", "back", "10.0.2.11", m -> m.groups("db"))
                .machine("db-3", "back", "10.0.2.12", m -> m.groups("db"))
                .build();

        assertThat(opens(snapshot, "internet", "web-1", "tcp/80"))
                .containsExactly(new DeltaLine("db-1, db-3", "web-1", "tcp", "80"));
    }

    @Test
    void theFixThatOpensLeast_comesFirst() {
        Snapshot snapshot = Shop.sound()
                .acl(
                        "open",
                        Rules.denyIn(90, "tcp/443 from 198.51.100.0/24"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "any to any"))
                .build();

        List<Fix> fixes = Shop.fixes(snapshot, "198.51.100.7", "web-1", "tcp/443");

        assertThat(fixes)
                .extracting(Fix::opens)
                .containsExactly(
                        List.of(),
                        List.of(new DeltaLine(
                                "198.51.100.0-198.51.100.6, 198.51.100.8-198.51.100.255", "web-1", "tcp", "443")));
    }

    private static List<DeltaLine> opens(Snapshot snapshot, String from, String to, String service) {
        List<Fix> fixes = Shop.fixes(snapshot, from, to, service);
        assertThat(fixes).isNotEmpty();
        return fixes.get(0).opens();
    }
}
