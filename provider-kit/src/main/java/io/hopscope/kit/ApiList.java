/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.kit;

import io.hopscope.model.fact.ResourceKind;
import java.util.Set;

/**
 * A list that a provider reads. Immutable: each statement gives another one.
 *
 * <pre>{@code
 * ApiList.of("DescribeSecurityGroups").deciding().proving(ResourceKind.SECURITY_GROUP)
 * ApiList.of("DescribeSecurityGroupPolicies").ofOwner().unpaged("the action gives all rules at once").deciding()
 * }</pre>
 *
 * @param name as {@link ApiRequest#list()} has it
 * @param toldAs what a gap about the list has in its message, or in what settles it
 * @param nested whether it is read once for each of its owners, not once for a region
 * @param unpaged why it has no pages; empty when it has
 * @param decides whether the first probe of the ordinary scene cannot be answered without it and its last item
 * @param proves kinds that are completely read only if this is
 */
public record ApiList(
        String name, String toldAs, boolean nested, String unpaged, boolean decides, Set<ResourceKind> proves) {
    /** A paged list of a region that gaps call by its name, that proves nothing and decides nothing. */
    public static ApiList of(String name) {
        return new ApiList(name, name, false, "", false, Set.of());
    }

    /** What a gap about it has in its message, or in what settles it, where that is not its name. */
    public ApiList toldAs(String text) {
        return new ApiList(name, text, nested, unpaged, decides, proves);
    }

    /** It is read once for each owner: the rules of a group, the routes of a table. */
    public ApiList ofOwner() {
        return new ApiList(name, toldAs, true, unpaged, decides, proves);
    }

    /**
     * Opts out of pages: the API gives all of it at once.
     *
     * @throws IllegalArgumentException when no reason is given
     */
    public ApiList unpaged(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException(name + ": an opt-out needs a reason");
        }
        return new ApiList(name, toldAs, nested, reason, decides, proves);
    }

    /**
     * Without it, and without its last item, the first probe of the ordinary scene is unknown. The first list that says
     * so, which is not the first to be read, stands for all in tests of single faults.
     */
    public ApiList deciding() {
        return new ApiList(name, toldAs, nested, unpaged, true, proves);
    }

    /** Without it these kinds are not completely read. */
    public ApiList proving(ResourceKind... kinds) {
        return new ApiList(name, toldAs, nested, unpaged, decides, Set.of(kinds));
    }

    /** Whether it has pages. */
    public boolean paged() {
        return unpaged.isEmpty();
    }
}
