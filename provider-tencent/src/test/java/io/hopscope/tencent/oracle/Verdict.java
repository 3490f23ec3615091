/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.tencent.oracle;

/** The three answers. */
public enum Verdict {
    /** The flow gets there and its answer comes back, whatever was not read. */
    REACHABLE,
    /** The flow or its answer is dropped, whatever was not read. */
    BLOCKED,
    /** It depends on what was not read, on what the vendor does not document, or on what a guest does. */
    UNKNOWN
}
