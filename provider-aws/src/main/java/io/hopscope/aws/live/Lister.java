/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aws.live;

import io.hopscope.spi.call.Listed;
import io.hopscope.spi.call.Pages;
import java.util.Set;

/** Reads lists to their ends. A token that the API no longer takes begins the list anew, once. */
final class Lister {
    private static final Set<String> STALE_TOKEN =
            Set.of("InvalidPaginationToken", "InvalidNextToken", "InvalidNextToken.Expired");

    private final Caller caller;

    Lister(Caller caller) {
        this.caller = caller;
    }

    <C, T> Listed<T> list(C client, Operation<C, T> operation, Selection selection) {
        Pages<T> pages = token -> caller.page(client, operation, selection, token);
        Listed<T> listed = pages.toTheEnd(operation.trim());
        boolean stale = listed.failure()
                .filter(failure -> STALE_TOKEN.contains(failure.vendorCode()))
                .isPresent();
        return stale ? pages.toTheEnd(operation.trim()) : listed;
    }
}
