/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.dump;

import java.util.List;

/**
 * Whether the answers of a call belong to one resource that the call was made for, and where its id can stand.
 *
 * @param need whether there is an owner
 * @param beside members of the answer that hold the owner's id, such as {@code GroupId} beside the group's rules
 * @param inItems members of each item that repeat it; taken where all items of an answer agree
 */
public record OwnerRule(Need need, List<String> beside, List<String> inItems) {

    /** How much an answer depends on its owner. */
    public enum Need {
        /** The call lists a whole region or account. */
        NONE,
        /** The items say themselves where they belong; the owner only tells what the list is complete for. */
        OPTIONAL,
        /** Without the owner the items mean nothing: a gap. */
        REQUIRED
    }

    /** A call without an owner. */
    public static final OwnerRule NONE = new OwnerRule(Need.NONE, List.of(), List.of());

    /** Copies the lists. */
    public OwnerRule {
        beside = List.copyOf(beside);
        inItems = List.copyOf(inItems);
    }

    /** A call that means nothing without its owner. */
    public static OwnerRule required(String... beside) {
        return new OwnerRule(Need.REQUIRED, List.of(beside), List.of());
    }

    /** A call whose items are understood without the owner too. */
    public static OwnerRule optional(String... beside) {
        return new OwnerRule(Need.OPTIONAL, List.of(beside), List.of());
    }

    /** The same rule for a call whose items repeat the owner's id. */
    public OwnerRule orInItems(String... members) {
        return new OwnerRule(need, beside, List.of(members));
    }
}
