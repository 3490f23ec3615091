/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.reach.match.Box;
import io.hopscope.reach.walk.Evaluator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Cuts a plan's boxes at every boundary that the walks meet, until one walk speaks for each piece. */
final class Pieces {
    private final Evaluator evaluator;
    private final Evaluator.Mode mode;

    Pieces(Evaluator evaluator, Evaluator.Mode mode) {
        this.evaluator = evaluator;
        this.mode = mode;
    }

    List<Piece> of(Plan plan) {
        List<Piece> pieces = new ArrayList<>();
        plan.parts().forEach(part -> pieces.addAll(of(part)));
        return pieces;
    }

    private List<Piece> of(Plan.Part part) {
        List<Piece> pieces = new ArrayList<>();
        Deque<Box> open = new ArrayDeque<>(List.of(part.box()));
        while (!open.isEmpty()) {
            Box box = open.pop();
            Evaluator.Outcome outcome = evaluator.evaluate(part.scenario(), box, mode);
            if (outcome.parts().size() == 1) {
                pieces.add(new Piece(box, outcome.account()));
            } else {
                outcome.parts().forEach(open::add);
            }
        }
        return pieces;
    }
}
