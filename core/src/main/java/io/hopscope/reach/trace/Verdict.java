/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/** The answer to a reachability question. */
public enum Verdict {
    /** Every decisive fact lets the packet pass, there and back. */
    REACHABLE,
    /** At least one decisive fact drops it. */
    BLOCKED,
    /** Some decisive fact was not read or is not modelled. */
    UNKNOWN
}
