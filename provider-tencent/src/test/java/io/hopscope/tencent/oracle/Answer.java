/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

import java.util.Set;

/**
 * What the oracle says about one question.
 *
 * @param verdict the answer
 * @param probable whether it rests on something that the vendor does not document
 * @param reasons what dropped packets and what was unsure in the possibilities that were tried; for diagnosis, not
 *     complete
 */
public record Answer(Verdict verdict, boolean probable, Set<Reason> reasons) {

    /** Copies the set. */
    public Answer {
        reasons = Set.copyOf(reasons);
    }
}
