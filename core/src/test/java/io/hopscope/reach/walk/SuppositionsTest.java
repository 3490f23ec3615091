/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Identity;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.filter.Match;
import io.hopscope.model.filter.NamedAddressSet;
import io.hopscope.model.filter.SetBounds;
import io.hopscope.model.filter.Side;
import io.hopscope.net.AddressSet;
import io.hopscope.net.IpFamily;
import io.hopscope.reach.graph.Estate;
import io.hopscope.reach.match.Packet;
import io.hopscope.reach.match.Packets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuppositionsTest {
    private static final Scope SCOPE = new Scope("v", "1", "r");
    private static final ResourceId SET = new ResourceId("v", ResourceKind.ADDRESS_SET, "partners");
    private static final ResourceId LOCAL_SET = new ResourceId("v", ResourceKind.ADDRESS_SET, "neighbours");
    private static final ResourceId SUBNET = new ResourceId("v", ResourceKind.SUBNET, "s");
    private static final ResourceId TABLE = new ResourceId("v", ResourceKind.ROUTE_TABLE, "t");
    private static final Gap GAP = new Gap(SCOPE, ResourceKind.ADDRESS_SET, "", GapReason.NOT_READ, "", "unread", "");
    private static final SetBounds ANYTHING =
            new SetBounds(AddressSet.empty(), AddressSet.all(IpFamily.V4), Optional.of(GAP));
    private static final Packet REQUEST = Packets.tcp("192.0.2.9", 40000, "10.0.1.2", 443);
    private static final Match FROM_SET = new Match.InSet(Side.SOURCE, SET);
    private static final Match FROM_LOCAL_SET = new Match.InSet(Side.SOURCE, LOCAL_SET);

    private static Estate estate() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.add(new NamedAddressSet(Identity.of(SET, "partners", SCOPE), ANYTHING, Map.of()));
        builder.add(
                new NamedAddressSet(Identity.of(LOCAL_SET, "neighbours", SCOPE), ANYTHING, Map.of(SUBNET, ANYTHING)));
        return Estate.of(builder.build());
    }

    private static boolean recurs(Match filtered, ResourceId routed, Packet routedPacket) {
        Suppositions apart = Suppositions.apart(estate());
        apart.note(SUBNET, filtered, REQUEST, "a stage");
        assertThat(apart.mayHold(routed, routedPacket, TABLE, new Choices(List.of()), GAP))
                .isTrue();
        return apart.recur();
    }

    @Test
    void whatAStageAsksOfTheSource_andATableOfTheDestinationOfItsReply_isOneQuestion() {
        assertThat(recurs(FROM_SET, SET, REQUEST.reversed())).isTrue();
        assertThat(recurs(FROM_SET, SET, REQUEST)).isFalse();
        assertThat(recurs(FROM_LOCAL_SET, SET, REQUEST.reversed())).isFalse();
    }

    @Test
    void aSetThatSubnetsSeeDifferently_isAskedForByEachItself() {
        assertThat(recurs(FROM_LOCAL_SET, LOCAL_SET, REQUEST.reversed())).isFalse();
    }

    @Test
    void askedTogether_aTableGetsTheAnswerOfTheStage() {
        for (int answer = 0; answer < 2; answer++) {
            Suppositions together = Suppositions.together(estate());
            Choices choices = new Choices(List.of(answer));
            boolean inSet = answer == 0;

            assertThat(together.of(List.of(FROM_SET), SUBNET, REQUEST, choices, GAP))
                    .containsEntry(FROM_SET, inSet);
            assertThat(together.mayHold(SET, REQUEST.reversed(), TABLE, choices, GAP))
                    .isEqualTo(inSet);
            assertThat(choices.open()).isEmpty();
        }
    }
}
