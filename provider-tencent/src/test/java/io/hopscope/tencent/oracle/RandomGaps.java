/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** What was not read. */
final class RandomGaps {
    private RandomGaps() {}

    static void add(Draft draft) {}
}
