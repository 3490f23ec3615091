/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.link;

/** Whether labels on addresses (group membership) survive a link. */
public enum LabelSurvival {
    NONE,
    /**
     * Rules on packets that arrive may name the sender's group; rules on packets that leave may not name the far one.
     */
    INBOUND,
    BOTH
}
