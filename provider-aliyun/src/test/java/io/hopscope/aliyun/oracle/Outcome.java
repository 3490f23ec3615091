/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of a connection: how much of it gets which verdict.
 *
 * @param shares the verdicts and their shares, which make one
 * @param reasons why it fails where it fails
 */
record Outcome(Map<Verdict, Double> shares, Set<Reason> reasons) {
    private static final double ROUNDING = 1e-12;

    static Outcome of(Verdict verdict, Set<Reason> reasons) {
        return new Outcome(Map.of(verdict, 1.0), reasons);
    }

    /** That of the larger part. A tie that includes BLOCKED is BLOCKED, any other is UNKNOWN. */
    Verdict verdict() {
        Verdict largest = Verdict.BLOCKED;
        for (Verdict verdict : List.of(Verdict.UNKNOWN, Verdict.REACHABLE)) {
            if (shares.getOrDefault(verdict, 0.0) > shares.getOrDefault(largest, 0.0) + ROUNDING) {
                largest = verdict;
            }
        }
        return largest;
    }

    /** Either of both happens. */
    Outcome or(Outcome other) {
        Verdict verdict = verdict() == other.verdict() ? verdict() : Verdict.UNKNOWN;
        return of(verdict, union(reasons, other.reasons));
    }

    /** One of both has to work. */
    Outcome orElse(Outcome other) {
        boolean better = other.verdict() == Verdict.REACHABLE || verdict() == Verdict.BLOCKED;
        return of(better ? other.verdict() : verdict(), union(reasons, other.reasons));
    }

    static Outcome weighed(List<Outcome> outcomes, List<Double> weights) {
        double whole = weights.stream().mapToDouble(Double::doubleValue).sum();
        Map<Verdict, Double> shares = new EnumMap<>(Verdict.class);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < outcomes.size(); i++) {
            double weight = weights.get(i) / whole;
            outcomes.get(i).shares.forEach((verdict, share) -> shares.merge(verdict, share * weight, Double::sum));
            reasons.addAll(outcomes.get(i).reasons);
        }
        return new Outcome(shares, reasons);
    }

    private static Set<Reason> union(Set<Reason> one, Set<Reason> other) {
        Set<Reason> both = EnumSet.noneOf(Reason.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }
}
