/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.oracle;

/**
 * Answers one question on a made-up estate by simulating the packet and its reply. What was not read, what a guest
 * does, and which of its ports a client or gateway takes is tried every way: alike, or UNKNOWN; for ports the larger
 * part. Built for being obviously right, not for speed.
 */
public final class Oracle {
    private Oracle() {}

    /** The answer; fails for sources that are ambiguous. */
    public static Answer answer(World world, Question question) {
        Outcome outcome = Possibilities.explore(choices -> new Trial(world, choices, question).run());
        return new Answer(outcome.verdict(), outcome.reasons());
    }
}
