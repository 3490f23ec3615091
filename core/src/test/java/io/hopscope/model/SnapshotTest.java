/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopscope.model.change.Change;
import io.hopscope.model.edge.Gateway;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Lookup;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.Resource;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.model.link.TransitHub;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SnapshotTest {
    private static final TransitHub HUB = Samples.hub(Fact.known(OperationalState.up("ready")));
    private static final Gateway GATEWAY = Samples.gateway(Fact.known(Map.of()));
    private static final ResourceId NETWORK = Samples.id(ResourceKind.NETWORK, "net-1");
    private static final ResourceId MISSING = Samples.id(ResourceKind.TRANSIT_HUB, "hub-9");
    private static final Scope ELSEWHERE = new Scope("nimbus", "8", "east");

    @Test
    void find_whatIsThere_isFound_fromAnywhere() {
        Snapshot snapshot = new SnapshotBuilder().add(HUB).build();

        assertThat(snapshot.find(TransitHub.class, HUB.id(), ELSEWHERE)).isEqualTo(new Lookup.Found<>(HUB));
        assertThat(snapshot.find(TransitHub.class, HUB.id(), ELSEWHERE).found()).contains(HUB);
        assertThat(snapshot.find(Resource.class, HUB.id(), ELSEWHERE)).isEqualTo(new Lookup.Found<>(HUB));
    }

    @Test
    void find_whereAllWereRead_isAbsent() {
        Lookup<TransitHub> lookup = covered(new Selector.All()).find(TransitHub.class, MISSING, Samples.SCOPE);

        assertThat(lookup).isEqualTo(new Lookup.Absent<>(MISSING));
        assertThat(lookup.found()).isEmpty();
    }

    @Test
    void find_whereThisIdWasAskedFor_isAbsent() {
        assertThat(covered(new Selector.Ids(Set.of(MISSING))).find(TransitHub.class, MISSING, Samples.SCOPE))
                .isEqualTo(new Lookup.Absent<>(MISSING));
    }

    @Test
    void find_whereOnlySomeWereRead_isUnknown() {
        assertUnknown(covered(new Selector.Ids(Set.of(HUB.id()))), Samples.SCOPE);
        assertUnknown(covered(new Selector.InNetwork(NETWORK)), Samples.SCOPE);
        assertUnknown(covered(new Selector.OfOwner(NETWORK)), Samples.SCOPE);
        assertUnknown(new SnapshotBuilder().build(), Samples.SCOPE);
    }

    @Test
    void find_fromAScopeThatWasNotRead_isUnknown() {
        assertUnknown(covered(new Selector.All()), ELSEWHERE);
    }

    @Test
    void find_whereAnotherKindWasRead_isUnknown() {
        Snapshot snapshot = new SnapshotBuilder()
                .complete(Samples.SCOPE, ResourceKind.PEERING, new Selector.All())
                .build();

        assertUnknown(snapshot, Samples.SCOPE);
    }

    @Test
    void find_whatIsUnknown_isExplainedByTheGapOfItsKind() {
        Gap ofKind = Samples.gap(ResourceKind.TRANSIT_HUB, "");
        Snapshot snapshot = new SnapshotBuilder()
                .gap(Samples.gap(ResourceKind.PEERING, ""))
                .gap(ofKind)
                .build();

        assertThat(snapshot.find(TransitHub.class, MISSING, Samples.SCOPE)).isEqualTo(new Lookup.Unknown<>(ofKind));
    }

    @Test
    void find_whatIsUnknown_isNotExplainedByTheGapOfAnotherResource() {
        Snapshot snapshot = new SnapshotBuilder()
                .gap(Samples.gap(ResourceKind.TRANSIT_HUB, "hub-1"))
                .build();

        assertUnknown(snapshot, Samples.SCOPE);
    }

    @Test
    void find_ofAnotherType_isAContradiction_neverAnAbsence() {
        Snapshot snapshot = new SnapshotBuilder()
                .add(HUB)
                .complete(Samples.SCOPE, ResourceKind.TRANSIT_HUB, new Selector.All())
                .build();

        assertThat(snapshot.find(Gateway.class, HUB.id(), Samples.SCOPE))
                .isEqualTo(new Lookup.Unknown<Gateway>(new Gap(
                        Samples.SCOPE,
                        ResourceKind.TRANSIT_HUB,
                        "hub-1",
                        GapReason.CONTRADICTION,
                        "",
                        "hub-1 is a TransitHub and not a Gateway",
                        "")));
    }

    @Test
    void coverage_isCompleteOnlyByAll() {
        Coverage all = covered(new Selector.All()).coverage();

        assertThat(all.isComplete(Samples.SCOPE, ResourceKind.TRANSIT_HUB)).isTrue();
        assertThat(all.isComplete(ELSEWHERE, ResourceKind.TRANSIT_HUB)).isFalse();
        assertThat(all.isComplete(Samples.SCOPE, ResourceKind.PEERING)).isFalse();
        assertThat(covered(new Selector.Ids(Set.of(MISSING)))
                        .coverage()
                        .isComplete(Samples.SCOPE, ResourceKind.TRANSIT_HUB))
                .isFalse();
    }

    @Test
    void resources_comeInTheOrderOfIds() {
        Snapshot snapshot = new SnapshotBuilder().add(HUB).add(GATEWAY).build();

        assertThat(snapshot.resources()).containsExactly(GATEWAY, HUB);
        assertThat(snapshot.all(TransitHub.class)).containsExactly(HUB);
        assertThat(snapshot.all(Resource.class)).containsExactly(GATEWAY, HUB);
    }

    @Test
    void with_oneChangeAfterAnother_eachSeesTheOneBefore() {
        Change first = new Change.AttachGateway(GATEWAY.id(), NETWORK);
        Change second = new Change.AttachGateway(GATEWAY.id(), Samples.id(ResourceKind.NETWORK, "net-2"));
        Snapshot before = new SnapshotBuilder().add(HUB).add(GATEWAY).build();

        Snapshot together = before.with(List.of(first, second));
        Snapshot stepwise = before.with(List.of(first)).with(List.of(second));

        assertThat(together.all(Gateway.class)
                        .findFirst()
                        .orElseThrow()
                        .attachments()
                        .value()
                        .orElseThrow())
                .hasSize(2);
        assertThat(stepwise.resources().toList()).isEqualTo(together.resources().toList());
        assertThat(stepwise.changed()).containsExactly(GATEWAY.id());
    }

    @Test
    void with_whatChangesNothing_changesNothing() {
        Snapshot before = new SnapshotBuilder().add(HUB).add(GATEWAY).build();
        Change attach = new Change.AttachGateway(GATEWAY.id(), NETWORK);
        Snapshot attached = before.with(List.of(attach));

        assertThat(before.with(List.of()).changed()).isEmpty();
        assertThat(before.with(List.of(new Change.RemoveInboundTable(GATEWAY.id())))
                        .changed())
                .isEmpty();
        assertThat(attached.with(List.of(attach)).resource(GATEWAY.id()).orElseThrow())
                .isSameAs(attached.resource(GATEWAY.id()).orElseThrow());
    }

    @Test
    void with_aChangeThatDoesNotFit_fails_andNothingIsChanged() {
        Snapshot before = new SnapshotBuilder().add(GATEWAY).build();

        assertThatThrownBy(() -> before.with(List.of(
                        new Change.AttachGateway(GATEWAY.id(), NETWORK), new Change.AcceptPeering(GATEWAY.id()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot change gate-1: no such Peering");
        assertThat(before.resources()).containsExactly(GATEWAY);
    }

    @Test
    void with_keepsWhatIsKnownOfTheWhole() {
        Snapshot before = new SnapshotBuilder()
                .add(GATEWAY)
                .gap(Samples.gap(ResourceKind.PEERING, ""))
                .complete(Samples.SCOPE, ResourceKind.GATEWAY, new Selector.All())
                .build();

        Snapshot after = before.with(List.of(new Change.AttachGateway(GATEWAY.id(), NETWORK)));

        assertThat(after.gaps()).isSameAs(before.gaps());
        assertThat(after.coverage()).isSameAs(before.coverage());
        assertThat(after.asOf()).isEqualTo(before.asOf());
    }

    private static Snapshot covered(Selector selector) {
        return new SnapshotBuilder()
                .complete(Samples.SCOPE, ResourceKind.TRANSIT_HUB, selector)
                .build();
    }

    private static void assertUnknown(Snapshot snapshot, Scope from) {
        Gap gap = new Gap(
                from, ResourceKind.TRANSIT_HUB, "hub-9", GapReason.NOT_READ, "", "hub-9 is not in the snapshot", "");
        assertThat(snapshot.find(TransitHub.class, MISSING, from)).isEqualTo(new Lookup.Unknown<TransitHub>(gap));
    }
}
