/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small estate with what is true of it.
 *
 * @param number tells it from other cells
 * @param kind what it was made from
 * @param lines what it consists of
 * @param truths what has to be found
 * @param also what may be found beside
 */
record Cell(int number, CellKind kind, List<String> lines, List<Truth> truths, List<Truth> also) {
    /** Whatever belongs to no cell. */
    static final Cell NONE = new Cell(
            0,
            new CellKind(CellKind.Role.BASE, "nobody's", List.of(), List.of(), false, List.of(), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of());

    private static final int EXTRAS_IN = 3;

    /** A cell of a kind, with one of the kind's bases and some of the base's extras. */
    static Cell draw(CellKind kind, int number, CellBook book, Random random) {
        CellWriter writer = new CellWriter(number, random);
        CellKind base = kind.bases().isEmpty()
                ? kind
                : book.kind(kind.bases().get(random.nextInt(kind.bases().size())));
        List<String> lines = new ArrayList<>();
        base.lines().forEach(line -> writer.lines(line).forEach(lines::add));
        book.kinds(CellKind.Role.EXTRA).stream()
                .filter(extra -> extra.bases().contains(base.name()) && random.nextInt(EXTRAS_IN) == 0)
                .forEach(extra ->
                        extra.lines().forEach(line -> writer.lines(line).forEach(lines::add)));
        if (!kind.equals(base)) {
            kind.lines().forEach(line -> writer.lines(line).forEach(lines::add));
        }
        return new Cell(
                number,
                kind,
                lines,
                writer.filled(kind.truths()).stream().map(Truth::of).toList(),
                writer.filled(kind.also()).stream().map(Truth::of).toList());
    }

    /** Lines that make a machine. */
    int machines(FleetCloud cloud) {
        return (int) lines.stream()
                .filter(line -> line.startsWith(cloud.machineWord() + " "))
                .count();
    }

    @Override
    public String toString() {
        return kind.name() + CellWriter.mark(number);
    }
}
