/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.saved;

import io.hopscope.aws.answers.Call;
import io.hopscope.dump.Completeness;
import io.hopscope.dump.Completeness.Shortfall;
import io.hopscope.dump.SavedError;
import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why saved answers are not everything. Error messages are left out: they may name who asked. */
final class SavedGaps {
    /**
     * Parts of the codes of refusals, see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html.
     */
    private static final List<String> REFUSALS =
            List.of("unauthorized", "accessdenied", "authfailure", "forbidden", "optinrequired", "notauthorized");

    private final Scope scope;

    SavedGaps(Scope scope) {
        this.scope = scope;
    }

    /** Why a listing is not whole; empty when it is. */
    Optional<Gap> of(AwsListing<?> listing, Call<?> call) {
        String owner = listing.owner().orElse("");
        if (!listing.errors().isEmpty()) {
            String code = listing.errors().get(0).error().code();
            return Optional.of(failed(call, owner, code));
        }
        return listing.completeness() instanceof Completeness.Incomplete incomplete
                ? incomplete.shortfalls().stream().findFirst().map(sign -> cut(call, owner, sign))
                : Optional.empty();
    }

    /** An error was saved of a call that nobody knows. */
    Gap lost(SavedError error) {
        String code = error.error().code();
        return new Gap(
                scope,
                ResourceKind.NETWORK,
                "",
                reason(code),
                code,
                "A saved error does not say which call failed, so that no list can be taken as empty",
                "a path or wrapper that names the call");
    }

    /** Several calls answer like a saved answer, and nothing tells which it was. */
    Gap ambiguous() {
        return new Gap(
                scope,
                ResourceKind.NETWORK,
                "",
                GapReason.FAILED,
                "",
                "A saved answer does not say which call gave it, so that no list can be taken as empty",
                "a path or wrapper that names the call");
    }

    /** An answer does not say whose it is. */
    Gap withoutOwner(Call<?> call) {
        return new Gap(
                scope,
                call.kind(),
                "",
                GapReason.FAILED,
                "",
                "A saved answer of " + call + " does not say for which resource it was given",
                "a path or wrapper that names the resource");
    }

    /** The answer is there, and the SDK's module that would read it is not. */
    Gap withoutModule(Call<?> call) {
        return new Gap(
                scope,
                call.kind(),
                "",
                GapReason.NOT_READ,
                "",
                "The answer of " + call + " needs the module elasticloadbalancingv2 of the AWS SDK",
                "the module on the class path");
    }

    private Gap failed(Call<?> call, String owner, String code) {
        return new Gap(scope, call.kind(), owner, reason(code), code, call + " failed with " + code, call.permission());
    }

    private Gap cut(Call<?> call, String owner, Shortfall sign) {
        return new Gap(
                scope,
                call.kind(),
                owner,
                GapReason.INCOMPLETE,
                "",
                "The list of " + call + " is not whole: " + sign.message(),
                "all pages of " + call.permission());
    }

    private static GapReason reason(String code) {
        String folded = code.toLowerCase(Locale.ROOT);
        return Stream.of(folded).anyMatch(text -> REFUSALS.stream().anyMatch(text::contains))
                ? GapReason.DENIED
                : GapReason.FAILED;
    }
}
