/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.oracle;

/**
 * Answers one question on a made-up world by simulating the packet and its reply. What was not read, what Azure does
 * not document, what a guest does, and which port a client takes is tried every way: alike, or UNKNOWN; for ports the
 * larger part. Built for being obviously right, not for speed.
 */
public final class Oracle {
    private Oracle() {}

    /** The answer. */
    public static Answer answer(World world, Question question) {
        if (world.isUnread(Lists.NICS)) {
            return new Blind(world, question).answer();
        }
        return Possibilities.explore(choices -> new Trial(new Fabric(world, choices), question).run());
    }
}
