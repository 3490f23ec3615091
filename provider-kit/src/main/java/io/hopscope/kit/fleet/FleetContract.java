/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopscope.audit.Audit;
import io.hopscope.audit.Report;
import io.hopscope.model.Snapshot;
import io.hopscope.reach.Engine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An audit of a generated fleet names each injected fault with its subject and whom it hits, and nothing else.
 * {@code -Dhopscope.fleet.seed=S} draws another fleet, {@code -Dhopscope.fleet.machines=N} a larger one.
 */
public abstract class FleetContract {
    private static final int MACHINES = 2000;
    private static final double RECALL = 0.99;

    /** The cloud. */
    protected abstract FleetCloud cloud();

    /** Root causes, subjects and the affected are those injected; healthy machines are left alone. */
    @Test
    public final void everyFault_isNamed_andNothingElse() {
        long seed = Long.getLong("hopscope.fleet.seed", 7);
        int machines = Integer.getInteger("hopscope.fleet.machines", MACHINES);
        FleetCloud cloud = cloud();
        Draw draw = new Draw(cloud, new CellBook(cloud.book()), seed);
        Figures figures = new Figures();
        String times = audit(draw.together(machines), figures);
        draw.apart().forEach(cell -> audit(List.of(cell), figures));
        System.out.println(cloud.name() + " fleet of seed " + seed + ": " + figures + "; " + times);

        assertThat(figures.complaints()).as("seed %d: %s", seed, figures).isEmpty();
        assertThat(figures.recall()).isGreaterThanOrEqualTo(RECALL);
        assertThat(figures.machines()).isGreaterThanOrEqualTo(machines);
    }

    /** No entry of the catalogue is left out without a reason. */
    @Test
    public final void everyEntryOfTheCatalogue_hasACellOrAReason() {
        CellBook book = new CellBook(cloud().book());
        List<String> told = Stream.concat(book.shown(), book.unseen().keySet().stream())
                .distinct()
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(cloud().catalogue());
        assertThat(book.unseen().keySet())
                .doesNotContainAnyElementsOf(book.shown().toList());
    }

    private String audit(List<Cell> cells, Figures figures) {
        List<String> lines = new ArrayList<>();
        cells.forEach(cell -> lines.addAll(cell.lines()));
        long start = cpu();
        Snapshot snapshot = cloud().read(lines);
        long read = cpu();
        Report report = new Audit(Engine.of(snapshot), cloud().renderers()).report();
        long audited = cpu();
        new Grade(cloud(), figures).add(cells, snapshot, report);
        return "read in " + Duration.ofNanos(read - start).toMillis() + " ms, audited in "
                + Duration.ofNanos(audited - read).toMillis() + " ms of processor time";
    }

    /** Of this thread: what else the machine does meanwhile does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
