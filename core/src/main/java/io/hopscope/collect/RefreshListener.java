/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.collect;

/** Is told of every refresh of a cache, on the thread that refreshes. Must not block. */
@FunctionalInterface
public interface RefreshListener {
    /** A refresh has ended, well or not. */
    void refreshed(RefreshEvent event);

    /** A listener that does nothing. */
    static RefreshListener none() {
        return event -> {};
    }
}
