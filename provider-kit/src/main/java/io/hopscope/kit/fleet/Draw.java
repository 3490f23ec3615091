/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import io.hopscope.kit.fleet.CellKind.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the cells of a fleet: every kind once, then at random until there are machines enough. */
final class Draw {
    /** One of so many may be a machine that is gone, and does not count. */
    private static final int SPARE = 25;

    private final FleetCloud cloud;
    private final CellBook book;
    private final Random random;

    Draw(FleetCloud cloud, CellBook book, long seed) {
        this.cloud = cloud;
        this.book = book;
        this.random = new Random(seed);
    }

    /** The cells that share one estate. */
    List<Cell> together(int machines) {
        List<Cell> cells = new ArrayList<>();
        List<CellKind> faults = together(Role.FAULT);
        List<CellKind> fine = new ArrayList<>(together(Role.BASE));
        fine.addAll(together(Role.DECOY));
        int made = 0;
        int once = 0;
        while (made < machines + machines / SPARE || once < faults.size() + fine.size()) {
            CellKind kind;
            if (once < faults.size() + fine.size()) {
                kind = once < faults.size() ? faults.get(once) : fine.get(once - faults.size());
                once++;
            } else {
                List<CellKind> some = random.nextBoolean() ? faults : fine;
                kind = some.get(random.nextInt(some.size()));
            }
            Cell cell = Cell.draw(kind, cells.size() + 1, book, random);
            made += cell.machines(cloud);
            cells.add(cell);
        }
        return cells;
    }

    /** A cell of every kind that changes what all cells of an estate share. */
    List<Cell> apart() {
        return List.of(Role.FAULT, Role.DECOY, Role.BASE).stream()
                .flatMap(role -> book.kinds(role).stream())
                .filter(CellKind::alone)
                .map(kind -> Cell.draw(kind, 1, book, random))
                .toList();
    }

    private List<CellKind> together(Role role) {
        return book.kinds(role).stream().filter(kind -> !kind.alone()).toList();
    }
}
