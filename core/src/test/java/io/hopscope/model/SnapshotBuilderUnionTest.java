/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.SnapshotBuilder.View;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.link.TransitHub;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SnapshotBuilderUnionTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final TransitHub UP = Samples.hub(Fact.known(OperationalState.up("ready")));
    private static final TransitHub DOWN = Samples.hub(Fact.known(OperationalState.down("broken")));

    @Test
    void addAll_ofAnotherBuilder_takesOverAllThatItWasTold() {
        SnapshotBuilder other = new SnapshotBuilder()
                .add(DOWN, View.GUEST)
                .complete(Samples.SCOPE, ResourceKind.TRANSIT_HUB, new Selector.All())
                .gap(Samples.gap(ResourceKind.SUBNET, ""))
                .asOf(NOON);

        Snapshot union = new SnapshotBuilder()
                .add(UP)
                .asOf(NOON.plusSeconds(1))
                .addAll(other)
                .addAll(new SnapshotBuilder())
                .build();

        assertThat(union.resources()).containsExactly(UP);
        assertThat(union.coverage().isComplete(Samples.SCOPE, ResourceKind.TRANSIT_HUB))
                .isTrue();
        assertThat(union.gaps()).containsExactly(Samples.gap(ResourceKind.SUBNET, ""));
        assertThat(union.asOf()).isEqualTo(NOON);
    }
}
