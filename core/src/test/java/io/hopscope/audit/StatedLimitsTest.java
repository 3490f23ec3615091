/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hopscope.audit.Stated.Wanted;
import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.fact.Assumption;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.filter.Rule;
import io.hopscope.model.filter.RuleOrigin;
import io.hopscope.model.filter.Stage;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.reach.Confidence;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users state to be blocked, and what lets it through all the same. */
final class StatedLimitsTest {
    private static final String EVERYBODY = "tcp/443 from 0.0.0.0/0";

    @Test
    void ruleThatAdmitsWhatMustBeBlocked_isAFindingOfAllWhomItOpens() {
        Report report = blocked(AuditTest.shop(), "internet", "subnet:front", "tcp/443");

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNEXPECTED_ACCESS);
            assertThat(finding.subject()).isEqualTo(Estates.id(ResourceKind.SECURITY_GROUP, "web"));
            assertThat(finding.rule()).isEqualTo(EVERYBODY);
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
            assertThat(finding.affected()).hasSize(12);
            assertThat(finding.defeats())
                    .containsExactly(new Defeated(
                            "tcp/443 from internet to subnet:front", new MeantBy.Expectation(StatedIntentsTest.MEANT)));
            assertThat(finding.message())
                    .contains("; this lets through tcp/443 from internet to subnet:front, which")
                    .endsWith("\"" + StatedIntentsTest.MEANT + "\" wants blocked");
            assertThat(finding.evidence())
                    .extracting(Evidence::rule, Evidence::field)
                    .containsExactly(tuple(EVERYBODY, "ingress"));
        });
        assertThat(report.summary().defeated()).isZero();
    }

    @Test
    void whatIsBlockedAsStated_isNoFinding() {
        assertThat(blocked(AuditTest.shop(), "internet", "db-1", "tcp/5432").findings())
                .isEmpty();
    }

    @Test
    void whatNobodyCanTell_isNoFinding() {
        Estates unread =
                AuditTest.shop().remove(ResourceKind.SECURITY_GROUP, "web").unlisted(ResourceKind.SECURITY_GROUP);
        assertThat(blocked(unread, "internet", "web-1", "tcp/443").findings()).isEmpty();
    }

    @Test
    void partThatGetsThrough_isToldAsAPart() {
        Estates office = group(Rules.in("tcp/22 from 198.51.100.0/24"));
        assertThat(blocked(office, "internet", "web-1", "tcp/22").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("tcp/22 from 198.51.100.0/24");
                    assertThat(finding.message()).contains("this lets through a part of tcp/22 from internet to web-1");
                });
    }

    @Test
    void severalRules_areAFindingEach() {
        Estates offices = group(Rules.in("tcp/22 from 198.51.100.0/24"), Rules.in("tcp/22 from 192.0.2.0/24"));
        assertThat(blocked(offices, "internet", "web-1", "tcp/22").findings())
                .extracting(Finding::rule)
                .containsExactly("tcp/22 from 192.0.2.0/24", "tcp/22 from 198.51.100.0/24");
    }

    @Test
    void ruleOfSeveralExpectations_isOneFindingThatNamesBothConnections() {
        Report report = StatedIntentsTest.audit(
                AuditTest.shop(),
                List.of(
                        StatedIntentsTest.stated("internet", "web-1", "tcp/443", Wanted.BLOCKED),
                        StatedIntentsTest.stated("198.51.100.1", "web-2", "tcp/443", Wanted.BLOCKED)));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.affected()).containsExactly(machine("web-1"), machine("web-2"));
            assertThat(finding.defeats())
                    .extracting(Defeated::connection)
                    .containsExactly("tcp/443 from internet to web-1", "tcp/443 from 198.51.100.1 to web-2");
        });
    }

    @ParameterizedTest
    @CsvSource({"USER, USER, outer", "IMPLICIT, USER, inner", "USER, IMPLICIT, outer", "VENDOR_DEFAULT, IMPLICIT, outer"
    })
    void ofSeveralGroups_theLastWithARuleThatSomebodyWroteIsNamed(RuleOrigin outer, RuleOrigin inner, String named) {
        Estates twice = AuditTest.shop()
                .group("outer", by(outer, Rules.in(EVERYBODY)), Rules.out("any to 0.0.0.0/0"))
                .group("inner", by(inner, Rules.in(EVERYBODY)), Rules.out("any to 0.0.0.0/0"));
        List<Stage> stages = Stream.of("outer", "inner")
                .map(group -> twice.machine(
                                "web-1",
                                "front",
                                "10.0.1.11",
                                m -> m.groups(group).publicAddress("203.0.113.11"))
                        .require(ResourceKind.INTERFACE, "web-1-nic"))
                .map(NetworkInterface.class::cast)
                .flatMap(port -> port.stages().value().orElseThrow().stream())
                .toList();
        NetworkInterface port = (NetworkInterface) twice.require(ResourceKind.INTERFACE, "web-1-nic");
        twice.add(port.withGroups(Fact.known(stages), port.labels()));

        assertThat(blocked(twice, "internet", "web-1", "tcp/443").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly(named);
    }

    @Test
    void withoutAGroupThatIsAsked_theEntryOfTheSubnetIsNamed() {
        assertThat(told(blocked(unguarded(AuditTest.shop()), "internet", "web-1", "tcp/443")))
                .containsExactly("NETWORK_ACL open 100");
    }

    @Test
    void withoutAnyFilter_theInterfaceIsNamed() {
        Estates open = AuditTest.shop().subnet("front", "net", "10.0.1.0/24", s -> s.table("public"));
        assertThat(blocked(unguarded(open), "internet", "web-1", "tcp/443").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subject()).isEqualTo(Estates.id(ResourceKind.INTERFACE, "web-1-nic"));
                    assertThat(finding.affected()).containsExactly(machine("web-1"));
                    assertThat(finding.message()).startsWith("no filter is asked at web-1-nic; this lets through");
                });
    }

    @Test
    void whereAMachineAsksTheOutside_itHitsTheMachineThatGetsOut() {
        Estates leaving = AuditTest.shop();
        assertThat(blocked(leaving, "web-1", "internet", "tcp/25").findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("any to 0.0.0.0/0");
                    assertThat(finding.affected()).containsExactly(machine("web-1"));
                });
    }

    @Test
    void whereAMachineGetsOutWithoutAnyFilter_itsInterfaceIsNamed() {
        Estates open = AuditTest.shop().subnet("front", "net", "10.0.1.0/24", s -> s.table("public"));
        assertThat(blocked(unguarded(open), "web-1", "internet", "tcp/25").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("web-1-nic");
    }

    @Test
    void whereABalancerIsAsked_itsOwnGroupIsNamedAndNotThatOfItsTargets() {
        assertThat(told(blocked(behindBalancer(), "client", "front", "tcp/80")))
                .containsExactly("SECURITY_GROUP front tcp/80 from any");
    }

    @Test
    void wherePrefixesAskEachOther_itHitsWhoeverIsLetIn() {
        assertThat(blocked(AuditTest.shop(), "10.0.1.0/24", "10.0.2.0/24", "tcp/5432")
                        .findings())
                .allSatisfy(finding -> assertThat(finding.affected()).containsExactly(machine("db-1")))
                .isNotEmpty();
    }

    @Test
    void whatRestsOnAnAssumption_isProbable() {
        Assumption assumed = new Assumption("v-open", "the rule takes effect", "");
        Rule doubtful = Rules.in("tcp/22 from 0.0.0.0/0");
        Estates estate = group(made(doubtful, doubtful.origin(), Optional.of(assumed)));

        assertThat(blocked(estate, "internet", "web-1", "tcp/22").findings())
                .extracting(Finding::confidence)
                .containsExactly(Confidence.PROBABLE);
        assertThat(blocked(estate, "internet", "web-1", "tcp/443").findings())
                .extracting(Finding::confidence)
                .containsExactly(Confidence.CERTAIN);
    }

    private static Rule by(RuleOrigin origin, Rule rule) {
        return made(rule, origin, Optional.empty());
    }

    private static Rule made(Rule like, RuleOrigin origin, Optional<Assumption> restsOn) {
        return new Rule(like.label(), like.direction(), like.order(), like.action(), like.match(), origin, restsOn);
    }

    private static Estates group(Rule... more) {
        Rule[] rules = new Rule[more.length + 2];
        System.arraycopy(more, 0, rules, 0, more.length);
        rules[more.length] = Rules.in(EVERYBODY);
        rules[more.length + 1] = Rules.out("any to 0.0.0.0/0");
        return AuditTest.shop().group("web", rules);
    }

    /** The first web server asks no group. */
    private static Estates unguarded(Estates estate) {
        NetworkInterface guarded = (NetworkInterface) estate.require(ResourceKind.INTERFACE, "web-1-nic");
        return estate.add(guarded.withGroups(Fact.known(List.of()), Fact.known(Set.of())));
    }

    private static Estates behindBalancer() {
        Estates estate = Estates.estate()
                .network("net", "10.0.0.0/16")
                .table("private", "net", Routes.local("10.0.0.0/16"))
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private"))
                .group("app", Rules.in("tcp/8080 from any"), Rules.out("any to any"))
                .group("front", Rules.in("tcp/80 from any"), Rules.out("any to any"))
                .machine("client", "back", "10.0.2.9", m -> m.groups("app"))
                .machine("app", "back", "10.0.2.10", m -> m.groups("app"))
                .balancer("front", "back", "10.0.2.20", "app");
        NetworkInterface guarded = (NetworkInterface) Estates.estate()
                .machine("front", "back", "10.0.2.20", m -> m.groups("front"))
                .require(ResourceKind.INTERFACE, "front-nic");
        NetworkInterface own = (NetworkInterface) estate.require(ResourceKind.INTERFACE, "front-nic");
        return estate.add(own.withGroups(guarded.stages(), guarded.labels()));
    }

    private static ResourceId machine(String name) {
        return Estates.id(ResourceKind.INSTANCE, name);
    }

    private static List<String> told(Report report) {
        return report.findings().stream()
                .map(finding ->
                        finding.subject().kind() + " " + finding.subject().value() + " " + finding.rule())
                .toList();
    }

    private static Report blocked(Estates estate, String from, String to, String service) {
        return StatedIntentsTest.audit(estate, from, to, service, Wanted.BLOCKED);
    }
}
