/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

import java.util.Set;

/**
 * What the oracle says.
 *
 * @param verdict the verdict
 * @param probable whether it rests on an assumption
 * @param doubted whether an assumption was met at all
 * @param reasons why it is not reachable
 */
public record Answer(Verdict verdict, boolean probable, boolean doubted, Set<Reason> reasons) {
    /** Copies the reasons. */
    public Answer {
        reasons = Set.copyOf(reasons);
    }
}
