/* SPDX-License-Identifier: Apache-2.0 */
package io.hopscope.model.filter;

/** What happens to a packet that no rule matched, or that met no list at all. */
public enum Fallback {
    ALLOW,
    DENY,
    /** The list or stage has no opinion: the next one decides; after the last one the packet passes. */
    CONTINUE
}
