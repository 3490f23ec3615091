/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.cli.query;

import io.hopscope.reach.trace.Verdict;

/**
 * What a user expects of a query, and how it is answered.
 *
 * @param expected the verdict that is expected
 * @param answered the answer
 */
public record Expectation(Verdict expected, Answered answered) {
    /** The verdict that was given. */
    public Verdict verdict() {
        return answered.answer().verdict();
    }

    /** Whether it is the one that was expected. */
    public boolean isMet() {
        return verdict() == expected;
    }
}
