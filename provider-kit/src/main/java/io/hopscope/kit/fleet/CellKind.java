/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit.fleet;

import java.util.List;

/**
 * What cells are made from.
 *
 * @param role what stands in it
 * @param name its name in the book
 * @param bases the kinds that its lines follow, one of which is drawn; none for a base itself
 * @param entries the entries of the catalogue that it shows
 * @param alone whether it changes what all cells share, and so needs a fleet of its own
 * @param lines templates of lines
 * @param truths templates of what has to be found
 * @param also templates of what may be found beside
 */
record CellKind(
        Role role,
        String name,
        List<String> bases,
        List<String> entries,
        boolean alone,
        List<String> lines,
        List<String> truths,
        List<String> also) {
    /** What a cell is for. */
    enum Role {
        /** Everything works that somebody meant. */
        BASE,
        /** Lines that any cell of the base may have as well, and that change nothing for its machines. */
        EXTRA,
        /** It only looks broken. */
        DECOY,
        /** One fault. */
        FAULT
    }
}
