/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

/**
 * What the oracle says about one question.
 *
 * @param verdict the answer
 * @param why what dropped a packet or was unsure in the possibilities that were tried; for diagnosis
 */
public record Answer(Verdict verdict, String why) {

    Answer or(Answer other, Verdict together) {
        boolean same = why.equals(other.why) || why.contains(other.why);
        return new Answer(together, same ? why : why + "; " + other.why);
    }
}
