/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.cli.testing.HarbourEstate;
import io.hopscope.model.Snapshot;
import io.hopscope.model.SnapshotBuilder;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnapshotUnionTest {
    private static final Gap GAP =
            new Gap(new Scope("aws", "1", "r"), ResourceKind.PEERING, "", GapReason.NOT_READ, "", "missing", "");

    @Test
    void one_staysAsItIs() {
        Snapshot harbour = HarbourEstate.snapshot();
        assertThat(SnapshotUnion.of(List.of(harbour))).isSameAs(harbour);
    }

    @Test
    void several_keepResourcesCoverageGapsAndTheOldestTime() {
        Snapshot harbour = HarbourEstate.snapshot();
        Instant before = HarbourEstate.READ_AT.minusSeconds(60);
        Snapshot other = new SnapshotBuilder().asOf(before).gap(GAP).build();
        Snapshot union = SnapshotUnion.of(List.of(harbour, other));
        assertThat(union.resources())
                .containsExactlyElementsOf(harbour.resources().toList());
        assertThat(union.coverage()).isEqualTo(harbour.coverage());
        assertThat(union.gaps()).containsExactly(GAP);
        assertThat(union.asOf()).isEqualTo(before);
    }
}
