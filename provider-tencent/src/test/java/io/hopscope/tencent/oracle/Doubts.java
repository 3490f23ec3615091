/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** Whether what the vendor does not document is taken for granted, and whether anything was. */
final class Doubts {
    private final boolean strict;
    private boolean raised;

    Doubts(boolean strict) {
        this.strict = strict;
    }

    boolean strict() {
        return strict;
    }

    void raise() {
        raised = true;
    }

    boolean raised() {
        return raised;
    }
}
