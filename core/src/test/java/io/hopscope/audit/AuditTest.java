/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.fact.Advisory;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.instance.PowerState;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final int MANY = 12;

    @Test
    void whatWorks_isNoFinding() {
        Report report = audit(shop().build());

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().machines()).isEqualTo(MANY + 1);
        assertThat(report.summary().reachable())
                .isPositive()
                .isEqualTo(report.summary().intents());
    }

    @Test
    void oneEntryThatCutsManyOff_isOneFindingWithAllOfThem() {
        Report report = audit(shop().acl(
                        "open",
                        Rules.denyIn(50, "tcp/443 from any"),
                        Rules.allowIn(100, "any from any"),
                        Rules.allowOut(100, "any to any"))
                .build());

        assertThat(report.findings()).hasSize(1);
        Finding finding = report.findings().get(0);
        assertThat(finding.code()).isEqualTo(FindingCode.NETWORK_ACL_INGRESS);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.subject().value()).isEqualTo("open");
        assertThat(finding.affected()).hasSize(MANY);
        assertThat(finding.fixes()).isNotEmpty();
        assertThat(finding.defeats())
                .containsExactly(new Defeated(
                        "tcp/443 from the Internet",
                        Estates.id(ResourceKind.SECURITY_GROUP, "web"),
                        "tcp/443 from 0.0.0.0/0"));
        assertThat(report.summary().defeated()).isEqualTo(MANY);
    }

    @Test
    void everyTopicOfAnAdvisory_isAFindingAboutItsResource() {
        for (Advisory.Topic topic : Advisory.Topic.values()) {
            ResourceId about = Estates.id(ResourceKind.INSTANCE, "web-1");
            Estates estate = shop();
            estate.add(new Advisory(
                    Identity.of(Estates.id(ResourceKind.ADVISORY, "note"), "", Estates.SCOPE),
                    topic,
                    about,
                    "mood",
                    "foul",
                    List.of(about)));

            assertThat(audit(estate.build()).findings()).singleElement().satisfies(finding -> {
                assertThat(finding.subject()).isEqualTo(about);
                assertThat(finding.affected()).containsExactly(about);
                assertThat(finding.message()).isEqualTo("web-1: mood is foul");
            });
        }
    }

    @Test
    void machinesThatAreStopped_areACauseEach() {
        assertThat(audit(shopWithStopped(3).build()).findings())
                .extracting(finding -> finding.code() + " " + finding.subject().value() + " " + finding.affected())
                .containsExactly(
                        "INSTANCE_NOT_RUNNING web-0 [web-0]",
                        "INSTANCE_NOT_RUNNING web-1 [web-1]",
                        "INSTANCE_NOT_RUNNING web-2 [web-2]");
    }

    @Test
    void severalRulesThatOneCauseDefeats_countEachMachineOnce() {
        Snapshot snapshot = shop().group(
                        "web",
                        Rules.in("tcp/443 from 0.0.0.0/0"),
                        Rules.in("tcp/80 from 0.0.0.0/0"),
                        Rules.in("tcp/22 from 198.51.100.0/24"),
                        Rules.out("any to 0.0.0.0/0"))
                .table("public", "net", Routes.blackhole("0.0.0.0/0"))
                .build();

        assertThat(audit(snapshot).findings())
                .filteredOn(finding -> finding.code() == FindingCode.ROUTE_BLACKHOLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.affected())
                        .hasSize(MANY)
                        .doesNotHaveDuplicates()
                        .isSorted());
    }

    @Test
    void ownMachineWithinAPrefixThatIsAdmitted_isNoneOfThoseWhoAreMeant() {
        Estates estate = shop().group(
                        "web",
                        Rules.in("tcp/443 from 0.0.0.0/0"),
                        Rules.in("tcp/22 from 203.0.113.0/24"),
                        Rules.out("any to 0.0.0.0/0"))
                .machine(
                        "off",
                        "front",
                        "10.0.1.99",
                        m -> m.groups("db").publicAddress("203.0.113.99").power(PowerState.STOPPED));

        assertThat(audit(estate.build()).findings())
                .filteredOn(finding -> finding.subject().value().equals("off"))
                .allSatisfy(finding ->
                        assertThat(finding.affected()).containsExactly(Estates.id(ResourceKind.INSTANCE, "off")));
        assertThat(audit(estate.build()).findings())
                .flatExtracting(Finding::defeats)
                .extracting(Defeated::connection)
                .doesNotContain("tcp/22 from 203.0.113.0/24");
    }

    @Test
    void fixes_areLookedForInALongReportToo() {
        assertThat(audit(shopWithStopped(150).build()).findings())
                .hasSize(150)
                .allSatisfy(finding -> assertThat(finding.fixes()).isNotEmpty());
    }

    private static Report audit(Snapshot snapshot) {
        return new Audit(Engine.of(snapshot), List.of()).report();
    }

    /** The shop with the first of its web servers stopped. */
    static Estates shopWithStopped(int machines) {
        Estates estate = shop();
        for (int i = 0; i < machines; i++) {
            String outside = "203.0.113." + (10 + i);
            estate.machine(
                    "web-" + i,
                    "front",
                    "10.0.1." + (10 + i),
                    m -> m.groups("web").publicAddress(outside).power(PowerState.STOPPED));
        }
        return estate;
    }

    /** Twelve public web servers that nothing tells apart, and a database for them. */
    static Estates shop() {
        Estates estate = Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .table("private", "net")
                .acl("open", Rules.allowIn(100, "any from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .acl("quiet", Rules.allowIn(100, "any from 0.0.0.0/0"), Rules.allowOut(100, "any to 0.0.0.0/0"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public").acl("open"))
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private").acl("quiet"))
                .group("web", Rules.in("tcp/443 from 0.0.0.0/0"), Rules.out("any to 0.0.0.0/0"))
                .group("db", Rules.in("tcp/5432 from group:web"), Rules.out("any to 0.0.0.0/0"))
                .machine("db-1", "back", "10.0.2.10", m -> m.groups("db"));
        for (int i = 0; i < MANY; i++) {
            String outside = "203.0.113." + (10 + i);
            estate.machine(
                    "web-" + i,
                    "front",
                    "10.0.1." + (10 + i),
                    m -> m.groups("web").publicAddress(outside));
        }
        return estate;
    }
}
