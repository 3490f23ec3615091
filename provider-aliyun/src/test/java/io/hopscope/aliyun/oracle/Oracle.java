/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** Answers questions about a world. */
public final class Oracle {
    private Oracle() {}

    /** The answer; probable where it would be another one without assumptions. */
    public static Answer answer(World world, Question question) {
        Doubts doubts = new Doubts(question.strict());
        Outcome outcome = explore(world, question, doubts);
        boolean probable = !question.strict()
                && doubts.raised()
                && explore(world, question, new Doubts(true)).verdict() != outcome.verdict();
        return new Answer(outcome.verdict(), probable, doubts.raised(), outcome.reasons());
    }

    private static Outcome explore(World world, Question question, Doubts doubts) {
        return Possibilities.explore(choices -> new Trial(new Fabric(world, choices, doubts), question).run());
    }
}
