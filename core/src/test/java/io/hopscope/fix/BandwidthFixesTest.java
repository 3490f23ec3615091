/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.estates.Estates;
import io.hopscope.model.Snapshot;
import io.hopscope.model.edge.Door;
import io.hopscope.model.fact.Fact;
import io.hopscope.model.fact.OperationalState;
import io.hopscope.model.fact.ResourceId;
import io.hopscope.model.fact.ResourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Public addresses that carry nothing. */
class BandwidthFixesTest {
    private static final ResourceId MACHINE = Estates.id(ResourceKind.INSTANCE, "web-1");

    @Test
    void whatLacksBandwidthAlone_getsSome() {
        Snapshot snapshot = starving();

        List<Fix> fixes = Shop.fixes(snapshot, "internet", "web-1", "tcp/443");

        assertThat(fixes).hasSize(1);
        assertThat(Shop.text(fixes.get(0), snapshot)).isEqualTo("give web-1 some bandwidth");
        assertThat(fixes.get(0).opens())
                .isNotEmpty()
                .allMatch(line -> line.from().contains("web-1"));
    }

    @Test
    void onTheWayOut_itGetsSomeToo() {
        assertThat(Shop.texts(starving(), "web-1", "198.51.100.7", "tcp/443")).contains("give web-1 some bandwidth");
    }

    @Test
    void whatIsDownForAnotherReason_getsNone() {
        assertThat(Shop.fixes(carrying(OperationalState.down("no bandwidth")), "internet", "web-1", "tcp/443"))
                .isEmpty();
        assertThat(Shop.fixes(carrying(OperationalState.waiting("no bandwidth")), "internet", "web-1", "tcp/443"))
                .isEmpty();
    }

    @Test
    void aMachineThatNobodyMayChange_getsNone() {
        assertThat(Shop.fixes(Shop.frozen(starving(), "web-1"), "internet", "web-1", "tcp/443"))
                .isEmpty();
    }

    static Snapshot starving() {
        return carrying(OperationalState.starving("no bandwidth", MACHINE));
    }

    private static Snapshot carrying(OperationalState state) {
        Snapshot sound = Shop.sound().build();
        Door door = sound.all(Door.class).findFirst().orElseThrow();
        return Estates.like(sound).add(door.carrying(Fact.known(state))).build();
    }
}
