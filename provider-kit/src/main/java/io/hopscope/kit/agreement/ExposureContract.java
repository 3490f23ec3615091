/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * On random estates the exposure says of each packet what the engine says, and says it in as few lines as it can.
 * {@code -Dhopscope.packets=N} sets how many packets, up to 250 for each estate; {@code -Dhopscope.firstSeed=S} where
 * the estates' seeds begin.
 *
 * @param <W> a made-up estate
 */
public abstract class ExposureContract<W> {
    private static final int PACKETS = Integer.getInteger("hopscope.packets", 25_000);
    private static final int FIRST_SEED = Integer.getInteger("hopscope.firstSeed", 1);
    private static final int PACKETS_OF_ONE = 250;

    /** Whose random estates are taken; nobody asks its oracle. */
    protected abstract Duel<W, ?, ?> duel();

    /** Symbolic and concrete evaluation agree, and enough of the packets get through to prove something. */
    @Test
    public final void exposureAndEngineAgree() {
        List<String> complaints = new ArrayList<>();
        int asked = 0;
        int open = 0;
        for (long seed = FIRST_SEED; asked < PACKETS; seed++) {
            String prefix = "seed " + seed + ": ";
            ExposureDuel duel = new ExposureDuel(Engine.of(estate(seed)), seed);
            duel.differences(PACKETS_OF_ONE).forEach(text -> complaints.add(prefix + text));
            duel.untidy().forEach(text -> complaints.add(prefix + text));
            asked += duel.asked();
            open += duel.open();
        }
        System.out.println(getClass().getPackageName() + " exposures: " + asked + " packets, of which " + open
                + " get or may get through, " + complaints.size() + " complaints");
        assertThat(complaints).isEmpty();
        assertThat(open).as("open of %s", asked).isGreaterThan(asked / 20);
    }

    private Snapshot estate(long seed) {
        Duel<W, ?, ?> duel = duel();
        return SavedFiles.read(duel.files(duel.world(seed)), duel::read);
    }
}
