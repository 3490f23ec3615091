/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/**
 * Answers one question on a made-up region by simulating the packet and its reply. What was not read, what Tencent
 * Cloud does not document, what a guest does, and which port a client takes is tried every way: alike, or UNKNOWN; for
 * ports the larger part. Built for being obviously right, not for speed.
 */
public final class Oracle {
    private Oracle() {}

    /** The answer. */
    public static Answer answer(World whole, Question question) {
        World world = Seen.of(whole);
        Doubts doubts = new Doubts(question.strict());
        Outcome outcome = explore(world, question, doubts);
        boolean probable = !question.strict()
                && doubts.raised()
                && explore(world, question, new Doubts(true)).verdict() != outcome.verdict();
        return new Answer(outcome.verdict(), probable, outcome.reasons());
    }

    private static Outcome explore(World world, Question question, Doubts doubts) {
        return Possibilities.explore(choices -> new Trial(new Fabric(world, choices, doubts), question).run());
    }
}
