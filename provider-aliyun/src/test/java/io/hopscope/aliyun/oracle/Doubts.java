/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** Whether assumptions are accepted, and whether one was met. Confined to one thread. */
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
