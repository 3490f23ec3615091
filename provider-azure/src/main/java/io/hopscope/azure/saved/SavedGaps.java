/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.azure.saved;

import io.hopscope.azure.answers.Call;
import io.hopscope.azure.answers.Word;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;
import java.util.List;

/** Why saved answers are not everything. Error messages are left out: they name who asked. */
final class SavedGaps {
    private static final List<String> REFUSALS =
            List.of("authorizationfailed", "forbidden", "authenticationtoken", "linkedauthorizationfailed");

    private SavedGaps() {}

    /** A call answered with an error. */
    static Gap failed(Scope scope, Call<?> call, String owner, String code) {
        String folded = Word.folded(code);
        GapReason reason = REFUSALS.stream().anyMatch(folded::contains) ? GapReason.DENIED : GapReason.FAILED;
        return new Gap(
                scope,
                call.kind(),
                owner,
                reason,
                code,
                "The list " + call + " failed with " + code,
                call.permission());
    }

    /** A list is not whole. */
    static Gap cut(Scope scope, Call<?> call, String owner, String sign) {
        return new Gap(
                scope,
                call.kind(),
                owner,
                GapReason.INCOMPLETE,
                "",
                "The list " + call + " is not whole: " + sign,
                call.permission());
    }
}
