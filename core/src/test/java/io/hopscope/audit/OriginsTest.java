/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.reach.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One fault that shows in several places is told once. */
final class OriginsTest {
    private static final OperationalState FAILED = OperationalState.down("failed");

    @Test
    void routeThatIsDeadBecauseItsNatGatewayFailed_isTheGatewaysFault() {
        Estates estate = AuditTest.shop()
                .nat("way-out", "front", "10.0.1.200", "203.0.113.200", FAILED)
                .table("private", "net", Routes.deadToNat("0.0.0.0/0", "way-out"));

        assertThat(audit(estate)).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("NAT_DOWN way-out");
            assertThat(finding.message()).startsWith("way-out is failed");
            assertThat(finding.affected()).hasSize(1);
            assertThat(finding.evidence())
                    .anySatisfy(evidence -> assertThat(evidence.value()).isEqualTo("blackhole"));
        });
    }

    @Test
    void routeThatIsDeadForAnotherReason_isItsOwnFault() {
        Estates estate = AuditTest.shop()
                .nat("way-out", "front", "10.0.1.200", "203.0.113.200", OperationalState.up("available"))
                .table("private", "net", Routes.deadToNat("0.0.0.0/0", "way-out"));

        assertThat(audit(estate)).extracting(OriginsTest::told).containsExactly("ROUTE_BLACKHOLE private");
    }

    @Test
    void peeringThatWaits_hitsItsNetworksUntilAMachineIsMeantToBeReachedByIt() {
        Estates estate = pair().peering("link", "net-a", "net-b", OperationalState.down("pending"));

        assertThat(audit(estate)).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("PEERING_DOWN link");
            assertThat(affected(finding)).containsExactly("net-a", "net-b");
        });
        estate.group("a", Rules.out("any to 0.0.0.0/0"))
                .group("b", Rules.in("tcp/22 from 10.1.0.0/16"))
                .machine("a", "sub-a", "10.1.1.10", m -> m.groups("a"))
                .machine("b", "sub-b", "10.2.1.10", m -> m.groups("b"));
        assertThat(audit(estate)).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("PEERING_DOWN link");
            assertThat(affected(finding)).containsExactly("b");
        });
    }

    @Test
    void entryThatDropsRequestsAndReplies_isOneFault() {
        Estates estate = AuditTest.shop()
                .acl(
                        "open",
                        Rules.denyOut(50, "any to 0.0.0.0/0"),
                        Rules.allowOut(100, "any to 0.0.0.0/0"),
                        Rules.allowIn(100, "any from 0.0.0.0/0"));

        assertThat(audit(estate)).singleElement().satisfies(finding -> {
            assertThat(told(finding)).isEqualTo("NETWORK_ACL_EGRESS open");
            assertThat(finding.rule()).isEqualTo("50");
            assertThat(finding.defeats())
                    .extracting(Defeated::connection)
                    .contains("tcp/443 to the Internet", "tcp/443 from the Internet");
        });
    }

    @Test
    void listWithoutAnyEntry_isOneFault() {
        assertThat(audit(AuditTest.shop().acl("open")))
                .singleElement()
                .satisfies(finding -> assertThat(told(finding)).startsWith("NETWORK_ACL_"));
    }

    @Test
    void entriesThatAreMissingForRequestsAndForReplies_areTwoFaults() {
        Estates estate = AuditTest.shop()
                .acl("open", Rules.allowOut(100, "udp to 0.0.0.0/0"), Rules.allowIn(100, "any from 0.0.0.0/0"));

        assertThat(audit(estate))
                .extracting(OriginsTest::told)
                .containsExactlyInAnyOrder("NETWORK_ACL_EGRESS open", "NETWORK_ACL_REPLY open");
    }

    private static Estates pair() {
        return Estates.estate()
                .network("net-a", "10.1.0.0/16")
                .network("net-b", "10.2.0.0/16")
                .table("table-a", "net-a", Routes.toPeering("10.2.0.0/16", "link"))
                .table("table-b", "net-b", Routes.toPeering("10.1.0.0/16", "link"))
                .subnet("sub-a", "net-a", "10.1.1.0/24", s -> s.table("table-a"))
                .subnet("sub-b", "net-b", "10.2.1.0/24", s -> s.table("table-b"))
                .machine("a", "sub-a", "10.1.1.10", m -> m)
                .machine("b", "sub-b", "10.2.1.10", m -> m);
    }

    private static List<Finding> audit(Estates estate) {
        return new Audit(Engine.of(estate.build()), List.of()).report().findings();
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.subject().value();
    }

    private static List<String> affected(Finding finding) {
        return finding.affected().stream().map(id -> id.value()).toList();
    }
}
