/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.reach.trace;

/** What a hop did with the packet. */
public enum Decision {
    PASS,
    DROP,
    UNKNOWN
}
