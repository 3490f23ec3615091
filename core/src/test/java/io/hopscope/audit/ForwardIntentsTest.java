/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Routes;
import io.hopscope.estates.Rules;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.edge.PortMapping;
import io.hopscope.model.edge.ReplyPath;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.net.IpAddress;
import io.hopscope.net.PortRange;
import io.hopscope.net.Protocol;
import io.hopscope.reach.Engine;
import io.hopscope.reach.trace.FindingCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A NAT gateway forwards tcp/8080 to port 80 of a machine that has no address of its own outside. */
final class ForwardIntentsTest {
    private static final OperationalState UP = OperationalState.up("on");

    @Test
    void entryThatWorks_isNoFinding() {
        Report report = audit("tcp/80 from 0.0.0.0/0", UP);

        assertThat(report.findings()).isEmpty();
        assertThat(report.summary().reachable()).isPositive();
    }

    @Test
    void entryThatTheMachinesGroupDefeats_isAFindingThatNamesTheEntry() {
        assertThat(audit("tcp/8080 from 10.0.0.0/16", UP).findings())
                .filteredOn(finding -> finding.code() == FindingCode.SECURITY_GROUP_INGRESS)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.affected()).containsExactly(Estates.id(ResourceKind.INSTANCE, "app"));
                    assertThat(finding.defeats())
                            .containsExactly(new Defeated(
                                    "tcp/8080 at 203.0.113.99 from outside",
                                    Estates.id(ResourceKind.DOOR, "entry"),
                                    ""));
                });
    }

    @Test
    void entryThatIsShut_isAFinding() {
        assertThat(audit("tcp/80 from 0.0.0.0/0", OperationalState.down("off")).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PUBLIC_ADDRESS_DOWN);
    }

    private static Report audit(String admitted, OperationalState state) {
        Estates estate = Estates.estate()
                .network("net", "10.0.0.0/16")
                .gateway("gw", "net")
                .table("public", "net", Routes.toGateway("0.0.0.0/0", "gw"))
                .table("private", "net", Routes.toNat("0.0.0.0/0", "nat"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("public"))
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("private"))
                .group("app", Rules.in(admitted), Rules.out("any to 0.0.0.0/0"))
                .machine("app", "back", "10.0.2.10", m -> m.groups("app"))
                .nat("nat", "front", "10.0.1.99", "203.0.113.99", UP);
        estate.add(new Door(
                Identity.of(Estates.id(ResourceKind.DOOR, "entry"), "", Estates.SCOPE),
                IpAddress.parse("203.0.113.99"),
                Optional.of(new PortMapping(Protocol.TCP, PortRange.single(8080), 80)),
                Estates.id(ResourceKind.INTERFACE, "app-nic"),
                IpAddress.parse("10.0.2.10"),
                Optional.empty(),
                -1,
                Fact.known(state),
                false,
                false,
                new ReplyPath.Steered()));
        Snapshot snapshot = estate.build();
        return new Audit(Engine.of(snapshot), List.of()).report();
    }
}
