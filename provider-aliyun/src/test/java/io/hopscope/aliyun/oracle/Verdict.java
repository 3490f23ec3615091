/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.aliyun.oracle;

/** What becomes of a connection. */
public enum Verdict {
    REACHABLE,
    BLOCKED,
    UNKNOWN
}
