/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.expectations;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 * @param field the field; empty for the file as such
 */
record Spot(int line, int column, String field) {
    static Spot of(Node node, String field) {
        return of(node.getStartMark(), field);
    }

    static Spot of(Optional<Mark> mark, String field) {
        return new Spot(
                mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, field);
    }

    Problem problem(String message) {
        return new Problem(line, column, field, message);
    }
}
