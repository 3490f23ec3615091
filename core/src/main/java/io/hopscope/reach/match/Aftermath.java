/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.match;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.Set;

/**
 * Gaps that only follow from another one: past something unknown, nobody knows what the packet looks like. The first
 * gap is the one to settle, so these are not told as gaps of an answer.
 */
public final class Aftermath {
    /** An address may have been changed on the way. */
    public static final Gap ADDRESS =
            follows(ResourceKind.INTERFACE, "Something unknown on the path may have changed this address");

    /** So nobody knows where the packet is going. */
    public static final Gap DESTINATION = follows(
            ResourceKind.ROUTE_TABLE, "The destination is not certain here, since something on the way is unknown");

    /** And not whose groups its source stands for. */
    public static final Gap LABELS = follows(
            ResourceKind.INTERFACE,
            "Which groups the address stands for is not known, since something on the way is unknown");

    private static final Set<Gap> ALL = Set.of(ADDRESS, DESTINATION, LABELS);

    private Aftermath() {}

    /** Whether a gap follows from another one. */
    public static boolean is(Gap gap) {
        return ALL.contains(gap);
    }

    private static Gap follows(ResourceKind kind, String message) {
        return new Gap(new Scope("", "", ""), kind, "", GapReason.NOT_READ, "", message, "");
    }
}
