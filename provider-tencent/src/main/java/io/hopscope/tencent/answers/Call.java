/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.answers;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;

/**
 * A read action of the API.
 *
 * @param service the product that it belongs to, such as {@code vpc}
 * @param action its name, such as {@code DescribeVpcs}
 * @param member the member of the answer that holds what is listed
 * @param kind what a gap of it leaves unknown
 * @param owned whether it is asked for one resource at a time
 */
public record Call(String service, String action, String member, ResourceKind kind, boolean owned) {
    /** The gap of an action that nobody asked for. */
    public Gap notRead(Scope scope, String owner) {
        return gap(scope, owner, GapReason.NOT_READ, "", this + of(owner) + " was not read");
    }

    /** A gap that asking again would settle. */
    public Gap gap(Scope scope, String owner, GapReason reason, String code, String message) {
        return new Gap(scope, kind, owner, reason, code, message, permission());
    }

    /** The action as permissions and commands name it. */
    public String permission() {
        return service + ":" + action;
    }

    /** {@code " of owner"} for an action that has one. */
    public static String of(String owner) {
        return owner.isEmpty() ? "" : " of " + owner;
    }

    @Override
    public String toString() {
        return action;
    }
}
