/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

/**
 * What not every vendor has. A provider shows each of them, or opts out of it by name and with a reason, see
 * {@link ContractCloud#optOuts()}.
 */
public enum Capability {
    /** Some lists come in pages. */
    PAGES(false),
    /** Some lists belong to an owner and are read once for each. */
    NESTED_LISTS(false),
    /** Regions are asked one by one, and each may refuse by itself. */
    REGIONS(false),
    /** A provider can read only what decides about some instances. */
    TARGETED_READING(false),
    /** Scene: a machine that has IPv6 addresses alone, with a probe that reaches it and one that does not. */
    IPV6(true),
    /** Scene: a state or other enumerated value that nobody knows; a probe hangs on it, another does not. */
    UNKNOWN_VALUES(true),
    /** Scene: a route to a sort of target that nobody knows; a probe hangs on it, another does not. */
    UNKNOWN_NEXT_HOPS(true),
    /** Scene: a rule for a protocol that nobody knows; a probe hangs on it, another does not. */
    UNKNOWN_PROTOCOLS(true),
    /**
     * Scene: a list of rules of which the first that matches decides, in an order that the answers give; one probe is
     * reachable and one is blocked, and the other way round if the order were reversed.
     */
    ORDERED_RULES(true);

    private final boolean shownByScene;

    Capability(boolean shownByScene) {
        this.shownByScene = shownByScene;
    }

    /** Whether a scene of its own shows it; the ordinary one does otherwise. */
    public boolean isShownByScene() {
        return shownByScene;
    }
}
