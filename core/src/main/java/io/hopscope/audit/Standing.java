/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.audit;

import io.hopscope.reach.trace.Verdict;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An intent and how it stands.
 *
 * @param intent the intent
 * @param verdict REACHABLE, or UNKNOWN where nobody can tell
 */
record Standing(Intent intent, Verdict verdict) {
    /** The same without some members; empty when none is left. */
    Optional<Standing> withoutThose(Predicate<Member> which) {
        return intent.withoutThose(which).map(left -> new Standing(left, verdict));
    }
}
