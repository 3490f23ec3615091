/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.saved;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;
import io.hopscope.tencent.answers.Call;

/** Why saved answers are not everything. Error messages are left out: they name who asked. */
final class SavedGaps {
    private SavedGaps() {}

    /** A call answered with an error. */
    static Gap failed(Scope scope, Call call, String owner, String code) {
        boolean refused = code.startsWith("AuthFailure") || code.startsWith("UnauthorizedOperation");
        GapReason reason = refused ? GapReason.DENIED : GapReason.FAILED;
        return call.gap(scope, owner, reason, code, call + Call.of(owner) + " failed with " + code);
    }

    /** A list is not whole. */
    static Gap cut(Scope scope, Call call, String owner, String sign) {
        return call.gap(
                scope,
                owner,
                GapReason.INCOMPLETE,
                "",
                "The list of " + call + Call.of(owner) + " is not whole: " + sign);
    }
}
