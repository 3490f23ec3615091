/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi.call;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param <T> what it lists
 * @param items what it lists
 * @param next where the next page begins; empty after the last one
 * @param cut whether there is more that no page will list
 * @param genuine whether it is an answer of the API at all, and not that of something in between
 */
public record Page<T>(List<T> items, Optional<String> next, boolean cut, boolean genuine) {
    /** A page of the API. An empty place of the next page means that there is none. */
    public static <T> Page<T> of(List<T> items, Optional<String> next) {
        return new Page<>(items, next.filter(token -> !token.isEmpty()), false, true);
    }
}
