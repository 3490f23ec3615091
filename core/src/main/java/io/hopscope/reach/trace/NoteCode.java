/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/** Stable codes of notes: what an answer should say although it does not change the verdict. */
public enum NoteCode {
    /** The verdict rests on an assumption. */
    ASSUMPTION,
    /** One of several ways does not work while another does. */
    OTHER_WAY_FAILS,
    /** A load balancer holds its targets for unhealthy and uses them all the same. */
    BALANCER_FAILS_OPEN,
    /** Client ports below the usual range would not get a reply. */
    EARLY_CLIENT_PORTS,
    /** A ping is answered by something before the machine. */
    PING_ANSWERED_ELSEWHERE,
    /** The packet never leaves the guest. */
    STAYS_IN_GUEST,
    /** A check of the vendor fails that does not decide about packets. */
    HEALTH_WARNING,
    /** What lies behind is not part of the question. */
    BEYOND_SCOPE
}
