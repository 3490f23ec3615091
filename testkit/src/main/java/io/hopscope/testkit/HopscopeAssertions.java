/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.testkit;

import io.hopscope.reach.Answer;

/** Where assertions on answers begin. */
public final class HopscopeAssertions {
    private HopscopeAssertions() {}

    /** Asserts about an answer. */
    public static AnswerAssert assertThatAnswer(Answer answer) {
        return new AnswerAssert(answer);
    }
}
