/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.estates.Rules;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.network.Attachment;
import io.hopscope.model.network.InterfaceRole;
import io.hopscope.model.network.NetworkInterface;
import io.hopscope.reach.trace.FindingCode;
import io.hopscope.reach.trace.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Services in a subnet of which nobody says what addresses they have. */
final class TenantTest {
    @Test
    void anAddressThatOnlyATenantCanHave_isUnknown_andOthersAreNobodys() {
        Answer without = ask(estate(), "10.0.2.77");
        Answer with = ask(estate().add(tenant("back")), "10.0.2.77");

        assertThat(without.blockers())
                .extracting(blocker -> blocker.code())
                .containsExactly(FindingCode.ADDRESS_NOT_FOUND);
        assertThat(with.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(with.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.resource()).isEqualTo("lodger");
            assertThat(gap.reason()).isEqualTo(GapReason.NOT_MODELLED);
        });
        assertThat(ask(estate().add(tenant("front")), "10.0.2.77").verdict()).isEqualTo(Verdict.BLOCKED);
    }

    private static Estates estate() {
        return Estates.estate()
                .network("net", "10.0.0.0/16")
                .table("local", "net")
                .acl("open", Rules.allowIn(100, "any from any"), Rules.allowOut(100, "any to any"))
                .subnet("front", "net", "10.0.1.0/24", s -> s.table("local").acl("open"))
                .subnet("back", "net", "10.0.2.0/24", s -> s.table("local").acl("open"))
                .group("web", Rules.out("any to any"))
                .machine("web-1", "front", "10.0.1.10", m -> m.groups("web"));
    }

    private static NetworkInterface tenant(String subnet) {
        return new NetworkInterface(
                Identity.of(Estates.id(ResourceKind.INTERFACE, "lodger"), "", Estates.SCOPE),
                InterfaceRole.SERVICE,
                Estates.id(ResourceKind.SUBNET, subnet),
                Fact.known(new Attachment(OperationalState.up("on"), Optional.empty())),
                List.of(),
                Fact.known(true),
                Fact.known(List.of()),
                Fact.known(Set.of()));
    }

    private static Answer ask(Estates estate, String address) {
        Engine engine = Engine.of(estate.build());
        return engine.answer(engine.question("web-1", address, Service.tcp(443)));
    }
}
