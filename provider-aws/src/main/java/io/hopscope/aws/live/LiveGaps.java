/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.aws.answers.Call;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import java.util.Optional;

/** Why a list that was read live is not whole. */
final class LiveGaps {
    private LiveGaps() {}

    /** The gap of a list; empty when it is whole. */
    static Optional<Gap> of(Scope scope, Call<?> call, String owner, Listed<?> listed) {
        if (listed.failure().isPresent()) {
            CallFailure failure = listed.failure().get();
            return Optional.of(new Gap(
                    scope,
                    call.kind(),
                    owner,
                    listed.items().isEmpty() ? failure.kind().reason() : GapReason.INCOMPLETE,
                    failure.vendorCode(),
                    message(call, owner, listed, failure),
                    settledBy(scope, call, failure)));
        }
        return listed.cut() ? Optional.of(cut(scope, call, owner, listed)) : Optional.empty();
    }

    private static Gap cut(Scope scope, Call<?> call, String owner, Listed<?> listed) {
        String message =
                call + whom(owner) + " lists no more than " + listed.items().size() + " items, and there are more";
        return new Gap(scope, call.kind(), owner, GapReason.INCOMPLETE, "", message, "");
    }

    private static String message(Call<?> call, String owner, Listed<?> listed, CallFailure failure) {
        int items = listed.items().size();
        String end = items == 0 ? " failed: " : " broke off after " + items + " items: ";
        return call + whom(owner) + end + failure.kind().words();
    }

    private static String whom(String owner) {
        return owner.isEmpty() ? "" : " for " + owner;
    }

    private static String settledBy(Scope scope, Call<?> call, CallFailure failure) {
        return switch (failure.kind()) {
            case AUTHENTICATION, CONFIGURATION -> "credentials that " + scope.region() + " accepts";
            case ACCOUNT -> "the account's subscription to the service";
            case REGION_DISABLED -> "enabling " + scope.region() + " for the account";
            case CLOCK -> "setting the clock and reading again";
            case THROTTLED, TRANSIENT, TIMEOUT, UNREADABLE, CANCELLED -> "reading again";
            case PERMISSION, NOT_FOUND, REJECTED -> call.permission();
        };
    }
}
