/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach;

import io.hopscope.model.fact.Gap;
import io.hopscope.reach.trace.Account;
import io.hopscope.reach.trace.Blocker;
import io.hopscope.reach.trace.Note;
import io.hopscope.reach.trace.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sums pieces up: the verdict of the larger part, a tie being BLOCKED, and what deviates from it. */
final class Summary {
    private final List<Piece> pieces;

    Summary(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The verdict of the larger part. */
    Verdict verdict() {
        Map<Verdict, Double> volume = new EnumMap<>(Verdict.class);
        for (Piece piece : pieces) {
            volume.merge(piece.account().verdict(), piece.box().volume(), Double::sum);
        }
        double most =
                volume.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Verdict> largest = volume.entrySet().stream()
                .filter(e -> e.getValue() >= most)
                .map(Map.Entry::getKey)
                .toList();
        if (largest.size() == 1) {
            return largest.get(0);
        }
        return largest.contains(Verdict.BLOCKED) || largest.isEmpty() ? Verdict.BLOCKED : Verdict.UNKNOWN;
    }

    /** The account of the larger part, with every obstacle of it. */
    Account account() {
        Verdict verdict = verdict();
        List<Piece> main =
                pieces.stream().filter(p -> p.account().verdict() == verdict).toList();
        List<Piece> shown = main.isEmpty() ? pieces : main;
        Account largest = shown.stream()
                .max(Comparator.comparingDouble(p -> p.box().volume()))
                .orElseThrow()
                .account();
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<Note> notes = new LinkedHashSet<>();
        shown.forEach(p -> gaps.addAll(p.account().gaps()));
        pieces.forEach(p -> notes.addAll(p.account().notes()));
        return largest.withVerdict(verdict)
                .withBlockers(verdict == Verdict.BLOCKED ? common(shown) : List.of())
                .withGaps(verdict == Verdict.REACHABLE ? List.of() : List.copyOf(gaps))
                .withNotes(List.copyOf(notes))
                .withAssumptions(pieces.stream()
                        .flatMap(p -> p.account().assumptions().stream())
                        .distinct()
                        .toList());
    }

    /** Parts with another outcome, neighbours joined. */
    List<Deviation> deviations(Plan plan) {
        Verdict verdict = verdict();
        List<Piece> others = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.account().verdict() != verdict) {
                others.add(piece);
            }
        }
        return new Deviations(plan.parts().stream().map(Plan.Part::box).toList()).of(others);
    }

    /** Blockers of all pieces; of several pieces, those of the largest come first. */
    private static List<Blocker> common(List<Piece> pieces) {
        List<Piece> bySize = pieces.stream()
                .sorted(Comparator.comparingDouble((Piece p) -> p.box().volume())
                        .reversed())
                .toList();
        List<Blocker> all = new ArrayList<>();
        for (Piece piece : bySize) {
            for (Blocker blocker : piece.account().blockers()) {
                if (all.stream().noneMatch(blocker::isSameAs)) {
                    all.add(blocker);
                }
            }
        }
        return List.copyOf(all);
    }
}
