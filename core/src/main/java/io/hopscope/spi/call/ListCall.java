/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import io.hopscope.model.fact.Gap;
import io.hopscope.model.fact.GapReason;
import io.hopscope.model.fact.ResourceKind;
import io.hopscope.model.fact.Scope;
import io.hopscope.spi.CallFailure;
import java.util.Optional;

/**
 * A list as a gap tells of it.
 *
 * @param scope where it is read
 * @param kind what its gap leaves unknown
 * @param name the vendor's name of the list
 * @param owner whose list it is; empty for one of the whole scope
 * @param permission what is needed to read it, in the vendor's words
 */
public record ListCall(Scope scope, ResourceKind kind, String name, String owner, String permission) {
    /** Why the list is not whole; empty when it is. */
    public Optional<Gap> gap(Listed<?> listed) {
        int items = listed.items().size();
        if (listed.failure().isPresent()) {
            return Optional.of(failed(items, listed.failure().get()));
        }
        String more = about() + " lists no more than " + items + " items, and there are more";
        return listed.cut()
                ? Optional.of(new Gap(scope, kind, owner, GapReason.INCOMPLETE, "", more, ""))
                : Optional.empty();
    }

    private Gap failed(int items, CallFailure failure) {
        String end = items == 0 ? " failed: " : " broke off after " + items + " items: ";
        return new Gap(
                scope,
                kind,
                owner,
                items == 0 ? failure.kind().reason() : GapReason.INCOMPLETE,
                failure.vendorCode(),
                about() + end + failure.kind().words(),
                settledBy(failure));
    }

    private String about() {
        return owner.isEmpty() ? name : name + " for " + owner;
    }

    private String settledBy(CallFailure failure) {
        String place = scope.region().isEmpty() ? scope.account() : scope.region();
        return switch (failure.kind()) {
            case AUTHENTICATION, CONFIGURATION -> "credentials that " + place + " accepts";
            case ACCOUNT -> "the account's subscription to the service";
            case REGION_DISABLED -> "enabling " + place + " for the account";
            case CLOCK -> "setting the clock and reading again";
            case LOGIN, THROTTLED, TRANSIENT, TIMEOUT, UNREADABLE, CANCELLED -> "reading again";
            case PERMISSION, NOT_FOUND, REJECTED -> permission;
        };
    }
}
