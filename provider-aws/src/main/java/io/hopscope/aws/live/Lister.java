/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.CallFailure;
import io.hopscope.spi.FailureKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists page by page to their ends. What was read before a failure is kept, and the failure with it. A token that
 * the API no longer takes begins the list anew, once.
 */
final class Lister {
    private static final Set<String> STALE_TOKEN =
            Set.of("InvalidPaginationToken", "InvalidNextToken", "InvalidNextToken.Expired");

    private final Caller caller;

    Lister(Caller caller) {
        this.caller = caller;
    }

    <C, T> Listed<T> list(C client, Operation<C, T> operation, Selection selection) {
        Listed<T> listed = once(client, operation, selection);
        boolean stale = listed.failure()
                .filter(failure -> STALE_TOKEN.contains(failure.vendorCode()))
                .isPresent();
        return stale ? once(client, operation, selection) : listed;
    }

    private <C, T> Listed<T> once(C client, Operation<C, T> operation, Selection selection) {
        List<T> items = new ArrayList<>();
        Set<String> tokens = new HashSet<>();
        boolean cut = false;
        @Nullable String token = null;
        try {
            do {
                Page<T> page = caller.page(client, operation, selection, token);
                page.items().forEach(item -> items.add(operation.trim().apply(item)));
                cut |= page.cut();
                token = page.next().orElse(null);
                if (token != null && !tokens.add(token)) {
                    return new Listed<>(items, Optional.of(CallFailure.of(FailureKind.UNREADABLE)), cut);
                }
            } while (token != null);
        } catch (CallFailedException e) {
            return new Listed<>(items, Optional.of(e.failure()), cut);
        }
        return new Listed<>(items, Optional.empty(), cut);
    }
}
