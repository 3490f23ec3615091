/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.PublicAddress;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.TransitHub;
import io.hopscope.model.route.RouteTable;
import io.hopscope.net.IpAddress;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Question;
import io.hopscope.reach.QuestionException;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WhatIfTest {
    private static final OperationalState UP = OperationalState.up("available");
    private static final String ANYWHERE = "0.0.0.0/0";

    private final Snapshot town = town();
    private final WhatIf whatIf = WhatIf.of(Engine.of(town));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nat       | NAT_DOWN                | batch-1 batch-2",
                "gw        | GATEWAY_NOT_ATTACHED    | batch-1 batch-2 web-1 web-2",
                "203.0.113.99 | NAT_DOWN             | batch-1 batch-2",
                "nat-nic   | NAT_DOWN                | batch-1 batch-2",
                "peer      | PEERING_DOWN            | far-1",
                "plug-b    | HUB_NOT_ATTACHED        | hub-1",
                "hub       | HUB_DOWN                | hub-1",
                "web-1-nic | INTERFACE_DETACHED      | web-1",
                "web-1     | INSTANCE_NOT_RUNNING    | web-1",
                "fw-nic    | INTERFACE_DETACHED      | fw via-1",
                "fw        | INSTANCE_NOT_RUNNING    | fw via-1",
                "lb        | INTERFACE_DETACHED      | back-1 back-2",
            })
    void lossOfOneThing_cutsOffThoseWhoNeedItAndSaysWhy(String lost, FindingCode code, String machines) {
        LossReport report = without(lost);

        assertThat(names(report.cutOff())).isEqualTo(machines);
        assertThat(report.lost())
                .flatExtracting(LostConnection::blockers)
                .extracting(Blocker::code)
                .contains(code);
        assertThat(report.remaining()).isPositive().isLessThan(report.working());
        assertThat(report.severity()).contains(Severity.HIGH);
    }

    @Test
    void lossOfAZone_cutsOffItsMachinesAndThoseThatLeaveByIt() {
        LossReport report = without("zone:zone-b");

        assertThat(names(report.cutOff())).isEqualTo("batch-1 batch-2 web-2");
        assertThat(names(without("zone:zone-b", "nat").cutOff())).isEqualTo("batch-1 batch-2 web-2");
    }

    @Test
    void lossThatNobodyNeeds_leavesEverything() {
        LossReport report = without("spare");

        assertThat(report.lost()).isEmpty();
        assertThat(report.severity()).isEmpty();
        assertThat(report.remaining()).isEqualTo(report.working()).isPositive();
    }

    @Test
    void whatWasMeant_isSaidWithTheRule() {
        assertThat(without("nat").lost()).singleElement().satisfies(lost -> {
            assertThat(lost.connection()).isEqualTo("tcp/443 to the Internet");
            assertThat(lost.meantBy())
                    .isInstanceOfSatisfying(
                            MeantBy.Configuration.class,
                            by -> assertThat(by.resource().value()).isEqualTo("private"));
            assertThat(lost.meantBy().said()).isEqualTo(ANYWHERE);
            assertThat(lost.verdict()).isEqualTo(Verdict.BLOCKED);
        });
    }

    @Test
    void singlePoints_areThoseThatOthersNeed_thatOfTheMostFirst() {
        List<SinglePoint> points = whatIf.singlePoints();

        assertThat(points.stream().map(point -> point.loss() + ": " + names(point.cutOff())))
                .containsExactly(
                        "gw: batch-1 batch-2 web-1 web-2",
                        "lb: back-1 back-2",
                        "nat: batch-1 batch-2",
                        "zone:zone-b: batch-1 batch-2",
                        "fw-nic: via-1",
                        "hub: hub-1",
                        "peer: far-1",
                        "plug-a: hub-1",
                        "plug-b: hub-1");
    }

    @Test
    void singlePoints_areFindingsOfLowSeverityWhereAnAuditIsToldOfThem() {
        Engine engine = Engine.of(town);
        List<Finding> plain = new Audit(engine, List.of()).report().findings();
        List<Finding> findings = new Audit(engine, List.of())
                .risking(whatIf.singlePoints())
                .report()
                .findings();

        assertThat(findings).containsAll(plain).hasSize(plain.size() + 9);
        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.SINGLE_POINT_OF_FAILURE)
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.LOW);
                    assertThat(finding.evidence()).extracting(Evidence::field).containsOnly("would lose");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.subject()).isEqualTo(Estates.id(ResourceKind.NAT_GATEWAY, "nat"));
                    assertThat(names(finding.affected())).isEqualTo("batch-1 batch-2");
                    assertThat(finding.message())
                            .isEqualTo("the loss of nat alone would cut off 2 from tcp/443 to the Internet");
                })
                .anySatisfy(finding ->
                        assertThat(finding.subject()).isEqualTo(Estates.id(ResourceKind.ZONE, "zone:zone-b")));
    }

    @Test
    void singlePoints_areThoseThatAskingForEverythingOnceMoreFinds() {
        Candidates candidates = new Candidates(town, new LossPlaces(town));
        Set<String> expected = new TreeSet<>();
        for (Loss loss : candidates.removals().keySet()) {
            Collection<ResourceId> hit = candidates.removals().get(loss).hit();
            List<ResourceId> others = whatIf.without(List.of(loss)).cutOff().stream()
                    .filter(machine -> !isPartOf(machine, hit))
                    .toList();
            if (!others.isEmpty()) {
                expected.add(loss + ": " + names(others));
            }
        }

        assertThat(whatIf.singlePoints().stream().map(point -> point.loss() + ": " + names(point.cutOff())))
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatAnAnswerIsWorkedOutFrom_holdsAllThatCanChangeIt() {
        Engine engine = Engine.of(town);
        Candidates candidates = new Candidates(town, new LossPlaces(town));
        List<Question> questions = Audit.intents(new Fleet(engine))
                .flatMap(intent -> intent.questions().stream())
                .toList();
        int changed = 0;
        for (Question question : questions) {
            Set<ResourceId> read = engine.reads(question);
            for (Removal removal : candidates.removals().values()) {
                boolean changes =
                        !engine.replacing(removal.versions()).parts(question).equals(engine.parts(question));
                Set<ResourceId> common = new HashSet<>(removal.hit());
                common.retainAll(read);
                assertThat(changes && common.isEmpty()).isFalse();
                changed += changes ? 1 : 0;
            }
        }
        assertThat(changed).isGreaterThan(10);
    }

    @Test
    void whatCannotBeLost_isSaid() {
        Losses losses = new Losses(town);
        assertThatThrownBy(() -> losses.find("private"))
                .isInstanceOf(QuestionException.class)
                .hasMessageContaining("\"private\"");
        assertThatThrownBy(() -> losses.find("zone:nowhere"))
                .hasMessage("no subnet is in a zone \"nowhere\"; there are zone-a, zone-b");
        RouteTable table = town.all(RouteTable.class).findFirst().orElseThrow();
        assertThatThrownBy(() -> whatIf.without(List.of(new Loss.OfResource(table.id()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalOfOneName_areListed() {
        Estates estate = Estates.like(town);
        estate.gateway("twin", "net").hub("twin");
        assertThatThrownBy(() -> new Losses(estate.build()).find("twin"))
                .hasMessageStartingWith("several are called \"twin\"");
    }

    @Test
    void nameThatAnAddressShares_meansWhatHasTheAddress() {
        Estates estate = Estates.like(town);
        estate.add(new PublicAddress(
                Identity.of(Estates.id(ResourceKind.PUBLIC_ADDRESS, "eip"), "twin", Estates.SCOPE),
                IpAddress.parse("203.0.113.50"),
                Fact.known(Optional.empty()),
                Fact.known(UP),
                false));
        assertThat(new Losses(estate.build()).find("twin")).hasToString("eip");
        ResourceId hub = Estates.id(ResourceKind.TRANSIT_HUB, "ring");
        estate.add(new TransitHub(Identity.of(hub, "twin", Estates.SCOPE), Fact.known(UP)));
        assertThat(new Losses(estate.build()).find("twin")).hasToString("ring");
    }

    private LossReport without(String... names) {
        Losses losses = new Losses(town);
        return whatIf.without(Stream.of(names).map(losses::find).toList());
    }

    private boolean isPartOf(ResourceId machine, Collection<ResourceId> hit) {
        return hit.contains(machine)
                || hit.contains(new ResourceId(machine.vendor(), ResourceKind.INTERFACE, machine.value() + "-nic"));
    }

    private static String names(Collection<ResourceId> ids) {
        return ids.stream().map(ResourceId::value).sorted().collect(Collectors.joining(" "));
    }

    /** Public servers in two zones, machines behind a NAT gateway of the other zone, a peering, a hub, a firewall. */
    private static Snapshot town() {
        Estates estate = Estates.estate()
                .network("net", "10.0.0.0/16")
                .network("far", "10.1.0.0/16")
                .network("third", "10.2.0.0/16")
                .gateway("gw", "net")
                .gateway("spare")
                .peering("peer", "net", "far", UP)
                .hub("hub")
                .table(
                        "public",
                        "net",
                        Routes.toGateway(ANYWHERE, "gw"),
                        Routes.toPeering("10.1.0.0/16", "peer"),
                        Routes.toHub("10.2.0.0/16", "hub"))
                .table("private", "net", Routes.toNat(ANYWHERE, "nat"))
                .table("guarded", "net", Routes.toInterface("10.0.1.0/24", "fw-nic"))
                .table("far-table", "far", Routes.toPeering("10.0.0.0/16", "peer"))
                .table("third-table", "third", Routes.toHub("10.0.0.0/16", "hub"))
                .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "any to any"));
        subnets(estate);
        estate.hubTable(
                        "hub-table",
                        "hub",
                        Routes.toAttachment("10.0.0.0/16", "plug-a"),
                        Routes.toAttachment("10.2.0.0/16", "plug-b"))
                .attachment("plug-a", "hub", "net", "hub-table", "front-a", "front-b")
                .attachment("plug-b", "hub", "third", "hub-table", "third-a")
                .group("web", Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .group("fw", Rules.in("any from 10.0.0.0/8"), Rules.out("any to 0.0.0.0/0"))
                .group("out", Rules.out("any to 0.0.0.0/0"))
                .group("far", Rules.in("tcp/5432 from group:web"), Rules.out("any to 0.0.0.0/0"))
                .group("hub", Rules.in("tcp/5433 from 10.0.1.0/24"), Rules.out("any to 0.0.0.0/0"))
                .group("via", Rules.in("tcp/5434 from 10.0.1.0/24"), Rules.out("any to 0.0.0.0/0"))
                .group("served", Rules.in("tcp/8080 from 10.0.7.0/24"), Rules.out("any to 10.0.0.0/8"))
                .spareAddress("203.0.113.99", "203.0.113.99")
                .nat("nat", "front-b", "10.0.2.99", "203.0.113.99", UP);
        machines(estate);
        return estate.balancer("lb", "lb-a", "10.0.7.5", "back-1", "back-2").build();
    }

    private static void subnets(Estates estate) {
        estate.subnet("front-a", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .subnet(
                        "front-b",
                        "net",
                        "10.0.2.0/24",
                        s -> s.zone("zone-b").table("public").acl("open"))
                .subnet("batch", "net", "10.0.3.0/24", s -> s.table("private").acl("open"))
                .subnet("via", "net", "10.0.4.0/24", s -> s.table("guarded").acl("open"))
                .subnet("fw", "net", "10.0.5.0/24", s -> s.table("public").acl("open"))
                .subnet("lb-a", "net", "10.0.7.0/24", s -> s.table("private").acl("open"))
                .subnet("far-a", "far", "10.1.1.0/24", s -> s.table("far-table").acl("open"))
                .subnet(
                        "third-a",
                        "third",
                        "10.2.1.0/24",
                        s -> s.table("third-table").acl("open"));
    }

    private static void machines(Estates estate) {
        estate.machine("web-1", "front-a", "10.0.1.10", m -> m.groups("web").publicAddress("203.0.113.10"))
                .machine("web-2", "front-b", "10.0.2.10", m -> m.groups("web").publicAddress("203.0.113.11"))
                .machine("batch-1", "batch", "10.0.3.10", m -> m.groups("out"))
                .machine("batch-2", "batch", "10.0.3.11", m -> m.groups("out"))
                .machine("far-1", "far-a", "10.1.1.10", m -> m.groups("far"))
                .machine("hub-1", "third-a", "10.2.1.10", m -> m.groups("hub"))
                .machine("via-1", "via", "10.0.4.10", m -> m.groups("via"))
                .machine("back-1", "batch", "10.0.3.20", m -> m.groups("served"))
                .machine("back-2", "batch", "10.0.3.21", m -> m.groups("served"))
                .machine("fw", "fw", "10.0.5.10", m -> m.groups("fw").forwards());
    }
}
