/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.saved;

import io.hopscope.aliyun.answers.Operation;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;

/** Why saved answers are not everything. Error messages are left out: they may hold what was signed. */
final class SavedGaps {
    private SavedGaps() {}

    /** A call answered with an error. */
    static Gap failed(Scope scope, Operation operation, String owner, String code) {
        boolean refused =
                code.startsWith("Forbidden") || code.startsWith("NotAuthorized") || code.startsWith("NoPermission");
        return new Gap(
                scope,
                operation.kind(),
                owner,
                refused ? GapReason.DENIED : GapReason.FAILED,
                code,
                operation.call() + of(owner) + " failed with " + code,
                operation.permission());
    }

    /** A list is not whole. */
    static Gap cut(Scope scope, Operation operation, String owner, String sign) {
        return new Gap(
                scope,
                operation.kind(),
                owner,
                GapReason.INCOMPLETE,
                "",
                "The answer of " + operation.call() + of(owner) + " is not whole: " + sign,
                operation.permission());
    }

    private static String of(String owner) {
        return owner.isEmpty() ? "" : " of " + owner;
    }
}
