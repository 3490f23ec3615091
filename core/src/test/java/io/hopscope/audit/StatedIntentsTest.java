/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.audit.Stated.Wanted;
import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.reach.Engine;
import io.hopscope.reach.Service;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users state and do not get is a finding like any other. */
final class StatedIntentsTest {
    static final String MEANT = "monitoring gets in";

    @Test
    void portThatNoRuleAdmits_isAFindingOfAllThatItHits() {
        Report report = audit(AuditTest.shop(), "internet", "subnet:front", "tcp/8443", Wanted.REACHABLE);

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("SECURITY_GROUP_INGRESS web");
            assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(finding.affected()).hasSize(12);
            assertThat(finding.defeats())
                    .containsExactly(
                            new Defeated("tcp/8443 from internet to subnet:front", new MeantBy.Expectation(MEANT)));
            assertThat(finding.message()).endsWith(", which the expectation \"" + MEANT + "\" wants");
            assertThat(finding.fixes()).isNotEmpty();
        });
        assertThat(report.summary().defeated()).isEqualTo(12);
    }

    @Test
    void sameCauseAsOfARule_isOneFinding() {
        Estates estate =
                AuditTest.shop().acl("open", Rules.denyIn(50, "any from any"), Rules.allowOut(100, "any to any"));
        Report report = audit(estate, "internet", "subnet:front", "tcp/443", Wanted.REACHABLE);

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("50"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.defeats())
                        .extracting(defeated -> defeated.meantBy().getClass().getSimpleName())
                        .contains("Configuration", "Expectation"));
    }

    @Test
    void machinesThatAreStopped_areACauseEach() {
        assertThat(audit(AuditTest.shopWithStopped(12), "db-1", "subnet:front", "tcp/443", Wanted.REACHABLE)
                        .findings())
                .hasSize(12)
                .allSatisfy(finding -> assertThat(finding.affected()).containsExactly(finding.subject()));
    }

    @Test
    void whereNoMachineIsAsked_itHitsThoseThatAsk() {
        assertThat(audit(AuditTest.shop(), "db-1", "internet", "tcp/443", Wanted.REACHABLE)
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(told(finding)).isEqualTo("NO_ROUTE private");
                    assertThat(finding.affected()).containsExactly(Estates.id(ResourceKind.INSTANCE, "db-1"));
                });
    }

    @Test
    void addressOfOneMachine_isThatMachine() {
        ResourceId database = Estates.id(ResourceKind.INSTANCE, "db-1");
        ResourceId web = Estates.id(ResourceKind.INSTANCE, "web-2");

        assertThat(audit(AuditTest.shop(), "web-1", "10.0.2.10", "tcp/22", Wanted.REACHABLE)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.affected()).containsExactly(database));
        assertThat(audit(AuditTest.shop(), "198.51.100.7", "203.0.113.12", "tcp/22", Wanted.REACHABLE)
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.affected()).containsExactly(web));
    }

    @Test
    void whereNobodyIsOnEitherSide_itHitsNobody() {
        Estates estate = AuditTest.shop().spareAddress("spare", "203.0.113.99");
        assertThat(audit(estate, "internet", "203.0.113.99", "tcp/443", Wanted.REACHABLE)
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.affected()).isEmpty());
    }

    @Test
    void whatNobodyCanTell_isAGapAndNoFinding() {
        Estates estate = AuditTest.shop()
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .unlisted(ResourceKind.SECURITY_GROUP);
        estate.remove(ResourceKind.SECURITY_GROUP, "web");
        Report report = audit(estate, "internet", "web-1", "tcp/22", Wanted.REACHABLE);

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().inconclusive()).isPositive();
        assertThat(report.gaps()).isNotEmpty();
    }

    static String told(Finding finding) {
        return finding.code() + " " + finding.subject().value();
    }

    static Report audit(Estates estate, String from, String to, String service, Wanted wanted) {
        return audit(estate, List.of(stated(from, to, service, wanted)));
    }

    static Report audit(Estates estate, List<Stated> stated) {
        Engine engine = Engine.of(estate.build());
        return new Audit(engine, List.of())
                .with(stated.stream().map(Expectations.of(engine)::judge).toList())
                .report();
    }

    static Stated stated(String from, String to, String service, Wanted wanted) {
        return new Stated(
                MEANT,
                "",
                List.of(from),
                List.of(to),
                List.of(Service.parse(service)),
                wanted,
                Optional.empty(),
                Optional.empty());
    }
}
