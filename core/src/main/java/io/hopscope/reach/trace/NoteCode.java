/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/**
 * Stable codes of notes: what an answer should say although it does not change the verdict. A code is never reused;
 * {@code docs/findings.md} is generated from this enum.
 */
public enum NoteCode {
    ASSUMPTION("The verdict rests on an assumption, which the note names; without it, it would be UNKNOWN."),
    OTHER_WAY_FAILS("One of several ways does not work while another does."),
    BALANCER_FAILS_OPEN("A load balancer holds its targets for unhealthy and uses them all the same."),
    EARLY_CLIENT_PORTS("Client ports below the usual range would not get a reply."),
    PING_ANSWERED_ELSEWHERE("A ping is answered by something before the machine."),
    STAYS_IN_GUEST("The packet never leaves the guest."),
    HEALTH_WARNING("A check of the vendor fails that does not decide about packets."),
    BEYOND_SCOPE("What lies behind is not part of the question.");

    private final String meaning;

    NoteCode(String meaning) {
        this.meaning = meaning;
    }

    /** What the note says, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
