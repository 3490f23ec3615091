/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.health;

/** How things are. */
public enum HealthState {
    /** All is as it is expected to be, and everything that decides is known. */
    UP,
    /** Something is proven to be otherwise than expected. */
    DOWN,
    /** Something that decides is not known, not yet known, or known too long ago. */
    UNKNOWN;

    /** The state of the whole: one that is down counts most, then one that nobody knows. */
    static HealthState worst(Iterable<HealthState> states) {
        HealthState worst = UP;
        for (HealthState state : states) {
            if (state == DOWN) {
                return DOWN;
            }
            worst = state == UNKNOWN ? UNKNOWN : worst;
        }
        return worst;
    }
}
