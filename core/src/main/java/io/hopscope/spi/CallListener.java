/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.spi;

/** Is told of every call, page by page, while a provider reads. Called by several threads at once; must not block. */
@FunctionalInterface
public interface CallListener {
    /** A call has ended, well or not. */
    void ended(CallEvent event);

    /** A listener that does nothing. */
    static CallListener none() {
        return event -> {};
    }
}
